/** Asia/Shanghai, which has no summer time; the mini-program's Intl knows no time zones on old telephones. */
export const SHIFT_MS = 8 * 3_600_000;
