/** Where somebody goes on who has just logged in at a desktop. */

import { doorsOf } from './doors';

const INSIDE = /^\/pages\/(?:staff|official)\/[a-z]+(?:\?[\w=&%.-]*)?$/;
const NOT_BACK_TO = /^\/pages\/staff\/login\b/;

/** The page that sent somebody here, if it is one of this client's for staff; never another site. */
export const pageInside = (asked: string | undefined): string | undefined => (asked && INSIDE.test(asked) && !NOT_BACK_TO.test(asked) ? asked : undefined);

const OFFICIALS = ['TOWNSHIP_SUPERVISOR', 'COUNTY_SUPERVISOR', 'CITY_SUPERVISOR'];

/** Officials look at their area first, window staff at what waits for them. */
export function homeOf(roles: string[]): string {
  if (roles.some((role) => OFFICIALS.includes(role))) return '/pages/official/overview';
  return doorsOf(roles)[0]?.url ?? '/pages/home';
}
