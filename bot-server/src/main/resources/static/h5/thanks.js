/** Thanks, and the receipt: the only way back to a review that nobody's name stands on. */

import { el } from '../house/draw.js';
import { levelName } from '../house/score.js';
import { keeps } from './kept.js';
import { savePicture } from './picture.js';
import { say } from './say.js';
import { isBad } from './sending.js';
import { announce } from './stage.js';

/**
 * @param {string} windowName
 * @param {{receipt: string, level: number, complaint?: {number: string, dueText?: string}}} answer
 * @param {() => void} look
 * @returns {Node[]}
 */
export function thanksView(windowName, { receipt, level, complaint }, look) {
  const told = el('p', { class: 'soft', 'aria-hidden': 'true' });
  const tell = (words) => {
    told.textContent = words;
    announce(words);
  };
  const copy = () => navigator.clipboard.writeText(receipt).then(() => tell(say('copied')), () => tell(say('copyFailed')));
  const yours = say('yours', { window: windowName, level: levelName(level) });
  return [
    el('section', { class: 'card center' },
      el('h1', { text: say(isBad(level) ? 'thanksBad' : 'thanks') }),
      el('p', { text: yours }),
      complaint && el('p', { text: say('complaint', { number: complaint.number, due: complaint.dueText ?? '' }) }),
      el('p', { class: 'soft', text: say('receipt') }),
      el('p', { class: 'receipt figure', id: 'receipt', text: receipt }),
      el('p', { class: 'buttons' },
        navigator.clipboard && el('button', { class: 'button', type: 'button', text: say('copy'), onclick: copy }),
        el('button', { class: 'button', type: 'button', text: say('picture'), onclick: () => savePicture(receipt, yours).then(() => tell(say('pictureHow')), () => tell(say('copyFailed'))) })),
      told,
      el('p', { class: 'notice', text: say('keepSafe') }),
      !keeps && el('p', { class: 'warning', text: say('keptUnsure') }),
      el('p', { text: say('comeBack') }),
      el('p', { class: 'buttons' },
        el('button', { class: 'button strong', type: 'button', text: say('look'), onclick: look }),
        el('a', { class: 'button', href: '#/', text: say('otherWindow') })))];
}
