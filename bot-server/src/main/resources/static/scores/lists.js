/** The places under a place with their scores, and the ranking with those that have too few reviews. */

import { get } from '../house/api.js';
import { byId, el, icon } from '../house/draw.js';
import { under, windowName } from '../house/places.js';
import { count, ends, oneDecimal } from '../house/score.js';
import { below, link, ranked } from './route.js';
import { say } from './say.js';

const EVERYTHING = 500;
const LIST = 10;

const ranking = (of, within, period, order, limit) =>
  get(`api/v1/rankings?${new URLSearchParams({ of, within, period, order, limit: String(limit) })}`);

const plainName = (place) => (place.kind === 'window' ? windowName(place) : place.name);

/** Many windows of a county have the same name, so there each is named with its township and number. */
async function namesWithin({ kind, code }) {
  if (kind === 'city') return plainName;
  const townships = kind === 'county' ? await Promise.all((await under(code)).children.map((township) => under(township.code))) : [await under(code)];
  const names = new Map(townships.flatMap(({ object, children }) =>
    children.map((window) => [window.code, kind === 'county' ? `${object.name} ${windowName(window)}` : windowName(window)])));
  return (place) => names.get(place.code) ?? plainName(place);
}

/** @param {import('./route.js').Route} at @param {() => boolean} current whether the answer is still wanted */
export async function drawPlaces(at, current) {
  const kind = below(at.kind);
  if (!kind) {
    byId('below').hidden = true;
    return;
  }
  byId('below-title').textContent = say(kind);
  const { children } = await under(at.code);
  // A missing ranking leaves the names, and the way down, in place.
  const { entries, insufficient } = await ranking(kind, at.code, at.period, 'best', EVERYTHING).catch(() => ({ entries: [], insufficient: [] }));
  if (!current()) return;
  const scores = new Map(entries.map((entry) => [entry.object.code, oneDecimal(entry.index)]));
  for (const entry of insufficient ?? []) scores.set((entry.object ?? entry).code, say('insufficient'));
  byId('below').hidden = false;
  byId('places').replaceChildren(...(children.length ? children.map((place) => placeRow(place, scores.get(place.code), at.period)) : [el('li', { class: 'soft', text: say('none') })]));
}

const placeRow = (place, score, period) =>
  el('li', {}, el('a', { href: link({ ...place, period }) },
    el('span', { text: plainName(place) }), el('span', { class: /^\d/.test(score ?? '') ? 'score figure' : 'soft small', text: score ?? '' }), icon('next')));

/** @param {import('./route.js').Route} at @param {'best' | 'worst'} order @param {() => boolean} current */
export async function drawRanking(at, order, current) {
  const of = ranked(at.kind);
  if (!of) {
    byId('ranking').hidden = true;
    return;
  }
  byId('ranking-title').textContent = say('topOf', { kind: say(`${of}Kind`) });
  for (const button of document.querySelectorAll('[data-order]')) button.setAttribute('aria-pressed', String(button.dataset.order === order));
  const [{ entries, insufficient = [] }, nameOf] = await Promise.all([ranking(of, at.code, at.period, order, LIST), namesWithin(at)]);
  if (!current()) return;
  byId('ranking').hidden = false;
  byId('ranks').replaceChildren(...(entries.length ? entries.map((entry) => rankRow(entry, nameOf, at.period)) : [el('li', { class: 'soft', text: say('none') })]));
  byId('insufficient').hidden = insufficient.length === 0;
  byId('insufficient').firstElementChild.textContent = say('few', { n: insufficient.length });
  byId('few').replaceChildren(...insufficient.map((entry) => fewRow(entry, nameOf, at.period)));
}

const rankRow = ({ place, tied, object, index, interval, n }, nameOf, period) =>
  el('li', {}, el('a', { href: link({ ...object, period }) },
    el('b', { class: 'medal figure', text: `${tied ? '=' : ''}${place}` }),
    el('span', { class: 'who' }, el('span', { text: nameOf(object) }),
      el('span', { class: 'soft small', text: interval ? say('entry', { n: count(n), ...ends(interval) }) : say('reviews', { n: count(n) }) })),
    el('b', { class: 'score figure', text: oneDecimal(index) })));

const fewRow = (entry, nameOf, period) => {
  const place = entry.object ?? entry;
  return el('li', {}, el('a', { href: link({ ...place, period }) }, el('span', { text: nameOf(place) }),
    Number.isFinite(entry.n) && el('span', { class: 'soft small', text: say('reviews', { n: entry.n }) })));
};
