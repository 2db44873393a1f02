/** Days to choose from; which of them are holidays the server knows. */

const DAY_MS = 86_400_000;
const WEEKDAYS = { 'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;

const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The next days from Monday to Friday after this one. @param iso yyyy-MM-dd @returns yyyy-MM-dd */
export function weekdaysAfter(iso: string, count: number): string[] {
  const days: string[] = [];
  for (let time = at(iso) + DAY_MS; days.length < count; time += DAY_MS) {
    if (new Date(time).getUTCDay() % 6 !== 0) days.push(isoOf(time));
  }
  return days;
}

/** "周四", "Thu". */
export const weekday = (iso: string, language: keyof typeof WEEKDAYS): string => WEEKDAYS[language][new Date(at(iso)).getUTCDay()] as string;
