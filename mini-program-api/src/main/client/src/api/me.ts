/** What belongs to whoever holds this telephone. */

import { callAs } from '@/lib/session';
import type { Place } from './receipt';
import type { Level } from '@/words/common';

/** @property level absent for a complaint without a review */
export interface MyReview {
  receipt: string;
  window: Place;
  township?: Place;
  level?: Level;
  day: string;
  /** Whether it counts. */
  state?: 'ACTIVE' | 'EXCLUDED' | string;
  complaint?: { number: string; stage: string; stageText: string; overdue: boolean };
}

/** Newest first. */
export const myReviews = async (): Promise<MyReview[]> => (await callAs<{ reviews: MyReview[] }>('/api/v1/me/reviews')).reviews;

/** Everything that is kept about this person, by subject. */
export const myExport = (): Promise<object> => callAs('/api/v1/me/export');

export const eraseMe = (): Promise<void> => callAs('/api/v1/me', { method: 'DELETE' });
