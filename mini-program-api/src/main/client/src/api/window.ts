/** One window as a citizen sees it, and what can be said about it. */

import { call } from '@/lib/http';
import type { Aspect } from '@/words/common';

/** @property satisfaction absent while there are too few reviews */
export interface WindowScore {
  n: number;
  satisfaction?: number;
}

export interface WindowView {
  code: string;
  shortCode: string;
  name: string;
  number: string;
  township: { code: string; name: string };
  county: { code: string; name: string };
  state: 'OPEN' | 'CLOSED' | string;
  openNow: boolean;
  score: WindowScore;
}

/** @param code of the QR code, the short one, or the directory's */
export const windowOf = (code: string): Promise<WindowView> => call(`/api/v1/windows/${encodeURIComponent(code)}`);

/** "西城街道 1号窗口 综合受理窗口". */
export const fullName = ({ township, number, name }: WindowView): string => `${township.name} ${number} ${name}`;

export interface Tag {
  code: string;
  label: string;
  aspect?: Aspect;
  negative: boolean;
}

let known: Promise<Tag[]> | undefined;

/** The same for everybody, asked for once. */
export function tags(): Promise<Tag[]> {
  known = known ?? call<Tag[]>('/api/v1/tags').catch((trouble) => {
    known = undefined;
    throw trouble;
  });
  return known;
}

let smallest: Promise<number | undefined> | undefined;

/** From how many reviews on a score is public; undefined while nobody can say. */
export function smallestPublicGroup(): Promise<number | undefined> {
  smallest = smallest ?? call<{ smallestPublicGroup?: number }>('/api/v1/rules').then((rules) => rules.smallestPublicGroup, () => (smallest = undefined));
  return smallest;
}
