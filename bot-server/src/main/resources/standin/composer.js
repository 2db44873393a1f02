/** The line one types into: what is typed is kept per person until it has been handed over. */

import { byId } from '../house/draw.js';
import * as kept from './kept.js';

const TALLEST_PX = 132;

/** @param {(text: string) => void} send */
export function composer(send) {
  const words = byId('words');
  let owner;

  const changed = () => {
    kept.keepDraft(owner, words.value);
    words.style.height = 'auto';
    words.style.height = `${Math.min(words.scrollHeight + 2, TALLEST_PX)}px`;
    byId('compose').classList.toggle('ready', words.value.trim() !== '');
  };

  const hand = () => {
    const text = words.value.trim();
    if (!text) return words.focus();
    send(text);
    words.value = '';
    changed();
  };

  byId('compose').addEventListener('submit', (event) => {
    event.preventDefault();
    hand();
  });
  words.addEventListener('input', changed);
  words.addEventListener('keydown', (event) => {
    // While a Chinese input method is composing, Enter chooses a word and sends nothing.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    hand();
  });

  return {
    /** @param {string} openid */
    belongTo: (openid) => {
      owner = openid;
      words.value = kept.draft(openid);
      changed();
    },
  };
}
