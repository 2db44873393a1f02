/** What an official has begun to write about a complaint: kept on this device until it has arrived, for some days at most. */

import { drop, namesOf, read, write } from './storage';

export interface Work {
  words: string;
  /** A reply is written as answers to questions; together they are its words. */
  answers: string[];
  rootCause: string;
  outcome: string;
  date: string;
  target: string;
  at: number;
}

const BEGINNING = 'work.';
const LIVES_MS = 7 * 24 * 3_600_000;

/** What is for the discipline organ leaves nothing on a device that others use too. */
const SECRET = new Set(['transfer']);

const nameOf = (number: string, action: string) => `${BEGINNING}${number}.${action}`;

export const nothingYet = (): Work => ({ words: '', answers: [], rootCause: '', outcome: '', date: '', target: '', at: 0 });

export function begun(number: string, action: string, now: number): Work | undefined {
  const work = read<Work>(nameOf(number, action));
  return work && now - work.at < LIVES_MS ? work : undefined;
}

export function keepWork(number: string, action: string, work: Work, now: number): void {
  if (!SECRET.has(action)) write(nameOf(number, action), { ...work, at: now });
}

export const workDone = (number: string, action: string): void => drop(nameOf(number, action));

/** Nothing is left behind by whoever logs out, and nothing old by anybody. */
export function clearWork(everything: boolean, now: number): void {
  for (const name of namesOf(BEGINNING)) {
    const work = read<Work>(name);
    if (everything || !work || now - work.at >= LIVES_MS) drop(name);
  }
}

/** The answers one after the other, without those that are empty. */
export const joined = (answers: string[]): string =>
  answers
    .map((answer) => answer.trim())
    .filter(Boolean)
    .join('\n');
