/** Who the phone belongs to: nine citizens, and the people responsible for the window at hand. */

import { get } from '../house/api.js';
import { byId, el } from '../house/draw.js';
import { windowName } from '../house/places.js';
import { language } from '../house/words.js';
import { hasSpoken } from './kept.js';
import { say } from './say.js';

const CITIZENS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `citizen-${n}`);
const names = new Map();

/** Takes the names the server gives its persons; without them the page has its own. */
export async function learnNames() {
  const persons = await get('standin/persons');
  for (const { openid, name } of persons) names.set(openid, name);
}

/** @param {string} openid */
export function nameOf(openid) {
  if (names.has(openid) && language() === 'zh') return names.get(openid);
  const [role, n] = openid.split('-');
  return role === 'citizen' ? say('citizen', { n }) : say(role);
}

/** The officials who answer for a window. @param {{county: any, township: any, window: any} | undefined} at */
const officialsAt = (at) => [
  ...(at
    ? [
        { openid: `clerk-${at.window.code}`, role: 'clerk', where: `${at.township.name} ${windowName(at.window)}` },
        { openid: `township-${at.township.code}`, role: 'township', where: at.township.name },
        { openid: `county-${at.county.code}`, role: 'county', where: at.county.name },
      ]
    : []),
  { openid: 'city', role: 'city', where: say('cityAt') },
  { openid: 'discipline', role: 'discipline', where: say('disciplineAt') },
  { openid: 'operator', role: 'operator', where: say('operatorAt') },
];

/** The openids of those officials. */
export const answeringFor = (at) => officialsAt(at).map(({ openid }) => openid);

/** Everybody whose unread messages are worth asking for. */
export const watched = (at) => [...CITIZENS.filter(hasSpoken), ...answeringFor(at)];

/**
 * @param {object} state
 * @param {string} state.openid the person of the moment
 * @param {any} state.at the window at hand
 * @param {Map<string, number>} state.unread
 * @param {(openid: string) => void} pick
 */
export function drawPersons({ openid, at, unread }, pick) {
  const focused = document.activeElement?.dataset?.openid;
  const officials = officialsAt(at);
  byId('citizens').replaceChildren(...CITIZENS.map((one, row) => citizen(one, row, one === openid, unread.get(one), pick)));
  byId('officials').replaceChildren(...officials.map((one) => official(one, one.openid === openid, unread.get(one.openid), pick)));
  // An official of another window keeps the phone until somebody else takes it.
  if (!CITIZENS.includes(openid) && !officials.some((one) => one.openid === openid)) {
    byId('officials').prepend(official({ openid, role: openid.split('-')[0], where: openid.split('-')[1] }, true, 0, pick));
  }
  if (focused) document.querySelector(`[data-openid="${CSS.escape(focused)}"]`)?.focus();
}

const citizen = (openid, row, chosen, unread, pick) =>
  el('li', {}, el('button', { type: 'button', 'data-openid': openid, class: `citizen hue-${row % 3}`, 'aria-pressed': String(chosen), onclick: () => pick(openid) },
    el('span', { text: nameOf(openid) }), badge(unread)));

const official = ({ openid, role, where }, chosen, unread, pick) =>
  el('li', {}, el('button', { type: 'button', 'data-openid': openid, class: 'official', 'aria-pressed': String(chosen), onclick: () => pick(openid) },
    el('b', { text: say(role) }), el('span', { class: 'soft', text: where ?? '' }), badge(unread)));

const badge = (unread) => unread > 0 && el('span', { class: 'badge' }, String(Math.min(unread, 99)), el('span', { class: 'heard-only', text: say('unread', { n: unread }) }));
