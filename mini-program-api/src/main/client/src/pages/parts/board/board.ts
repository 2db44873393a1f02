/** A board that keeps itself: everything is replaced, nothing is added up; so it may stand for days. */

import { onHide, onShow, onUnload } from '@dcloudio/uni-app';
import { ref, shallowRef } from 'vue';
import { type Board, boardOf } from '@/api/board';
import { useChanges } from '@/lib/changes';
import { isTimeToReload } from '@/lib/night';
import { reload } from '@/lib/platform';

/** So long the server keeps a board; asking sooner would bring the same. Many changes at once are one reading. */
const AFTER_CHANGE_MS = 3_000;
const AFTER_FAILURE_MS = 30_000;
const EVERY_MS = 5 * 60_000;

/** @param area the code of the place, known once the page is shown */
export function useBoard(area: () => string) {
  const found = shallowRef<Board>();
  const trouble = shallowRef<unknown>();
  const connected = ref(true);
  const since = Date.now();
  let soon: ReturnType<typeof setTimeout> | undefined;
  let regularly: ReturnType<typeof setInterval> | undefined;
  let shown = false;

  async function load(): Promise<void> {
    try {
      found.value = await boardOf(area());
      trouble.value = undefined;
    } catch (failure) {
      trouble.value = failure;
      loadAfter(AFTER_FAILURE_MS);
    }
  }

  function loadAfter(wait: number): void {
    if (!shown) return;
    soon = soon ?? setTimeout(() => {
      soon = undefined;
      void load();
    }, wait);
  }

  /** Not while the server is away: a page that is there is better than the browser's own about a lost connection. */
  async function keep(): Promise<void> {
    await load();
    if (!trouble.value && connected.value && isTimeToReload(Date.now(), since)) reload();
  }

  function end(): void {
    shown = false;
    clearTimeout(soon);
    clearInterval(regularly);
    soon = undefined;
  }

  onShow(() => {
    end();
    shown = true;
    void load();
    regularly = setInterval(() => void keep(), EVERY_MS);
  });
  onHide(end);
  onUnload(end);

  useChanges(
    {
      on: {
        score: (data) => {
          if ((data as { code?: string } | undefined)?.code === area()) loadAfter(AFTER_CHANGE_MS);
        },
      },
      state: (now) => (connected.value = now),
      again: () => void load(),
    },
    () => void load(),
  );

  return { found, trouble, connected, load };
}
