/** How many messages wait for the persons whose phone is not in the hand. */

import { get } from '../house/api.js';
import { lastSeen } from './kept.js';
import { list } from './talk.js';

const EVERY_MS = 5_000;

/**
 * @param {() => string[]} whom
 * @param {(unread: Map<string, number>) => void} changed is called only when a number differs
 */
export function watchUnread(whom, changed) {
  let before = '';
  const look = async () => {
    if (document.hidden) return;
    const found = new Map(await Promise.all(whom().map(async (openid) => [openid, await waitingFor(openid)])));
    const now = JSON.stringify([...found]);
    if (now !== before) changed(found);
    before = now;
  };
  look();
  setInterval(look, EVERY_MS);
}

const waitingFor = (openid) =>
  get(`standin/phones/${encodeURIComponent(openid)}/messages?after=${lastSeen(openid)}`).then((answer) => list(answer).length, () => 0);
