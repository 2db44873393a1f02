/** A deed of the staff on its way: done, done before (only its answer was lost), or overtaken by somebody else. */

import { type DeedBody, type StaffCase, caseOf, deed } from '@/api/staff';
import { Trouble } from './http';

export type Doing = 'DONE' | 'ARRIVED' | 'CHANGED';

const OVERTAKEN = new Set(['STALE_VERSION', 'ACTION_NOT_ALLOWED', 'ACTION_NOT_NOW']);

/**
 * @param seen the complaint as it was on the screen
 * @throws Trouble when no answer came, or when it was refused for what it says
 */
export async function attempt(seen: StaffCase, action: string, body: DeedBody): Promise<Doing> {
  try {
    await deed(seen.number, action, body);
    return 'DONE';
  } catch (failure) {
    if (!(failure instanceof Trouble) || !OVERTAKEN.has(failure.code)) throw failure;
    const now = await caseOf(seen.number);
    return hasArrived(now, seen, action, body.words ?? '') ? 'ARRIVED' : 'CHANGED';
  }
}

/** The same step with the same words came after what was on the screen. */
function hasArrived(now: StaffCase, seen: StaffCase, action: string, words: string): boolean {
  return now.timeline.slice(seen.timeline.length).some((entry) => entry.action === action && entry.party !== 'CITIZEN' && entry.words.trim() === words.trim());
}
