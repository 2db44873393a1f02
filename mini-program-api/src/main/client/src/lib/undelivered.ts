/** A deed that somebody has confirmed: kept on the telephone with its words until it is known to have arrived. */

import { type CaseView, type EntryView, type Way, act, find } from '@/api/receipt';
import type { Deed } from './course';
import { Trouble } from './http';
import { drop, read, write } from './storage';

/** @property before how often the citizen had done it when it was first sent: more now means that it has arrived */
export interface Undelivered {
  deed: Deed;
  words: string;
  before: number;
}

/** WAITS: no answer came, and it is kept. CHANGED: somebody else was quicker, and something else may be done now. */
export type Delivery = 'DONE' | 'WAITS' | 'CHANGED';

const CHANGED = new Set(['ACTION_NOT_ALLOWED', 'ACTION_NOT_NOW', 'STALE_VERSION', 'OBJECTION_TOO_LATE']);

const nameOf = (way: Way) => `deed.${'receipt' in way ? way.receipt : way.number}`;
const times = (deed: Deed, timeline: EntryView[]) => timeline.filter(({ action, party }) => action === deed && party === 'CITIZEN').length;

export const undelivered = (way: Way): Undelivered | undefined => read<Undelivered>(nameOf(way));

export const forgetDeed = (way: Way): void => drop(nameOf(way));

/** @throws Trouble when it was refused for what it says; then it is no longer kept */
export async function deliver(way: Way, deed: Deed, words: string, timeline: EntryView[]): Promise<Delivery> {
  const kept: Undelivered = { deed, words, before: times(deed, timeline) };
  write(nameOf(way), kept);
  return attempt(way, kept);
}

/** Once more; looks first whether the server has it already and only its answer was lost. */
export async function deliverAgain(way: Way, kept: Undelivered): Promise<Delivery> {
  let complaint: CaseView | undefined;
  try {
    complaint = (await find(way)).complaint;
  } catch (failure) {
    if (failure instanceof Trouble && failure.passing) return 'WAITS';
    throw failure;
  }
  if (times(kept.deed, complaint?.timeline ?? []) <= kept.before) return attempt(way, kept);
  forgetDeed(way);
  return 'DONE';
}

async function attempt(way: Way, { deed, words }: Undelivered): Promise<Delivery> {
  try {
    await act(way, deed, words);
    forgetDeed(way);
    return 'DONE';
  } catch (failure) {
    if (failure instanceof Trouble && failure.passing) return 'WAITS';
    forgetDeed(way);
    if (failure instanceof Trouble && CHANGED.has(failure.code)) return 'CHANGED';
    throw failure;
  }
}
