/** What to send to the account: the words, large, with a button that copies them. */

import { el } from '../../house/draw.js';
import { say } from './say.js';

/** @param {string} words @param {(told: string) => void} tell */
export const toSend = (words, tell) =>
  el('p', { class: 'send' }, el('b', { text: words, lang: 'zh-CN' }), el('button', { class: 'button', type: 'button', text: say('copy'), onclick: () => copy(words, tell) }));

async function copy(words, tell) {
  try {
    await navigator.clipboard.writeText(words);
    tell(say('copied'));
  } catch {
    tell(say('copyFailed'));
  }
}
