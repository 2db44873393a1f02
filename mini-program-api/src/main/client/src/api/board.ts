/** What the city's board shows, in one answer. */

import { call } from '@/lib/http';
import type { Place } from './receipt';
import type { Entry, Score } from './score';

export interface Child {
  object: Place;
  n: number;
  satisfaction?: number;
  interval?: [number, number];
}

/** No words, no persons, no window. */
export interface Handled {
  township: Place;
  tags: string[];
  outcome?: string;
  openedOn: string;
  answeredOn: string;
  followUp?: string;
}

export interface Board {
  score: Score;
  children: Child[];
  best: Entry[];
  insufficient: number;
  handled: Handled[];
  problems: { code: string; label: string; count: number }[];
  today: { n: number; opened: number; closed: number };
  asOf: string;
}

export const board = (): Promise<Board> => call('/api/v1/board');
