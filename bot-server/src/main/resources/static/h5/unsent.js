/** Between the citizen and the server: sending, and honest words while it has not worked. */

import { el } from '../house/draw.js';
import { levelName } from '../house/score.js';
import { say } from './say.js';
import { send } from './sending.js';
import { redraw, show, stands } from './stage.js';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Sends a sealed draft and stays until the server has answered.
 *
 * @param {import('./kept.js').Draft} draft
 * @param {(answer: object) => void} done
 * @param {(trouble: import('../house/api.js').Trouble) => void} refused the draft is open again
 */
export function deliver(draft, done, refused) {
  let wait = FIRST_WAIT_MS;
  let timer;
  let trouble;
  let trying = true;

  const view = () => [el('section', { class: 'card center' },
    el('h1', { text: say(trying && !trouble ? 'sending' : 'unsent') }),
    el('p', { text: say('unsentWhat', { window: draft.windowName, level: levelName(draft.level) }) }),
    trouble && el('p', { class: 'notice', role: 'alert', text: say(trouble.status === 0 ? 'unsentHow' : 'busyHow') }),
    trouble && el('button', { class: 'button strong', type: 'button', disabled: trying, text: say(trying ? 'sending' : 'sendNow'), onclick: attempt }),
    trouble && el('p', { class: 'soft small', text: say('unsentKeep') }))];

  async function attempt() {
    clearTimeout(timer);
    trying = true;
    if (stands(view)) redraw();
    try {
      const answer = await send(draft);
      leave();
      if (stands(view)) done(answer);
    } catch (failure) {
      trying = false;
      trouble = failure;
      if (!failure.passing) return leave(), stands(view) && refused(failure);
      timer = setTimeout(attempt, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      if (stands(view)) redraw();
    }
  }

  const leave = () => removeEventListener('online', attempt);
  addEventListener('online', attempt);
  show(view);
  attempt();
}
