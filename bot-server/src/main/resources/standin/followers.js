/**
 * Whoever answers for the window at hand follows the account, as officials do when they are bound; nothing could be pushed to
 * somebody of whom the account has never heard. What it says to them in welcome counts as read.
 */

import { get, post } from '../house/api.js';
import { lastSeen, seen } from './kept.js';
import { list } from './talk.js';

/** @param {string[]} openids */
export async function follow(openids) {
  for (const openid of openids) {
    const phone = `standin/phones/${encodeURIComponent(openid)}`;
    try {
      if (list(await get(`${phone}/messages?after=0`)).length) continue;
      const welcome = list(await post(`${phone}/events`, { event: 'subscribe' }));
      seen(openid, Math.max(lastSeen(openid), ...welcome.map(({ seq }) => seq)));
    } catch {
      // At the next window, then.
    }
  }
}
