/** What was sealed to be sent and has no answer yet: kept, and sent again under the same Idempotency-Key until the server has answered. */

import { reactive } from 'vue';
import { Trouble } from './http';
import { callAs } from './session';
import { drop, namesOf, read, write } from './storage';

/** @property body goes out exactly so in every attempt */
export interface Unsent {
  key: string;
  path: '/api/v1/reviews' | '/api/v1/complaints';
  body: Record<string, unknown>;
  /** Said to the person: which window, which level. */
  title: string;
  sealedAt: string;
  /** Name of the draft it was sealed from: dropped when it has arrived, opened again when it is refused. */
  draft?: string;
}

const BEGINNING = 'unsent.';
const told = new Set<string>();
const underWay = new Map<string, Promise<unknown>>();

/** What arrived since the page was opened without anybody waiting for it. */
export const arrived = reactive<{ title: string; receipt: string }[]>([]);

export function seal(unsent: Unsent): void {
  write(BEGINNING + unsent.key, unsent);
}

export function waiting(): Unsent[] {
  return namesOf(BEGINNING)
    .map((name) => read<Unsent>(name))
    .filter((unsent): unsent is Unsent => unsent !== undefined);
}

/**
 * Sends what was sealed; two calls at once become one.
 *
 * @returns the server's answer; a Trouble that is not passing means that it was refused, and it is no longer kept
 */
export function send<T extends { receipt: string }>(unsent: Unsent): Promise<T> {
  const already = underWay.get(unsent.key);
  if (already) return already as Promise<T>;
  const sending = attempt<T>(unsent).finally(() => underWay.delete(unsent.key));
  underWay.set(unsent.key, sending);
  return sending;
}

async function attempt<T extends { receipt: string }>(unsent: Unsent): Promise<T> {
  try {
    const answer = await callAs<T>(unsent.path, { method: 'POST', body: unsent.body, headers: { 'Idempotency-Key': unsent.key } });
    if (!answer?.receipt) throw new Trouble(0); // Somebody between us answered, such as a hotel's login page.
    drop(BEGINNING + unsent.key);
    if (unsent.draft) drop(unsent.draft);
    remember({ receipt: answer.receipt, title: unsent.title, at: unsent.sealedAt });
    return answer;
  } catch (trouble) {
    if (trouble instanceof Trouble && trouble.code === 'SCANNED_AT_INVALID' && unsent.body.scannedAt) {
      const { scannedAt: _wrong, ...body } = unsent.body; // The telephone's clock is wrong; that is no reason to turn a citizen away.
      seal({ ...unsent, body });
      return attempt<T>({ ...unsent, body });
    }
    if (trouble instanceof Trouble && !trouble.passing) reopen(unsent, trouble);
    throw trouble;
  }
}

/** The draft is there as it was, with the reason, and the next attempt is a new one under a new key. */
function reopen(unsent: Unsent, { code, detail }: Trouble): void {
  drop(BEGINNING + unsent.key);
  const draft = unsent.draft ? read<object>(unsent.draft) : undefined;
  if (unsent.draft && draft) write(unsent.draft, { ...draft, sealed: undefined, refused: { code, detail } });
}

/** Somebody has been told of it: it is no news any more. */
export function toldOf(receipt: string): void {
  told.add(receipt);
  const at = arrived.findIndex((late) => late.receipt === receipt);
  if (at >= 0) arrived.splice(at, 1);
}

/** Everything that waits, one after the other; what arrives is said in `arrived`. */
export async function sendWaiting(): Promise<void> {
  for (const unsent of waiting()) {
    try {
      const { receipt } = await send<{ receipt: string }>(unsent);
      if (!told.has(receipt)) arrived.push({ title: unsent.title, receipt });
    } catch {
      // Still waiting, or refused: the first page says so, and the draft is open again.
    }
  }
}

/** A receipt kept on this telephone. */
export interface KeptReceipt {
  receipt: string;
  title: string;
  at: string;
}

const MOST_RECEIPTS = 30;

/** Newest first. */
export const receipts = (): KeptReceipt[] => read<KeptReceipt[]>('receipts') ?? [];

export function remember(fresh: KeptReceipt): void {
  write('receipts', [fresh, ...receipts().filter(({ receipt }) => receipt !== fresh.receipt)].slice(0, MOST_RECEIPTS));
}

export function forget(receipt: string): void {
  write(
    'receipts',
    receipts().filter((kept) => kept.receipt !== receipt),
  );
}
