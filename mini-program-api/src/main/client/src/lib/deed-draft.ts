/** What somebody has begun to write about a complaint and not yet done: kept on this telephone or desktop for a day. */

import { drop, namesOf, read, write } from './storage';
import type { EntryView } from '@/api/receipt';

const LIVES_MS = 24 * 3_600_000;
const BEGINNING = 'work.';

/** @property answers to the questions of a reply, in their order */
export interface DeedDraft {
  words: string;
  answers: string[];
  rootCause: string;
  outcome: string;
  date: string;
  target: string;
  at: number;
}

const nameOf = (number: string, action: string) => `${BEGINNING}${number}.${action}`;

const EMPTY: Omit<DeedDraft, 'at'> = { words: '', answers: ['', '', ''], rootCause: '', outcome: '', date: '', target: '' };

export function deedDraft(number: string, action: string, now = Date.now()): DeedDraft {
  const old = read<DeedDraft>(nameOf(number, action));
  return old && now - old.at < LIVES_MS ? { ...EMPTY, ...old } : { ...EMPTY, answers: [...EMPTY.answers], at: now };
}

/** Nothing typed is nothing to keep. */
export function keepDeed(number: string, action: string, draft: DeedDraft, now = Date.now()): void {
  const isEmpty = [draft.words, draft.rootCause, draft.outcome, draft.date, draft.target, ...draft.answers].every((typed) => !typed.trim());
  if (isEmpty) drop(nameOf(number, action));
  else write(nameOf(number, action), { ...draft, at: now });
}

export const dropDeed = (number: string, action: string): void => drop(nameOf(number, action));

/** Old ones leave by themselves, and all of them when somebody logs out of a desktop that others use, too. */
export function sweepDeeds(everything = false, now = Date.now()): void {
  for (const name of namesOf(BEGINNING)) {
    const draft = read<DeedDraft>(name);
    if (everything || !draft || now - draft.at >= LIVES_MS) drop(name);
  }
}

/** Answers to the questions as one text; what was left empty leaves no gap. */
export const joined = (answers: string[]): string =>
  answers
    .map((answer) => answer.trim())
    .filter(Boolean)
    .join('\n');

/** The answer to a deed was lost, and yet it was done: the newest entry is this very one. */
export function isDone(timeline: EntryView[], action: string, words: string): boolean {
  const newest = [...timeline].reverse().find(({ party }) => party !== 'SYSTEM');
  return newest !== undefined && newest.action === action && newest.words.trim() === words.trim();
}

const DAY_MS = 86_400_000;

/** Weekdays after a date, as they may be asked for; holidays the server knows better. @param dueOn yyyy-MM-dd */
export function daysAfter(dueOn: string, count: number): string[] {
  const found: string[] = [];
  for (let at = Date.parse(`${dueOn}T00:00:00Z`) + DAY_MS; found.length < count; at += DAY_MS) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) found.push(new Date(at).toISOString().slice(0, 10));
  }
  return found;
}
