/** What a score looks like and how it is said. */

import { get } from './api.js';
import { el, icon } from './draw.js';
import { phrases } from './words.js';

/**
 * @typedef {object} Score  GET /api/v1/scores/{kind}/{code}
 * @property {{kind: string, code: string, name: string}} object
 * @property {{from: string, to: string}} period
 * @property {number} n active reviews
 * @property {Record<'1'|'2'|'3'|'4'|'5', number>} [levels] absent when the sample is insufficient
 * @property {number} [positiveRate] 0…1
 * @property {number} [satisfiedRate] 0…1
 * @property {number} [satisfaction] 0…100
 * @property {number} [index] 0…100
 * @property {[number, number]} [interval] 90 %, around the satisfaction
 * @property {Record<string, number | {satisfaction: number}>} [aspects] 0…100
 * @property {{code: string, label: string, count: number}[]} [tags]
 * @property {{place: number, of: number, tied: boolean}} [rank]
 * @property {'INSUFFICIENT'} [sample]
 * @property {string} [sampleText]
 */

export const LEVELS = [5, 4, 3, 2, 1];

const say = phrases({
  zh: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意', bar: '{level}：{count} 条，占 {share}%' },
  en: { 5: 'Very satisfied', 4: 'Satisfied', 3: 'Fair', 2: 'Dissatisfied', 1: 'Very dissatisfied', bar: '{level}: {count}, {share}%' },
});

/** The level's name in the chosen language. @param {number} level */
export const levelName = (level) => say(String(level));

/** The names the bot understands, whatever the language of the page. */
export const LEVEL_WORDS = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' };

/** @returns {Promise<Score>} */
export const scoreOf = (kind, code, period) =>
  get(`api/v1/scores/${kind}/${encodeURIComponent(code)}?period=${encodeURIComponent(period)}`);

/** One decimal, always. @param {number} value */
export const oneDecimal = (value) => value.toFixed(1);

/** "20,126". @param {number} n */
export const count = (n) => (n ?? 0).toLocaleString('en-US');

/** An interval as far as there are points: what is likely, not what a formula reaches. @param {[number, number]} interval */
const onScale = ([lo, hi]) => [Math.max(0, lo), Math.min(100, hi)];

/** The ends of an interval in whole points, or finer when whole points would hide the difference. @param {[number, number]} interval */
export function ends(interval) {
  const [lo, hi] = onScale(interval);
  const digits = Math.round(lo) === Math.round(hi) ? 1 : 0;
  return { lo: lo.toFixed(digits), hi: hi.toFixed(digits) };
}

/** True when the score may be shown. @param {Partial<Score>} score */
export const enough = (score) => score.sample !== 'INSUFFICIENT' && Number.isFinite(score.satisfaction);

/**
 * The five levels as bars that can be seen and heard.
 *
 * @param {HTMLElement} list is filled
 * @param {Score['levels']} levels
 */
export function drawLevels(list, levels) {
  const total = LEVELS.reduce((sum, level) => sum + (levels[level] ?? 0), 0);
  if (list.childElementCount !== LEVELS.length) list.replaceChildren(...LEVELS.map(emptyBar));
  LEVELS.forEach((level, row) => {
    const reviews = levels[level] ?? 0;
    const share = total ? (reviews / total) * 100 : 0;
    const [, name, track, number, heard] = list.children[row].children;
    name.textContent = levelName(level);
    track.firstElementChild.style.width = `${share}%`;
    number.textContent = `${count(reviews)} · ${Math.round(share)}%`;
    heard.textContent = say('bar', { level: levelName(level), count: reviews, share: Math.round(share) });
  });
}

const emptyBar = (level) =>
  el('li', {},
    icon(`face-${level}`, `level-${level}`),
    el('span', { 'aria-hidden': 'true' }),
    el('span', { class: 'track', 'aria-hidden': 'true' }, el('span', { class: `fill level-${level}` })),
    el('span', { class: 'count figure small', 'aria-hidden': 'true' }),
    el('span', { class: 'heard-only' }));

/** Lights a number up for a moment because it has changed. @param {HTMLElement} node */
export function glow(node) {
  node.classList.remove('changed');
  void node.offsetWidth; // Restarts the animation.
  node.classList.add('changed');
}
