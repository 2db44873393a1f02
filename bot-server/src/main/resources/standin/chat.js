/** The chat on the screen: bubbles, times, dots, and the five faces when the account asks for them. */

import { byId, el, icon } from '../house/draw.js';
import { LEVELS, LEVEL_WORDS, levelName } from '../house/score.js';
import { language } from '../house/words.js';
import { bubble } from './bubbles.js';

const PAUSE_MS = 5 * 60_000;

/**
 * @param {import('./bubbles.js').Deeds & {rate: (words: string) => void}} deeds
 * @returns {import('./talk.js').Screen & {translate: () => void, toggleFaces: () => void}}
 */
export function chat({ rate, ...deeds }) {
  const log = byId('log');
  let shown = [];
  let lastAt = 0;

  const append = (one) => {
    const at = Date.parse(one.at);
    if (at - lastAt > PAUSE_MS) log.append(el('div', { class: 'when' }, el('time', { datetime: one.at, text: clock(at) })));
    lastAt = at;
    log.append(bubble(one, deeds));
  };

  const settle = () => {
    byId('hello').hidden = shown.length > 0;
    showFaces(asksForLevel(shown.at(-1)));
    scrollDown();
  };

  const redraw = (all) => {
    shown = [...all];
    lastAt = 0;
    log.replaceChildren();
    shown.forEach(append);
    settle();
  };

  // A picture takes its room only when it has arrived.
  log.addEventListener('load', scrollDown, true);
  drawFaces(rate);
  return {
    redraw,
    add: (one) => {
      shown.push(one);
      append(one);
      settle();
    },
    change: (said) => {
      byId(`said-${said.id}`)?.replaceWith(bubble(said, deeds));
      scrollDown();
    },
    wait: (waiting) => {
      byId('typing').hidden = !waiting;
      if (waiting) scrollDown();
    },
    elsewhere: (channel) => (dotOf(channel).hidden = false),
    connect: (connected) => (byId('offline').hidden = connected),
    translate: () => {
      drawFaces(rate);
      redraw(shown);
    },
    toggleFaces: () => {
      showFaces(byId('faces').hidden);
      scrollDown();
    },
  };
}

const dotOf = (channel) => document.querySelector(`[data-chat="${channel}"] .dot`);

/** The account has just named both ends of the scale, and nothing to tap. */
const asksForLevel = (one) => Boolean(one?.seq && !one.choices?.length && one.text?.includes('非常满意') && one.text.includes('不满意'));

function showFaces(visible) {
  byId('faces').hidden = !visible;
  byId('open-faces').setAttribute('aria-expanded', String(visible));
}

function drawFaces(rate) {
  byId('faces').replaceChildren(
    ...LEVELS.map((level) =>
      el('button', { type: 'button', class: 'face', onclick: () => rate(LEVEL_WORDS[level]) }, icon(`face-${level}`, `level-${level}`), el('span', { text: levelName(level) }))));
}

const scrollDown = () => requestAnimationFrame(() => byId('screen').scrollTo({ top: byId('screen').scrollHeight }));

function clock(at) {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const day = today ? {} : { month: 'long', day: 'numeric' };
  return date.toLocaleString(language() === 'en' ? 'en-GB' : 'zh-CN', { ...day, hour: '2-digit', minute: '2-digit', hour12: false });
}
