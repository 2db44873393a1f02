/** The course of a complaint as whoever complained reads it: fewer and plainer words than the stages have inside. */

import type { CaseView, EntryView } from '@/api/receipt';

/** Steps of the machinery; they change nothing for whoever complained. */
const UNTOLD = new Set(['warn', 'release', 'recount', 'urge']);

/** What happened, oldest first. */
export const told = (timeline: EntryView[]): EntryView[] => timeline.filter(({ action }) => !action || !UNTOLD.has(action));

/** The newest answer; undefined while there is none, and again in a new round. */
export function replyOf(complaint: CaseView): EntryView | undefined {
  return [...complaint.timeline].reverse().find(({ action }) => action === 'respond' || action === 'dismiss' || action === 'inform');
}

/** Name of the sentence that says how far it is. */
export function standing({ stage, followUp }: CaseView): string {
  return stage === 'FOLLOW_UP' && followUp === 'PARTLY' ? 'PARTLY' : stage;
}

const ANSWERS = ['satisfied', 'partly', 'unsatisfied'] as const;
const OTHERS = ['add', 'reopen', 'object', 'split', 'withdraw'] as const;

export type Answer = (typeof ANSWERS)[number];
export type Other = (typeof OTHERS)[number];
export type Deed = Answer | Other;

/** The call-back's answers, all of them or none. */
export const answersIn = (allowed: string[]): Answer[] => ANSWERS.filter((deed) => allowed.includes(deed));

export const othersIn = (allowed: string[]): Other[] => OTHERS.filter((deed) => allowed.includes(deed));

/** Without words nobody would know what to do. */
export const needsWords = (deed: Deed): boolean => deed === 'add' || deed === 'reopen' || deed === 'object';
