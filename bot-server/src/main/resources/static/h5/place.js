/** The window that is rated: its card, and the way to it when the code does not lead there. */

import { get } from '../house/api.js';
import { el } from '../house/draw.js';
import { windowName } from '../house/places.js';
import { count, oneDecimal } from '../house/score.js';
import { say } from './say.js';
import { warning } from './stage.js';

/** @typedef {{code: string, name: string, number: string, township: {name: string}, county: {name: string}, state: string, openNow: boolean, score: object}} Place  GET /api/v1/windows/{code} */

/** @returns {Promise<Place>} */
export const placeOf = (code) => get(`api/v1/windows/${encodeURIComponent(code)}`);

/** "西城街道 · 1号窗口 · 综合受理窗口". @param {Place} at */
export const fullName = (at) => `${at.township.name} · ${windowName(at)}`;

/** @param {Place} at */
export const card = (at) =>
  el('section', { class: 'card place' },
    el('p', { class: 'soft', text: `${at.county.name} · ${at.township.name}` }),
    el('p', { class: 'window', text: windowName(at) }),
    at.state === 'OPEN' && el('p', { class: 'hours' }, el('span', { class: at.openNow ? 'dot live' : 'dot', 'aria-hidden': 'true' }), ' ', say(at.openNow ? 'open' : 'closed')),
    el('p', { class: 'soft figure', id: 'score', text: scoreWords(at.score) }));

/** @param {{n: number, satisfaction?: number}} score */
export function scoreWords({ n, satisfaction }) {
  if (!n) return say('none');
  return Number.isFinite(satisfaction) ? say('score', { n: count(n), value: oneDecimal(satisfaction) }) : say('few', { n: count(n) });
}

/** Where a code leads: the same as scanning it. @param {string} code */
export const reviewLink = (code) => `#/pages/review/index?c=${encodeURIComponent(code)}`;

/**
 * Asks for the code that stands on the sign.
 *
 * @param {string} [problem] what was wrong with the code that was scanned
 */
export function codeView(problem) {
  const empty = warning();
  const input = el('input', { id: 'code', name: 'code', inputmode: 'numeric', autocomplete: 'off', placeholder: say('codeHint'), 'aria-describedby': 'code-advice' });
  const go = (event) => {
    event.preventDefault();
    const code = input.value.replace(/\s/g, '');
    empty.hidden = Boolean(code);
    empty.textContent = say('codeEmpty');
    if (!code) input.focus();
    else if (location.hash === reviewLink(code)) dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = reviewLink(code);
  };
  return [el('section', { class: 'card' },
    el('h1', { text: say(problem ? 'codeTrouble' : 'codeTitle') }),
    problem && warning(problem),
    el('p', { class: 'soft', id: 'code-advice', text: say('codeAdvice') }),
    el('form', { class: 'field', novalidate: true, onsubmit: go },
      el('label', { for: 'code', text: say('codeLabel') }), input, empty,
      el('button', { class: 'button strong', text: say('codeGo') })))];
}
