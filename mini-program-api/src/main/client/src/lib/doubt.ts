/** How much the order of two places can be trusted. */

/** From and to, in points. */
export type Interval = [number, number];

export interface Ranked {
  index?: number;
  indexInterval?: Interval;
}

/** Their intervals share points: which of them is ahead is not settled. */
export function isUnsettled(one: Ranked, other: Ranked): boolean {
  const mine = one.indexInterval;
  const theirs = other.indexInterval;
  return mine !== undefined && theirs !== undefined && mine[0] <= theirs[1] && theirs[0] <= mine[1];
}

/** The first places whose order among themselves, or towards the one behind, is not settled. */
export const unsettled = (entries: Ranked[]): boolean[] => entries.map((entry, at) => at > 0 && isUnsettled(entry, entries[at - 1] as Ranked));

/** Left edge and width in per cent of a scale of 100 points. */
export function bandOf(interval: Interval): { left: number; width: number } {
  const low = Math.max(0, Math.min(100, interval[0]));
  const high = Math.max(low, Math.min(100, interval[1]));
  return { left: low, width: high - low };
}
