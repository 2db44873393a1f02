/** A desktop that waits to be let in: a word, and questions to the server until somebody has confirmed it on a telephone. */

import { onHide, onShow, onUnload } from '@dcloudio/uni-app';
import { ref, shallowRef } from 'vue';
import { type Opened, type Progress, openLogin, progressOf } from '@/api/login';
import { Trouble } from '@/lib/http';
import { troubleWords } from '@/lib/told';
import { say } from '@/words/login';

const RETRY_MS = 3_000;
const MOST_RENEWALS = 12; // An hour. A page forgotten in a corner stops asking.

/** @param entered somebody has confirmed */
export function useLogin(entered: (granted: Progress & { token: string }) => void) {
  const login = shallowRef<Opened>();
  const over = ref(false);
  const trouble = ref('');
  let renewals = 0;
  let seen = true;
  let gone = false;
  let round = 0;

  const pause = () => new Promise((done) => setTimeout(done, RETRY_MS));

  /** A new word; whatever was waited for before is forgotten. */
  async function open(): Promise<void> {
    const mine = ++round;
    over.value = false;
    login.value = undefined;
    while (!gone && mine === round) {
      try {
        const opened = await openLogin();
        if (gone || mine !== round) return;
        login.value = opened;
        trouble.value = '';
        return void wait(opened, mine);
      } catch (failure) {
        trouble.value = failure instanceof Trouble && failure.status === 0 ? say('retrying') : troubleWords(failure);
        await pause();
      }
    }
  }

  async function wait(opened: Opened, mine: number): Promise<void> {
    while (!gone && mine === round) {
      try {
        const answer = await progressOf(opened);
        if (gone || mine !== round) return;
        trouble.value = '';
        if (answer.token) return stopWith({ ...answer, token: answer.token });
        if (answer.state !== 'WAITING') return renew();
      } catch (failure) {
        if (!(failure instanceof Trouble) || !failure.passing) return renew();
        trouble.value = say('retrying');
        await pause();
      }
    }
  }

  function stopWith(granted: Progress & { token: string }): void {
    stop();
    entered(granted);
  }

  function renew(): void {
    if (seen && renewals++ < MOST_RENEWALS) return void open();
    stop();
    over.value = true;
  }

  function stop(): void {
    round++;
    login.value = undefined;
  }

  const again = () => {
    renewals = 0;
    void open();
  };

  onShow(() => {
    seen = true;
    if (over.value) again();
  });
  onHide(() => (seen = false));
  onUnload(() => (gone = true));

  return { login, over, trouble, again, stop };
}
