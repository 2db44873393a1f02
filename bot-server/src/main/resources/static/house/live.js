/** A stream of server-sent events that comes back by itself, also after the server has been restarted. */

import { address } from './api.js';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * Listens until closed.
 *
 * @param {string} path from the root of the site
 * @param {string} event the name of the events ("message" for those without a name)
 * @param {(data: any) => void} heard gets the data of each event, read as JSON
 * @param {(open: boolean) => void} [turned] is told when the stream opens and when it breaks
 * @returns {() => void} stops listening
 */
export function listen(path, event, heard, turned = () => {}) {
  let source;
  let timer;
  let wait = FIRST_WAIT_MS;

  const open = () => {
    source = new EventSource(address(path));
    source.addEventListener('open', () => {
      wait = FIRST_WAIT_MS;
      turned(true);
    });
    source.addEventListener(event, (message) => {
      const data = read(message.data);
      if (data !== undefined) heard(data);
    });
    source.addEventListener('error', () => {
      // A browser gives up for good after an answer such as 503, so the way back is ours.
      source.close();
      turned(false);
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  };

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

function read(data) {
  try {
    return JSON.parse(data);
  } catch {
    return undefined; // A comment or a heartbeat.
  }
}
