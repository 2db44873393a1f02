/** Between somebody and the server: sending what is sealed as often as it takes, while its page is open. */

import { onHide, onShow } from '@dcloudio/uni-app';
import { onUnmounted, ref, shallowRef } from 'vue';
import { Trouble } from './http';
import { onceOnline } from './platform';
import { type Unsent, arrived, seal, send, toldOf, waiting } from './unsent';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/** How long to wait before the next attempt, after so many. */
export const patience = (attempts: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));

/** What the server answers to a review, or to a complaint filed without one. */
export interface Accepted {
  receipt: string;
  level?: number;
  complaint?: { number: string; dueOn: string; dueText: string };
  number?: string;
  dueOn?: string;
  dueText?: string;
}

/**
 * @param done the server has answered, and the page is the one that is seen
 * @param refused the draft is open again
 */
export function useDelivery(done: (answer: Accepted, sent: Unsent) => void, refused: (trouble: Trouble) => void) {
  const sending = shallowRef<Unsent>();
  const trying = ref(false);
  const trouble = shallowRef<unknown>();
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = true;
  let gone = false;
  let unsaid: (() => void) | undefined;

  async function attempt(): Promise<void> {
    const unsent = sending.value;
    if (!unsent || trying.value) return;
    clearTimeout(timer);
    trying.value = true;
    attempts++;
    try {
      const answer = await send<Accepted>(waiting().find(({ key }) => key === unsent.key) ?? unsent);
      toldOf(answer.receipt);
      if (gone) arrived.push({ title: unsent.title, receipt: answer.receipt });
      else settle(() => done(answer, unsent));
    } catch (failure) {
      trouble.value = failure;
      if (failure instanceof Trouble && !failure.passing) settle(() => refused(failure));
      else if (!gone) timer = setTimeout(attempt, patience(attempts));
    } finally {
      trying.value = false;
    }
  }

  /** Nobody is led away from another page that they look at meanwhile. */
  function settle(say: () => void): void {
    sending.value = undefined;
    if (seen) say();
    else unsaid = say;
  }

  function deliver(unsent: Unsent): void {
    sending.value = unsent;
    trouble.value = undefined;
    attempts = 0;
    void attempt();
  }

  const stop = onceOnline(() => void attempt());
  onHide(() => (seen = false));
  onShow(() => {
    seen = true;
    unsaid?.();
    unsaid = undefined;
    void attempt();
  });
  onUnmounted(() => {
    gone = true;
    sending.value = undefined;
    clearTimeout(timer);
    stop();
  });

  const sealAndSend = (unsent: Unsent): void => {
    seal(unsent);
    deliver(unsent);
  };
  return { sending, trying, trouble, attempt, deliver, sealAndSend };
}
