/** The course of a complaint as whoever complained reads it: fewer and plainer words than the stages have inside. */

import type { CaseView, EntryView } from '@/api/receipt';

/** Steps of the machinery; they change nothing for whoever complained. */
const UNTOLD = new Set(['warn', 'release', 'recount', 'urge']);

/** Of these nothing is told but that they happened. */
const SEALED = new Set(['transfer', 'seal']);

const REPLIES = new Set(['respond', 'dismiss', 'inform']);
const DECISIONS = new Set(['uphold', 'reject']);

/** After these an answer that was given before is an old one. */
const ANEW = new Set(['unsatisfied', 'reopen', 'renew', 'split']);

/** What happened, oldest first. */
export const told = (timeline: EntryView[]): EntryView[] => timeline.filter(({ action }) => !action || !UNTOLD.has(action));

/** Whether words of this step may stand beside it. */
export const isOpen = ({ action }: EntryView): boolean => !action || !SEALED.has(action);

const last = (timeline: EntryView[], fits: (entry: EntryView) => boolean): number => timeline.reduce((found, entry, at) => (fits(entry) ? at : found), -1);

const isAnew = ({ action, stage }: EntryView) => (action !== undefined && ANEW.has(action)) || (action === 'uphold' && stage === 'REOPENED');

/** The newest answer. @property old since then it is handled anew */
export function replyOf({ timeline }: CaseView): { entry: EntryView; old: boolean } | undefined {
  const at = last(timeline, ({ action }) => action !== undefined && REPLIES.has(action));
  const entry = timeline[at];
  return entry && { entry, old: last(timeline, isAnew) > at };
}

/** What a reviewer has said of the newest answer or of what was raised against it. */
export function decisionOf({ timeline }: CaseView): EntryView | undefined {
  const at = last(timeline, ({ action }) => action !== undefined && DECISIONS.has(action));
  return at > last(timeline, ({ action }) => action !== undefined && REPLIES.has(action)) ? timeline[at] : undefined;
}

/** What the citizen says is still to be done; undefined where nobody has said. */
export function restOf({ timeline, followUp, stage }: CaseView): string | undefined {
  const at = last(timeline, ({ action }) => action === 'partly');
  if (followUp !== 'PARTLY' || stage === 'CLOSED' || at < last(timeline, ({ action }) => action !== undefined && REPLIES.has(action))) return undefined;
  const said = timeline.slice(Math.max(at, 0)).filter(({ action, party }) => party === 'CITIZEN' && (action === 'partly' || action === 'add'));
  return said.map(({ words }) => words).filter(Boolean).join('\n') || undefined;
}

/** Name of the sentence that says how far it is. */
export function standing({ stage, followUp, timeline }: CaseView): string {
  const led = timeline[last(timeline, (entry) => entry.stage !== stage) + 1]; // What led into the stage, not what was done in it.
  if (stage === 'FOLLOW_UP' && followUp === 'PARTLY') return 'PARTLY';
  if (stage === 'CLOSED' && (led?.action === 'satisfied' || led?.action === 'lapse')) return `CLOSED.${led.action}`;
  if (stage === 'REOPENED' && led?.action === 'uphold') return 'REOPENED.uphold';
  if (stage === 'WITHDRAWN' && led?.party === 'SYSTEM') return 'WITHDRAWN.SYSTEM';
  return stage;
}

/** Names of the sentence for one step, the most telling first. */
export function stepNames({ action, party, stage }: EntryView): string[] {
  return action ? [`${action}.${stage}`, `${action}.${party}`, action] : ['opened'];
}

const ANSWERS = ['satisfied', 'partly', 'unsatisfied'] as const;
const OTHERS = ['reopen', 'add', 'object', 'split', 'withdraw'] as const;

export type Answer = (typeof ANSWERS)[number];
export type Other = (typeof OTHERS)[number];
export type Deed = Answer | Other;

/** The call-back's answers, all of them or none. */
export const answersIn = (allowed: string[]): Answer[] => ANSWERS.filter((deed) => allowed.includes(deed));

export const othersIn = (allowed: string[]): Other[] => OTHERS.filter((deed) => allowed.includes(deed));

/** Without words nobody would know what to do. */
export const needsWords = (deed: Deed): boolean => deed === 'add' || deed === 'reopen' || deed === 'object';
