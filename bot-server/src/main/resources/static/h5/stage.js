/** The one place on the page where a view stands, and the voice for those who listen. */

import { byId, el } from '../house/draw.js';
import { write } from '../house/words.js';
import { say } from './say.js';

let standing = () => [];

/**
 * Shows a view and brings the reader to its beginning.
 *
 * @param {() => Node[]} view is drawn again when the language changes, so it keeps nothing of its own
 */
export function show(view) {
  standing = view;
  redraw();
  scrollTo(0, 0);
  const heading = byId('main').querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  (heading ?? byId('main')).focus({ preventScroll: true });
}

/** Draws the standing view anew where the reader is. */
export function redraw() {
  write(say);
  document.title = say('document');
  byId('main').replaceChildren(...standing().filter(Boolean));
}

/** Draws the view anew if it still stands. @param {() => Node[]} view */
export const refresh = (view) => standing === view && redraw();

/** @param {() => Node[]} view */
export const stands = (view) => standing === view;

/** Says something to those who listen. @param {string} words */
export function announce(words) {
  byId('heard').textContent = '';
  setTimeout(() => (byId('heard').textContent = words), 50);
}

/** Fine red words with a sign; empty words take no room. @param {string} [words] */
export const warning = (words) => el('p', { class: 'warning', role: 'alert', text: words, hidden: !words });
