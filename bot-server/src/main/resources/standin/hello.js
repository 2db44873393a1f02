/** What the open chat is called, and how one begins there. */

import { byId } from '../house/draw.js';
import { say } from './say.js';

/** @param {import('./talk.js').Channel} channel */
export function greet(channel) {
  const account = channel === 'mp';
  for (const tab of document.querySelectorAll('[data-chat]')) {
    const open = tab.dataset.chat === channel;
    tab.setAttribute('aria-pressed', String(open));
    if (open) tab.querySelector('.dot').hidden = true;
  }
  byId('hello-words').textContent = say(account ? 'hello' : 'helloMa');
  byId('follow').textContent = say(account ? 'follow' : 'enter');
  byId('hello-scan').hidden = !account;
}
