/** The server's last answer, on its way to the page of thanks; kept so that a reload does not lose a receipt. */

import type { Accepted } from './delivery';
import { read, write } from './storage';
import type { Unsent } from './unsent';

export interface Answer {
  receipt: string;
  /** Which window, and what was said of it. */
  title: string;
  /** Code of the window. */
  window: string;
  /** Absent for a complaint without a review. */
  level?: number;
  complaint?: { number: string; dueOn: string; dueText: string };
}

const KEPT = 'answer';

/** The two calls answer in two shapes. */
export function answerOf({ receipt, level, complaint, number, dueOn, dueText }: Accepted, { title, body }: Unsent): Answer {
  const filed = number === undefined ? complaint : { number, dueOn: dueOn ?? '', dueText: dueText ?? '' };
  return { receipt, title, window: String(body.window ?? ''), level, complaint: filed };
}

export const keepAnswer = (accepted: Accepted, unsent: Unsent): void => write(KEPT, answerOf(accepted, unsent));

export const lastAnswer = (): Answer | undefined => read<Answer>(KEPT);
