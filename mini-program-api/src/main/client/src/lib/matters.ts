/** What an official decides on; the centre itself only on extensions of its windows. */

import type { Matter } from '@/api/official';

export function matters(roles: string[]): Matter[] {
  const above = roles.includes('COUNTY_SUPERVISOR') || roles.includes('CITY_SUPERVISOR');
  return above ? ['APPEALED', 'UNDER_REVIEW', 'DISPUTED', 'EXTENSION'] : ['EXTENSION'];
}
