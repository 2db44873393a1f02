/** The directory: city 市 → county 县市区 → township 乡镇街道 → window 窗口. */

import { get } from './api.js';

export const CITY = { kind: 'city', code: '4213', name: '随州市' };

/** @typedef {{kind: 'city' | 'county' | 'township' | 'window', code: string, name: string, shortCode?: string, number?: string, qr?: string}} Place */

const known = new Map();

/**
 * A place and what lies directly under it; asked once, then remembered for the life of the page.
 *
 * @param {string} code
 * @returns {Promise<{object: Place, children: Place[]}>}
 */
export async function under(code) {
  if (!known.has(code)) known.set(code, await get(`api/v1/directory?under=${encodeURIComponent(code)}`));
  return known.get(code);
}

/**
 * A window drawn by lot, with the way to it.
 *
 * @returns {Promise<{county: Place, township: Place, window: Place}>}
 */
export async function anyWindow() {
  const county = oneOf((await under(CITY.code)).children);
  const township = oneOf((await under(county.code)).children);
  const window = oneOf((await under(township.code)).children);
  return { county, township, window };
}

/** The first window of the directory, with the way to it: something to show before anybody has chosen one. */
export async function firstWindow() {
  const first = async (code) => (await under(code)).children[0];
  const county = await first(CITY.code);
  const township = await first(county.code);
  return { county, township, window: await first(township.code) };
}

const oneOf = (list) => {
  if (!list.length) throw new Error('The directory is empty here.');
  return list[Math.floor(Math.random() * list.length)];
};

/** "1号窗口 · 综合受理窗口", without saying a number twice. @param {Place} window */
export function windowName(window) {
  const number = window.number ? String(window.number) : '';
  const shown = /^\d+$/.test(number) ? `${number}号窗口` : number;
  return !shown || window.name.includes(shown) ? window.name : `${shown} · ${window.name}`;
}

/** The code a camera reads from the poster. @param {Place} window */
export const scanCode = (window) => window.qr ?? window.shortCode ?? window.code;
