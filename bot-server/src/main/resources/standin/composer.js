/** The line one types into: what is typed is kept per person until it has been handed over. Typing stands for speaking, too. */

import { byId } from '../house/draw.js';
import * as kept from './kept.js';
import { say } from './say.js';

const TALLEST_PX = 132;

/** @param {(text: string, spoken: boolean) => void} send */
export function composer(send) {
  const words = byId('words');
  let owner;
  let speaking = false;

  const changed = () => {
    kept.keepDraft(owner, words.value);
    words.style.height = 'auto';
    words.style.height = `${Math.min(words.scrollHeight + 2, TALLEST_PX)}px`;
    byId('compose').classList.toggle('ready', words.value.trim() !== '');
  };

  const hand = () => {
    const text = words.value.trim();
    // Nothing said into the microphone is a voice that was not understood; nothing typed is nothing.
    if (!text && !speaking) return words.focus();
    send(text, speaking);
    words.value = '';
    changed();
  };

  const translate = () => {
    const hint = say(speaking ? 'spoken' : 'write');
    words.placeholder = hint;
    byId('words-label').textContent = hint;
    byId('send').textContent = say(speaking ? 'sendVoice' : 'send');
    byId('speak').setAttribute('aria-label', say(speaking ? 'speakStop' : 'speak'));
  };

  const speak = (on) => {
    speaking = on;
    byId('speak').setAttribute('aria-pressed', String(on));
    byId('compose').classList.toggle('speaking', on);
    translate();
    words.focus();
  };

  byId('speak').addEventListener('click', () => speak(!speaking));
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

  translate();
  return {
    translate,
    /** @param {string} openid */
    belongTo: (openid) => {
      owner = openid;
      words.value = kept.draft(openid);
      changed();
    },
  };
}
