/** How the loop goes in an area: counts and rates of complaints opened in a time. */

import { query } from '@/lib/http';
import { callAs } from '@/lib/session';
import type { Place } from './receipt';

/** Rates run from 0 to 1 and are missing where there is nothing to divide by. */
export interface Figures {
  area: Place;
  counts: { received: number; open: number; overdue: number; closed: number; due: number; onTime: number; answered: number; named: number; calledBack: number; reached: number; satisfied: number };
  onTimeRate?: number;
  calledBackRate?: number;
  satisfiedRate?: number;
}

export const figuresOf = (area: string, from: string, to: string): Promise<Figures> => callAs(`/api/v1/complaints/figures${query({ area, from, to })}`);

export const figuresBelow = async (area: string, from: string, to: string): Promise<Figures[]> => (await callAs<{ rows: Figures[] }>(`/api/v1/complaints/figures/children${query({ area, from, to })}`)).rows;

export interface Excluded {
  id: string;
  window: Place;
  level: 1 | 2 | 3 | 4 | 5;
  tags: string[];
  words: string;
  day: string;
  reason: string;
  decidedAt: string;
}

/** What does not count in the scores; for the city. */
export const excludedReviews = async (): Promise<Excluded[]> => (await callAs<{ reviews: Excluded[] }>('/api/v1/operator/reviews?state=EXCLUDED')).reviews;

export const restore = (id: string, reason: string): Promise<void> => callAs(`/api/v1/operator/reviews/${id}:restore`, { method: 'POST', body: { reason } });
