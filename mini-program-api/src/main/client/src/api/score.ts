/** Public scores, rankings, the board; small groups show only how many reviews there are. */

import { call, query } from '@/lib/http';
import type { Place } from './receipt';
import type { Aspect, Level } from '@/words/common';

export type Kind = 'city' | 'county' | 'township' | 'window';

export interface Handling {
  due: number;
  onTime: number;
  reached: number;
  satisfied: number;
  onTimeRate?: number;
  satisfiedRate?: number;
}

/** Shares run from 0 to 1, points from 0 to 100; everything but n is missing where there are too few reviews. */
export interface Score {
  object: Place;
  period: { from: string; to: string };
  n: number;
  sample: 'SUFFICIENT' | 'INSUFFICIENT';
  sampleText?: string;
  levels?: Record<Level, number>;
  positiveRate?: number;
  satisfiedRate?: number;
  satisfaction?: number;
  index?: number;
  interval?: [number, number];
  indexInterval?: [number, number];
  aspects?: Partial<Record<Aspect, { label: string; n: number; satisfaction?: number; positiveRate: number }>>;
  tags?: { code: string; label: string; count: number; negative: boolean }[];
  handling?: Handling;
  rank?: { place: number; of: number; tied: boolean };
  eligible: boolean;
  rules: string;
  asOf: string;
}

export interface Entry {
  place: number;
  tied: boolean;
  object: Place;
  index?: number;
  satisfaction?: number;
  interval?: [number, number];
  indexInterval?: [number, number];
  n: number;
}

export interface Ranking {
  entries: Entry[];
  insufficient: { object: Place; n: number; days: number }[];
  ranked: number;
  rules: string;
  period: { from: string; to: string };
}

export interface TrendPoint {
  from: string;
  to: string;
  n: number;
  satisfaction?: number;
  positiveRate?: number;
  interval?: [number, number];
}

/** @property day 1 is Monday */
export interface Hour {
  day: number;
  hour: number;
  n?: number;
  few?: boolean;
}

export interface Branch {
  object: Place;
  path: Place[];
  children: (Place & { number?: string; shortCode?: string; state?: string; qr?: string })[];
}

const of = (kind: Kind, code: string) => `/api/v1/scores/${kind}/${encodeURIComponent(code)}`;

export const scoreOf = (kind: Kind, code: string, period: string): Promise<Score> => call(of(kind, code) + query({ period }));

export const trendOf = async (kind: Kind, code: string, period: string): Promise<TrendPoint[]> => (await call<{ points: TrendPoint[] }>(`${of(kind, code)}/trend${query({ period })}`)).points;

export const hoursOf = async (kind: Kind, code: string): Promise<{ cells: Hour[]; peaks: Hour[] }> => call(`${of(kind, code)}/hours?period=30d`);

export const rankingOf = (kind: Kind, within: string, period: string, order: 'best' | 'worst', limit = 10): Promise<Ranking> =>
  call(`/api/v1/rankings${query({ of: kind, within, period, order, limit })}`);

export const branchOf = (under: string): Promise<Branch> => call(`/api/v1/directory${query({ under })}`);

export const CITY = '4213';
