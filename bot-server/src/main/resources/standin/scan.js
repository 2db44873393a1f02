/** Finding a window to scan: county → township → window, or by the code below the poster's QR. */

import { address, get } from '../house/api.js';
import { byId, el, icon } from '../house/draw.js';
import { CITY, scanCode, under, windowName } from '../house/places.js';
import * as kept from './kept.js';
import { say } from './say.js';

const BEAM_MS = 1_300;

/** @typedef {{county: any, township: any, window: any}} At */

/** @typedef {'wechat' | 'chat' | 'camera'} Way */

/** @param {(at: At, code: string, way: Way) => void} scanned is told after the camera has read a code */
export function scanner(scanned) {
  /** @type {any[]} the way down from the city to what is listed */
  let way = [CITY];

  const open = async (path) => {
    way = path;
    byId('scan-trouble').hidden = true;
    byId('crumbs').replaceChildren(...way.map((place, depth) =>
      el('button', { type: 'button', 'aria-current': depth === way.length - 1 && 'location', onclick: () => open(way.slice(0, depth + 1)), text: place.name })));
    try {
      const { children } = await under(way.at(-1).code);
      if (way === path) byId('places').replaceChildren(...(children.length ? children.map(row) : [el('li', { class: 'soft', text: say('nothing') })]));
    } catch {
      if (way === path) byId('places').replaceChildren(el('li', { class: 'notice' }, say('placesFailed'), el('button', { type: 'button', class: 'button', onclick: () => open(path), text: say('again') })));
    }
  };

  const row = (place) =>
    place.kind === 'window'
      ? el('li', {}, el('button', { type: 'button', class: 'window', onclick: () => scan(atWay(place), scanCode(place)) }, icon('scan'), el('span', { text: windowName(place) })))
      : el('li', {}, el('button', { type: 'button', onclick: () => open([...way, place]).then(() => byId('places').querySelector('button')?.focus()) }, el('span', { text: place.name }), icon('next')));

  const atWay = (window) => ({ county: way[1], township: way[2], window });

  const scan = async (at, code) => {
    await beam(code, windowName(at.window));
    scanned(at, code, document.querySelector('[name="way"]:checked').value);
  };

  for (const choice of document.querySelectorAll('[name="way"]')) {
    choice.checked = choice.value === kept.scanWay();
    choice.addEventListener('change', () => kept.keepScanWay(choice.value));
  }

  byId('by-code').addEventListener('submit', async (event) => {
    event.preventDefault();
    const code = byId('code').value.trim();
    complain(code ? '' : say('codeNeeded'));
    if (!code) return;
    try {
      const { county, township, ...window } = await get(`api/v1/windows/${encodeURIComponent(code)}`);
      byId('code').value = '';
      scan({ county, township, window }, code);
    } catch (trouble) {
      complain(trouble.message || say(trouble.status === 404 ? 'unknownCode' : 'scanFailed'));
    }
  });

  return {
    translate: () => open(way),
    /** Lists the windows beside the one at hand. @param {At | undefined} at */
    show: (at) => open(at?.county && at.township ? [CITY, { kind: 'county', ...at.county }, { kind: 'township', ...at.township }] : [CITY]),
  };
}

function complain(words) {
  byId('scan-trouble').textContent = words;
  byId('scan-trouble').hidden = !words;
}

/** The camera finds the code: a moment of theatre, and time to read which window it is. */
async function beam(code, name) {
  byId('camera-code').src = address(`api/v1/windows/${encodeURIComponent(code)}/qr.svg`);
  byId('camera-words').textContent = `${say('scanning')} ${name}`;
  byId('camera').hidden = false;
  await new Promise((done) => setTimeout(done, BEAM_MS));
  byId('camera').hidden = true;
}
