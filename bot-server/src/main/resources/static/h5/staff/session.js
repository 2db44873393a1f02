/** The session of an official on this desktop, kept as the review page keeps what is its own. */

import { call } from '../../house/api.js';

const KEPT = 'massreview.staff';

/** @typedef {{token: string, expiresAt: string, roles: string[]}} Session */

let memory;

/** @returns {Session | undefined} while its time is not over */
export function session() {
  let kept = memory;
  try {
    kept = JSON.parse(localStorage.getItem(KEPT)) ?? memory;
  } catch {
    // What this page remembers, then.
  }
  return kept && Date.parse(kept.expiresAt) > Date.now() ? kept : undefined;
}

/** @param {Session | undefined} fresh */
export function keep(fresh) {
  memory = fresh;
  try {
    if (fresh) localStorage.setItem(KEPT, JSON.stringify(fresh));
    else localStorage.removeItem(KEPT);
  } catch {
    // A browser that keeps nothing is logged in until the page is left.
  }
}

/** A call in the official's name. @param {string} path @param {RequestInit} [options] */
export const asStaff = (path, options = {}) =>
  call(path, { ...options, headers: { ...options.headers, Authorization: `Bearer ${session()?.token}` } });
