/** A page that stands for days takes in a new version of itself at night, when nobody looks. */

import { SHIFT_MS } from './zone';

const HOUR_MS = 3_600_000;
const NIGHT_HOUR = 3;
const LEAST_AGE_MS = 12 * HOUR_MS;

/** @param since when the page was opened, epoch milliseconds; a page reloaded this night is not reloaded again */
export const isTimeToReload = (now: number, since: number): boolean => now - since >= LEAST_AGE_MS && new Date(now + SHIFT_MS).getUTCHours() === NIGHT_HOUR;
