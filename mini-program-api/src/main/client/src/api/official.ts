/** How complaints of an area are handled, and what its officials decide. */

import { query } from '@/lib/http';
import { callAs } from '@/lib/session';
import type { Place } from './receipt';
import { type CaseFilter, type CaseRow, casesFor } from './staff';

/** As docs/glossary.md names them; of what was opened between two days. */
export interface Counts {
  received: number;
  open: number;
  overdue: number;
  closed: number;
  due: number;
  onTime: number;
  answered: number;
  named: number;
  calledBack: number;
  reached: number;
  satisfied: number;
}

/** Rates run from 0 to 1 and are missing where there is nothing to divide by. */
export interface Figures {
  area: Place;
  counts: Counts;
  onTimeRate?: number;
  calledBackRate?: number;
  satisfiedRate?: number;
}

export interface Span {
  from: string;
  to: string;
}

export const figuresOf = (area: string, { from, to }: Span): Promise<Figures> => callAs(`/api/v1/complaints/figures${query({ area, from, to })}`);

export const childFiguresOf = async (area: string, { from, to }: Span): Promise<Figures[]> =>
  (await callAs<{ rows: Figures[] }>(`/api/v1/complaints/figures/children${query({ area, from, to })}`)).rows;

const MOST = 200;

/** How many there are: a number, or the most that one answer holds. @property more there are more than that */
export interface Amount {
  n: number;
  more: boolean;
}

export async function amountOf(filter: CaseFilter): Promise<Amount> {
  const { complaints, next } = await casesFor({ ...filter, limit: MOST });
  return { n: complaints.length, more: next !== undefined };
}

/** What waits for a decision, by what is to be decided. */
export type Matter = 'EXTENSION' | 'APPEALED' | 'UNDER_REVIEW' | 'DISPUTED';

export const filterOf = (matter: Matter, within: string): CaseFilter => (matter === 'EXTENSION' ? { extension: true, open: true, within } : { stage: matter, within });

export const toDecide = async (matter: Matter, within: string): Promise<CaseRow[]> => (await casesFor({ ...filterOf(matter, within), limit: MOST })).complaints;

/** A review that does not count, and the public reason. */
export interface Excluded {
  id: string;
  window: Place;
  level: number;
  tags: string[];
  words: string;
  day: string;
  reason: string;
  decidedAt: string;
}

/** Newest first. @param before next of the page before */
export const excludedReviews = (before?: number): Promise<{ reviews: Excluded[]; next?: number }> => callAs(`/api/v1/operator/reviews${query({ state: 'EXCLUDED', before, limit: 20 })}`);

/** @param reason is public */
export const decideReview = (id: string, decision: 'exclude' | 'restore', reason: string): Promise<void> =>
  callAs(`/api/v1/operator/reviews/${encodeURIComponent(id)}:${decision}`, { method: 'POST', body: { reason } });
