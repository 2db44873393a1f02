/** What stays in this browser: the draft of each window, the device's session, the receipts. */

const PREFIX = 'massreview.';
const DRAFT_LIVES_MS = 24 * 3_600_000; // Photos that no review names are forgotten after a day.
const MOST_RECEIPTS = 10;

/**
 * @typedef {object} Draft
 * @property {string} key the Idempotency-Key of every attempt to send it
 * @property {string} window code
 * @property {string} windowName
 * @property {string} scannedAt
 * @property {number} [level]
 * @property {string[]} tags
 * @property {string} words
 * @property {Record<string, number>} aspects
 * @property {{id: string, thumb: string}[]} photos
 * @property {boolean} finer the disclosure is open
 * @property {string} [matterNumber]
 * @property {boolean} [again] the server asked for the matter number
 * @property {object} [attempt] the very body that was sent and not yet answered
 */

/** False when the browser keeps nothing, as some do in private windows. */
export let keeps = true;

const memory = new Map();

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name)) ?? memory.get(name);
  } catch {
    return memory.get(name);
  }
}

function write(name, value) {
  memory.set(name, value);
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    keeps = false;
  }
}

/** The draft begun for a window, or a new one. @returns {Draft} */
export function draftOf(window, windowName) {
  const old = read(`draft.${window}`);
  if (old && (old.attempt || Date.now() - Date.parse(old.scannedAt) < DRAFT_LIVES_MS)) return old;
  return { key: newKey(), window, windowName, scannedAt: withOffset(new Date()), tags: [], words: '', aspects: {}, photos: [], finer: false };
}

/** @param {Draft} draft */
export const keepDraft = (draft) => write(`draft.${draft.window}`, draft);

/** @param {Draft} draft */
export const dropDraft = (draft) => write(`draft.${draft.window}`, undefined);

/** The drafts that were sent without an answer. @returns {Draft[]} */
export function waiting() {
  const names = new Set(memory.keys());
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) names.add(name.slice(PREFIX.length));
  } catch {
    // Only what is in memory, then.
  }
  return [...names].filter((name) => name.startsWith('draft.')).map(read).filter((draft) => draft?.attempt);
}

/** @returns {string | undefined} */
export const token = () => read('device')?.token;

/** @param {{token: string} | undefined} session */
export const keepSession = (session) => write('device', session && { token: session.token });

/** @returns {{receipt: string, windowName: string, at: string}[]} newest first */
export const receipts = () => read('receipts') ?? [];

export const keepReceipt = (receipt, windowName) =>
  write('receipts', [{ receipt, windowName, at: withOffset(new Date()) }, ...receipts().filter((kept) => kept.receipt !== receipt)].slice(0, MOST_RECEIPTS));

export const dropReceipt = (receipt) => write('receipts', receipts().filter((kept) => kept.receipt !== receipt));

/** Hard to guess, and also to be had where randomUUID is not: on plain http. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** ISO 8601 in the phone's own time. @param {Date} date */
function withOffset(date) {
  const minutes = -date.getTimezoneOffset();
  const two = (value) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
