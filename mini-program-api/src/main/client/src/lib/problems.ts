/** What people name in bad reviews, by aspect; and one problem compared between places. */

import type { Score } from '@/api/score';
import type { Tag } from '@/api/window';
import { ASPECTS, type Aspect } from '@/words/common';

export interface Named {
  code: string;
  label: string;
  count: number;
}

/** @returns the problems of a score, the most named first; none where there were too few reviews */
export const problemsOf = (score: Score): Named[] => [...(score.tags ?? [])].filter(({ negative }) => negative).sort((one, other) => other.count - one.count);

/** @property aspect undefined for what the operator has added outside the four */
export interface Group {
  aspect?: Aspect;
  sum: number;
  named: Named[];
}

/** The aspect with most first; aspects that nobody named are left out. */
export function groupsOf(score: Score, known: Tag[]): Group[] {
  const aspectOf = (code: string) => known.find((tag) => tag.code === code)?.aspect;
  return [...ASPECTS, undefined]
    .map((aspect) => {
      const named = problemsOf(score).filter(({ code }) => aspectOf(code) === aspect);
      return { aspect, named, sum: named.reduce((sum, { count }) => sum + count, 0) };
    })
    .filter(({ named }) => named.length > 0)
    .sort((one, other) => other.sum - one.sum);
}

/** "4", "0.5": how often in a hundred reviews. */
export const inHundred = (count: number, n: number): string => (n === 0 ? '0' : String(Math.round((1000 * count) / n) / 10));

/** @property count undefined where there are too few reviews to say */
export interface Compared {
  code: string;
  name: string;
  n: number;
  count?: number;
}

/** Where a problem is named most in a hundred reviews comes first; places without reviews are left out. */
export function compare(problem: string, places: Score[]): Compared[] {
  return places
    .filter(({ n }) => n > 0)
    .map((place) => ({ code: place.object.code, name: place.object.name, n: place.n, count: place.tags === undefined ? undefined : (place.tags.find(({ code }) => code === problem)?.count ?? 0) }))
    .sort((one, other) => (other.count ?? -1) / other.n - (one.count ?? -1) / one.n);
}
