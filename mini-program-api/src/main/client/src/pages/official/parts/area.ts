/** The areas of whoever supervises, the one that is looked at, and the time; the same on every official page. */

import { computed, ref, shallowRef } from 'vue';
import { type Duty, duties } from '@/api/duties';
import type { Place } from '@/api/receipt';
import { read, write } from '@/lib/storage';
import { say } from '@/words/official';

const SUPERVISORS = ['TOWNSHIP_SUPERVISOR', 'COUNTY_SUPERVISOR', 'CITY_SUPERVISOR'];
const PERIODS = ['month', 'quarter', 'year'] as const;
const KEPT = 'area';

export function useArea(changed: () => void) {
  const areas = shallowRef<Place[]>([]);
  const area = shallowRef<Place>();
  const roles = ref<string[]>([]);
  const period = ref<string>('year');
  const nobody = ref(false);

  async function learn(): Promise<void> {
    const known = (await duties()).filter((duty): duty is Duty & { place: Place } => SUPERVISORS.includes(duty.role) && duty.place !== undefined);
    roles.value = known.map(({ role }) => role);
    areas.value = known.map(({ place }) => place);
    nobody.value = areas.value.length === 0;
    const kept = read<string>(KEPT);
    area.value = areas.value.find(({ code }) => code === kept) ?? areas.value[0];
  }

  function choose(code: string): void {
    area.value = areas.value.find((place) => place.code === code);
    write(KEPT, code);
    changed();
  }

  function during(chosen: string): void {
    period.value = chosen;
    changed();
  }

  const options = computed(() => areas.value.map(({ code, name }) => ({ value: code, label: name })));
  const periods = computed(() => PERIODS.map((value) => ({ value, label: say(value) })));
  return { area, roles, period, nobody, options, periods, learn, choose, during };
}

const two = (value: number) => String(value).padStart(2, '0');

/** First and last day of a running month, quarter or year in Suizhou. @param now milliseconds */
export function daysOf(period: string, now: number): { from: string; to: string } {
  const today = new Date(now + 8 * 3_600_000);
  const year = today.getUTCFullYear();
  const month = today.getUTCMonth() + 1;
  const first = period === 'month' ? month : period === 'quarter' ? month - ((month - 1) % 3) : 1;
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(month)}-${two(today.getUTCDate())}` };
}
