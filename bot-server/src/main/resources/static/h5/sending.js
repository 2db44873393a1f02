/** Sends a draft, as often as it takes, under one key. */

import { Trouble, call, post } from '../house/api.js';
import { dropDraft, keepDraft, keepReceipt, keepSession, token } from './kept.js';

/** @typedef {import('./kept.js').Draft} Draft */

/** The two bottom levels need a reason. @param {number} level */
export const isBad = (level) => level <= 2;

/** What is said, as the server takes it. @param {Draft} said */
export const opinion = ({ level, tags, words, aspects }) => ({ level, tags: isBad(level) ? tags : [], words: words.trim(), aspects });

/** Fixes what will be sent: every attempt carries the same body until the server has answered. @param {Draft} draft */
export function seal(draft) {
  const { window, photos, matterNumber, scannedAt } = draft;
  draft.attempt = { window, ...opinion(draft), photos: photos.map(({ id }) => id), matterNumber: matterNumber?.trim() || undefined, scannedAt };
  keepDraft(draft);
}

const underWay = new Map();

/**
 * Sends a sealed draft; two calls at once become one.
 *
 * @param {Draft} draft is open again after a refusal, and stays sealed while nobody knows whether it arrived
 * @returns {Promise<{receipt: string, level: number, complaint?: object}>}
 */
export function send(draft) {
  if (!underWay.has(draft.key)) underWay.set(draft.key, attempt(draft).finally(() => underWay.delete(draft.key)));
  return underWay.get(draft.key);
}

async function attempt(draft) {
  try {
    const answer = await asDevice((headers) => give(draft, headers));
    if (!answer?.receipt) throw new Trouble(0); // Somebody between us answered, such as a hotel's login page.
    dropDraft(draft);
    keepReceipt(answer.receipt, draft.windowName);
    return answer;
  } catch (trouble) {
    if (trouble.code === 'SCANNED_AT_INVALID' && draft.attempt.scannedAt) {
      delete draft.attempt.scannedAt; // The phone's clock is wrong; that is no reason to turn a citizen away.
      return attempt(draft);
    }
    if (!trouble.passing) open(draft, trouble);
    throw trouble;
  }
}

const give = (draft, headers) =>
  call('api/v1/reviews', {
    method: 'POST',
    body: JSON.stringify(draft.attempt),
    headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': draft.key },
  });

function open(draft, trouble) {
  delete draft.attempt;
  if (trouble.code === 'ALREADY_REVIEWED') draft.again = true;
  if (trouble.code === 'PHOTO_NOT_FOUND') draft.photos = [];
  keepDraft(draft);
}

async function asDevice(ask) {
  const kept = token();
  try {
    return await ask(await authorization());
  } catch (trouble) {
    if (trouble.code !== 'SESSION_INVALID' || !kept) throw trouble;
    keepSession(undefined);
    return ask(await authorization());
  }
}

async function authorization() {
  if (!token()) keepSession(await post('api/v1/sessions/device', {}));
  if (!token()) throw new Trouble(0);
  return { Authorization: `Bearer ${token()}` };
}
