/** What is called when a score may have changed: by the server's stream in a browser, by the clock in the mini-program; only while the page is seen. */

import { onHide, onShow, onUnload } from '@dcloudio/uni-app';
import { type Live, type Source, follow } from './live';

const EVERY_MS = 15_000;

export const STREAM = '/api/v1/board/stream';

/** A connection of the browser's own; undefined where there is none. */
export function streamOf(path: string): (() => Source) | undefined {
  // #ifdef H5
  return typeof EventSource === 'undefined' ? undefined : () => new EventSource(path) as unknown as Source;
  // #endif
  // #ifndef H5
  void path;
  return undefined;
  // #endif
}

/** @param poll what is done instead where there is no stream */
export function useChanges(live: Live, poll: () => void): void {
  let stop: (() => void) | undefined;

  function start(): void {
    if (stop) return;
    const open = streamOf(STREAM);
    if (open) {
      stop = follow(live, open);
    } else {
      const timer = setInterval(poll, EVERY_MS);
      stop = () => clearInterval(timer);
    }
  }

  function end(): void {
    stop?.();
    stop = undefined;
  }

  onShow(start);
  onHide(end);
  onUnload(end);
}
