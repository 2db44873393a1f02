/** A row of scores as something to draw: where each point and its doubt stand between the ends of the scale. */

import type { TrendPoint } from '@/api/score';

const STEP = 10;

/** @property bottom and height of the doubt, at of the value: shares of the scale from 0 to 1; all missing where there are too few reviews */
export interface Mark {
  point: TrendPoint;
  named: boolean;
  at?: number;
  bottom?: number;
  height?: number;
}

export interface Chart {
  low: number;
  high: number;
  marks: Mark[];
  first: TrendPoint;
  last: TrendPoint;
}

/** @returns undefined where fewer than two points have a value: there is nothing to compare */
export function chartOf(points: readonly TrendPoint[]): Chart | undefined {
  const valued = points.filter(({ satisfaction }) => satisfaction !== undefined);
  const first = valued[0];
  const last = valued[valued.length - 1];
  if (!first || !last || first === last) return undefined;
  const ends = valued.flatMap((point) => point.interval ?? [point.satisfaction as number]);
  const low = Math.max(0, Math.min(100 - STEP, Math.floor(Math.min(...ends) / STEP) * STEP));
  const high = Math.max(low + STEP, Math.min(100, Math.ceil(Math.max(...ends) / STEP) * STEP));
  const shown = points.slice(points.findIndex(({ n }) => n > 0));
  return { low, high, first, last, marks: shown.map((point, index) => markOf(point, low, high, isNamed(index, shown.length))) };
}

function markOf(point: TrendPoint, low: number, high: number, named: boolean): Mark {
  if (point.satisfaction === undefined) return { point, named };
  const share = (value: number) => Math.max(0, Math.min(1, (value - low) / (high - low)));
  const [from, to] = point.interval ?? [point.satisfaction, point.satisfaction];
  return { point, named, at: share(point.satisfaction), bottom: share(from), height: share(to) - share(from) };
}

/** Names stand under the ends only: more run into each other on a telephone. */
const isNamed = (index: number, count: number) => index === 0 || index === count - 1;
