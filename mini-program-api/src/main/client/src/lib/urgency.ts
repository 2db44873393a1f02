/** How urgent an answer is, in days that people count. */

import { SHIFT_MS } from './zone';

const DAY_MS = 86_400_000;

/** Days of the calendar from today to a date: 0 is today, negative when it is over. @param dueOn yyyy-MM-dd @param now milliseconds */
export function daysLeft(dueOn: string, now: number): number {
  const today = Math.floor((now + SHIFT_MS) / DAY_MS);
  return Math.round(Date.parse(`${dueOn}T00:00:00Z`) / DAY_MS) - today;
}

const SOON_DAYS = 1;

/** Of one complaint, whose answer does not say it as a list does. */
export function urgencyNow({ dueOn, overdue }: { dueOn?: string; overdue: boolean }, now: number): 'OVERDUE' | 'SOON' | 'CALM' | 'NONE' {
  if (!dueOn) return 'NONE';
  if (overdue) return 'OVERDUE';
  return daysLeft(dueOn, now) <= SOON_DAYS ? 'SOON' : 'CALM';
}

export type UrgencyWords = 'late' | 'lateToday' | 'today' | 'tomorrow' | 'soonDays' | 'leftDays' | 'noDue';

/** Which phrase says it. @property n of days, as the phrase needs it */
export function urgencyOf(row: { urgency: string; dueOn?: string }, now: number): { phrase: UrgencyWords; n: number } {
  if (row.urgency === 'NONE' || !row.dueOn) return { phrase: 'noDue', n: 0 };
  const left = daysLeft(row.dueOn, now);
  if (left < 0) return { phrase: 'late', n: -left };
  if (row.urgency === 'OVERDUE') return { phrase: 'lateToday', n: 0 };
  if (left === 0) return { phrase: 'today', n: 0 };
  if (left === 1) return { phrase: 'tomorrow', n: 1 };
  return { phrase: row.urgency === 'SOON' ? 'soonDays' : 'leftDays', n: left };
}
