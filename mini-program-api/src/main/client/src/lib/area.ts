/** Which area an official looks at: one of their own, or a place inside it. The server decides again. */

import { onLoad } from '@dcloudio/uni-app';
import { computed, ref, shallowRef } from 'vue';
import { decoded } from './entry';
import { Trouble } from './http';
import { read, write } from './storage';
import { type Duty, duties } from '@/api/duties';
import type { Place } from '@/api/receipt';
import { say } from '@/words/official';

const PERIODS = ['month', 'quarter', 'year', '30d'] as const;

const KEPT = 'official.area';
const SUPERVISORS: readonly string[] = ['TOWNSHIP_SUPERVISOR', 'COUNTY_SUPERVISOR', 'CITY_SUPERVISOR'];

const RANKS: Record<string, number> = { CITY_SUPERVISOR: 0, COUNTY_SUPERVISOR: 1, TOWNSHIP_SUPERVISOR: 2 };

/** Areas of an official's own, the widest first, each once. */
export function areasOf(mine: Duty[]): Place[] {
  const places = [...mine]
    .filter(({ role }) => SUPERVISORS.includes(role))
    .sort((one, other) => (RANKS[one.role] ?? 9) - (RANKS[other.role] ?? 9))
    .flatMap(({ place }) => (place ? [place as Place] : []));
  return places.filter(({ code }, at) => places.findIndex((other) => other.code === code) === at);
}

/** @returns the one that was looked at last, if it is still theirs; else the widest */
export const chosenOf = (areas: Place[], last: string | undefined): Place | undefined => areas.find(({ code }) => code === last) ?? areas[0];

/** An official's areas and the one that is looked at: of the page's address (?area=) first, and remembered from page to page. */
export function useArea() {
  const areas = shallowRef<Place[]>([]);
  const area = shallowRef<Place>();
  const roles = shallowRef<string[]>([]);
  const nobody = ref(false);
  let wanted: string | undefined;

  onLoad((options) => (wanted = decoded(options?.area)));

  async function know(): Promise<void> {
    const mine = await duties();
    roles.value = mine.map(({ role }) => role);
    areas.value = areasOf(mine);
    if (areas.value.length === 0 && roles.value.some((role) => SUPERVISORS.includes(role))) throw new Trouble(0); // What was kept knows the roles only.
    area.value = chosenOf(areas.value, wanted ?? area.value?.code ?? read<string>(KEPT));
    wanted = undefined;
    nobody.value = area.value === undefined;
  }

  function choose(code: string): void {
    area.value = chosenOf(areas.value, code);
    write(KEPT, code);
  }

  return { areas, area, roles, nobody, know, choose };
}

/** The time that is looked at: of the page's address (?period=), or the first one. */
export function usePeriod(first: (typeof PERIODS)[number]) {
  const period = ref<string>(first);
  const periods = computed(() => PERIODS.map((value) => ({ value, label: say(value) })));

  onLoad((options) => {
    if ((PERIODS as readonly string[]).includes(options?.period ?? '')) period.value = options?.period as string;
  });

  return { period, periods };
}

export const childKind = (kind: string): 'county' | 'township' | 'window' => (kind === 'city' ? 'county' : kind === 'county' ? 'township' : 'window');
