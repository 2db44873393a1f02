/** The fields in which somebody says what they think: five faces, reasons, words, four aspects. */

import { el, icon } from '../house/draw.js';
import { LEVELS, levelName } from '../house/score.js';
import { tagName, say } from './say.js';
import { isBad } from './sending.js';

export const ASPECTS = ['EFFECTIVENESS', 'EXPERIENCE', 'ABILITY', 'CONDUCT'];
const MOST_WORDS = 1000;

/** @typedef {import('./kept.js').Draft} Draft */
/** @typedef {{code: string, label: string, aspect?: string, negative: boolean}} Tag  of GET /api/v1/tags */

/**
 * Five faces, one to be chosen.
 *
 * @param {Draft} said
 * @param {(event: Event) => void} chosen
 */
export const faces = (said, chosen) =>
  el('fieldset', { class: 'faces' },
    el('legend', {}, el('h1', { text: say('question') })),
    el('div', {}, ...LEVELS.map((level) =>
      el('label', { class: `face level-${level}` },
        el('input', { type: 'radio', name: 'level', value: level, checked: said.level === level, onchange: (event) => { said.level = level; chosen(event); } }),
        icon(`face-${level}`),
        el('b', { text: levelName(level) })))));

/**
 * Reasons by aspect, for the two bottom levels.
 *
 * @param {Draft} said
 * @param {Tag[]} tags
 * @param {() => void} changed
 */
export const reasons = (said, tags, changed) =>
  el('fieldset', { class: 'reasons', id: 'reasons', tabindex: '-1' },
    el('legend', {}, el('h2', { text: say('reasons') })),
    el('p', { class: 'soft', text: say('reasonsHow') }),
    ...ASPECTS.map((aspect) => {
      // A tag of no aspect is for the house, not for a citizen to choose.
      const offered = tags.filter((tag) => tag.negative && tag.aspect === aspect);
      return offered.length > 0 && el('div', { role: 'group', 'aria-label': say(aspect) },
        el('h3', { text: say(aspect) }),
        el('div', { class: 'chips' }, ...offered.map((tag) => chip(tag, said, changed))));
    }));

const chip = (tag, said, changed) =>
  el('label', { class: 'chip' },
    el('input', { type: 'checkbox', checked: said.tags.includes(tag.code), onchange: ({ target }) => {
      said.tags = target.checked ? [...said.tags, tag.code] : said.tags.filter((code) => code !== tag.code);
      changed();
    } }),
    el('span', { text: tagName(tag) }));

/** @param {Draft} said @param {() => void} changed */
export function words(said, changed) {
  const counter = el('span', { class: 'soft small figure', id: 'counter' });
  const count = () => {
    counter.textContent = say('counter', { n: lengthOf(said.words) });
    counter.classList.toggle('over', tooLong(said));
  };
  count();
  const area = el('textarea', { id: 'words', rows: 3, placeholder: say('wordsHint'), 'aria-describedby': 'counter', oninput: () => {
    said.words = area.value;
    count();
    changed();
  } });
  area.value = said.words;
  return el('div', { class: 'field' }, el('label', { for: 'words' }, el('h2', { text: say('words') }), el('span', { class: 'soft', text: isBad(said.level) ? '' : say('optional') })), area, counter);
}

const lengthOf = (text) => [...text.trim()].length;

/** @param {Draft} said */
export const tooLong = (said) => lengthOf(said.words) > MOST_WORDS;

/** What is missing before it can be sent, or nothing. @param {Draft} said */
export function lacking(said) {
  if (tooLong(said)) return { words: say('wordsLong'), at: 'words' };
  if (isBad(said.level) && !said.tags.length && !said.words.trim()) return { words: say('reasonNeeded'), at: 'reasons' };
  return undefined;
}

/** @param {Draft} said @param {() => void} changed */
export function aspects(said, changed) {
  const box = el('details', { class: 'finer', open: said.finer, ontoggle: () => { said.finer = box.open; changed(); } },
    el('summary', { text: say('finer') }),
    el('p', { class: 'soft', text: say('finerHow') }),
    ...ASPECTS.map((aspect) => aspectFaces(aspect, said, changed)));
  return box;
}

function aspectFaces(aspect, said, changed) {
  const shown = el('span', { class: 'soft' });
  const name = () => (shown.textContent = said.aspects[aspect] ? levelName(said.aspects[aspect]) : say('unrated'));
  const choice = (level, face) =>
    el('label', { class: level ? `face level-${level}` : 'face none' },
      el('input', { type: 'radio', name: aspect, checked: (said.aspects[aspect] ?? 0) === level, 'aria-label': level ? levelName(level) : say('unrated'), onchange: () => {
        if (level) said.aspects[aspect] = level;
        else delete said.aspects[aspect];
        name();
        changed();
      } }), face);
  name();
  return el('fieldset', { class: 'aspect' },
    el('legend', {}, el('b', { text: say(aspect) }), ' ', shown),
    el('div', {}, ...LEVELS.map((level) => choice(level, icon(`face-${level}`))), choice(0, icon('close'))));
}
