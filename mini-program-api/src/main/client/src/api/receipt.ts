/** What stands behind a receipt or a complaint's number, and what whoever gave it may do. */

import { call } from '@/lib/http';
import { fullOrigin } from '@/lib/platform';
import { callAs } from '@/lib/session';
import type { Aspect, Level } from '@/words/common';

export interface Place {
  kind: string;
  code: string;
  name: string;
}

export interface TagView {
  code: string;
  label: string;
}

export interface ReviewView {
  id: string;
  window: Place;
  level: Level;
  aspects: Partial<Record<Aspect, Level>>;
  tags: TagView[];
  words: string;
  photos: string[];
  version: number;
  state: 'ACTIVE' | 'EXCLUDED' | string;
  /** Why it does not count. */
  reason?: string;
  givenAt: string;
  correctableUntil: string;
  erased: boolean;
  allowed: string[];
}

/** @property action missing for the opening */
export interface EntryView {
  at: string;
  party: string;
  partyText: string;
  action?: string;
  actionText: string;
  /** After it. */
  stage: string;
  words: string;
  rootCause?: string;
  outcomeText?: string;
  note?: string;
}

export interface CaseView {
  number: string;
  kindText: string;
  window: Place;
  stage: string;
  stageText: string;
  tags: TagView[];
  words: string;
  photos: string[];
  openedAt: string;
  dueOn?: string;
  dueText?: string;
  overdue: boolean;
  round: number;
  version: number;
  followUp?: string;
  /** The level that owes the answer. */
  answerable: string;
  answerableText: string;
  extension?: { state: string; stateText: string; to: string };
  named: boolean;
  erased: boolean;
  timeline: EntryView[];
  allowed: string[];
}

export interface Found {
  review?: ReviewView;
  complaint?: CaseView;
}

/** A way back: the receipt, or for whoever is logged in the number. */
export type Way = { receipt: string } | { number: string };

/** @property review what is corrected in it; the whole opinion */
export interface Correction {
  level: Level;
  aspects: Partial<Record<Aspect, Level>>;
  tags: string[];
  words: string;
}

const part = (value: string) => encodeURIComponent(value);
const ofReceipt = (receipt: string) => `/api/v1/receipts/${part(receipt)}`;
const ofNumber = (number: string) => `/api/v1/complaints/${part(number)}`;

export async function find(way: Way): Promise<Found> {
  return 'receipt' in way ? call<Found>(ofReceipt(way.receipt)) : { complaint: await callAs<CaseView>(ofNumber(way.number)) };
}

const ANSWERS: Record<string, string> = { satisfied: 'SATISFIED', partly: 'PARTLY', unsatisfied: 'UNSATISFIED' };

/** One deed of the `allowed` ones. */
export async function act(way: Way, deed: string, words: string): Promise<void> {
  if (!('receipt' in way)) {
    await callAs(`${ofNumber(way.number)}/actions/${part(deed)}`, { method: 'POST', body: { words } });
    return;
  }
  const answer = ANSWERS[deed];
  if (answer) await call(`${ofReceipt(way.receipt)}/answers`, { method: 'POST', body: { outcome: answer, words } });
  else await call(`${ofReceipt(way.receipt)}/actions/${part(deed)}`, { method: 'POST', body: { words } });
}

export const correct = (receipt: string, body: Correction): Promise<ReviewView> => call(`${ofReceipt(receipt)}/review`, { method: 'PUT', body });

/** Words, photos and contact go; the level stays. */
export const erase = (receipt: string): Promise<void> => call(ofReceipt(receipt), { method: 'DELETE' });

export const photoOf = (receipt: string, id: string): string => `${fullOrigin()}${ofReceipt(receipt)}/photos/${part(id)}`;
