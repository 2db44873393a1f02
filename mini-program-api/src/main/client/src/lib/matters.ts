/** What an official decides on, and what both sides have said about it. */

import type { Matter } from '@/api/official';
import type { StaffCase } from '@/api/staff';

/** The centre itself only decides on extensions of its windows. */
export function matters(roles: string[]): Matter[] {
  const above = roles.includes('COUNTY_SUPERVISOR') || roles.includes('CITY_SUPERVISOR');
  return above ? ['APPEALED', 'UNDER_REVIEW', 'DISPUTED', 'EXTENSION'] : ['EXTENSION'];
}

/** What the side that asks has done, and what the office had said before, of which the newest counts. */
const OFFICE: Record<Matter, readonly string[]> = { APPEALED: ['appeal'], UNDER_REVIEW: ['respond', 'dismiss'], DISPUTED: ['dispute'], EXTENSION: ['extend'] };
const CITIZEN: readonly string[] = ['add', 'object', 'reopen', 'unsatisfied', 'partly'];
const DECISIONS: Record<Matter, readonly string[]> = { APPEALED: ['uphold', 'reject'], UNDER_REVIEW: ['uphold', 'reject'], DISPUTED: ['reassign', 'confirm'], EXTENSION: ['grant', 'refuse'] };

export interface Side {
  who: string;
  at: string;
  words: string;
  rootCause?: string;
}

/** @property citizen what was said first, and whatever was added; @property mine whether whoever looks may decide */
export interface Sides {
  citizen: string[];
  office?: Side;
  mine: boolean;
}

export function sidesOf(found: StaffCase, matter: Matter): Sides {
  const said = found.timeline.filter(({ action, party, words }) => words && party === 'CITIZEN' && CITIZEN.includes(action ?? '')).map(({ words }) => words);
  const office = [...found.timeline].reverse().find(({ action }) => OFFICE[matter].includes(action ?? ''));
  return {
    citizen: [found.words, ...said].filter(Boolean),
    office: office && { who: office.partyText, at: office.at, words: office.words, rootCause: office.rootCause },
    mine: DECISIONS[matter].some((action) => found.allowed.includes(action)),
  };
}
