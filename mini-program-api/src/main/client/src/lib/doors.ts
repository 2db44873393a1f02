/** Which pages are for whom; the server decides again whatever they ask it. */

export type DoorName = 'cases' | 'overview' | 'officialCases' | 'ranking' | 'problems' | 'decisions';

export interface Door {
  name: DoorName;
  url: string;
}

const CASES: Door = { name: 'cases', url: '/pages/staff/cases' };
const OVERVIEW: Door = { name: 'overview', url: '/pages/official/overview' };
const WATCH: Door = { name: 'officialCases', url: '/pages/official/cases' };
const DECISIONS: Door = { name: 'decisions', url: '/pages/official/decisions' };

const DOORS: Record<string, Door[]> = {
  CLERK: [CASES],
  TOWNSHIP_SUPERVISOR: [CASES, OVERVIEW],
  COUNTY_SUPERVISOR: [OVERVIEW, WATCH, DECISIONS],
  CITY_SUPERVISOR: [OVERVIEW, WATCH, DECISIONS],
};

/** Each once, in the order of the roles. */
export function doorsOf(roles: string[]): Door[] {
  return [...new Set(roles.flatMap((role) => DOORS[role] ?? []))];
}
