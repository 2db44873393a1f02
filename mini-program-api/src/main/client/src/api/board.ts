/** What a board shows: the city's in one answer, an area's put together from its public scores. */

import { call } from '@/lib/http';
import type { Place } from './receipt';
import { CITY, type Entry, type Kind, type Ranking, type Score, branchOf, rankingOf, scoreOf } from './score';

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

export interface Problem {
  code: string;
  label: string;
  count: number;
}

/** @property handled and today.opened are known of the city only */
export interface Board {
  score: Score;
  children: Child[];
  best: Entry[];
  insufficient: number;
  handled?: Handled[];
  problems: Problem[];
  today: { n: number; opened?: number };
  asOf: string;
}

const MOST_BEST = 10;
const MOST_PROBLEMS = 8;
const EVERYTHING = 500;
const NOBODY: Ranking = { entries: [], insufficient: [], ranked: 0, rules: '', period: { from: '', to: '' } };

export const boardOf = (area: string): Promise<Board> => (area === CITY ? call('/api/v1/board') : areaBoard(area));

async function areaBoard(code: string): Promise<Board> {
  const kind = (await branchOf(code)).object.kind as Kind;
  const [score, month, today, townships, windows] = await Promise.all([
    scoreOf(kind, code, 'year'),
    scoreOf(kind, code, 'month'),
    scoreOf(kind, code, 'today'),
    kind === 'county' ? rankingOf('township', code, 'year', 'best', EVERYTHING) : NOBODY,
    rankingOf('window', code, 'year', 'best', MOST_BEST),
  ]);
  return {
    score,
    children: [...townships.entries, ...townships.insufficient],
    best: windows.entries,
    insufficient: windows.insufficient.length,
    problems: (month.tags ?? []).filter(({ negative }) => negative).slice(0, MOST_PROBLEMS),
    today: { n: today.n },
    asOf: score.asOf,
  };
}
