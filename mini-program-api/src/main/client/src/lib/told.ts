/** What is said about figures, days and failures, in the language of the moment. */

import { Trouble } from './http';
import { currentLanguage } from './reading';
import { SHIFT_MS } from './zone';
import { say } from '@/words/common';

/** A sentence for whoever was refused or not reached. */
export function troubleWords(trouble: unknown): string {
  if (!(trouble instanceof Trouble)) return say('failed');
  if (trouble.status === 0) return say('unreachable');
  return trouble.detail || say(trouble.passing ? 'busy' : 'failed');
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const two = (value: number) => String(value).padStart(2, '0');

/** "7月15日", "15 July". @param iso a date or a moment */
export function day(iso: string): string {
  const at = new Date((iso.length === 10 ? Date.parse(`${iso}T00:00:00+08:00`) : Date.parse(iso)) + SHIFT_MS);
  return currentLanguage.value === 'en' ? `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}` : `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

/** "7月15日 09:30". Of a small window the hour is not told: nobody may be found by it, and midnight sharp stands for that. */
export function moment(iso: string): string {
  const at = new Date(Date.parse(iso) + SHIFT_MS);
  if (at.getTime() % 86_400_000 === 0) return day(iso);
  return `${day(iso)} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** "92.4": points to one place. */
export const points = (value: number): string => value.toFixed(1);

/** "97.5%" of a share from 0 to 1. */
export const percent = (share: number): string => `${(Math.round(share * 1000) / 10).toString()}%`;
