/** The score of one place: the number, what it is worth, and what people said. */

import { byId, el } from '../house/draw.js';
import { count, drawLevels, ends, enough, glow, oneDecimal, percent, onScale } from '../house/score.js';
import { language } from '../house/words.js';
import { say } from './say.js';

/** @param {import('../house/score.js').Score} score */
export function drawResult(score) {
  const shown = enough(score);
  byId('object').textContent = score.object.name;
  byId('dates').textContent = score.period ? say('dates', score.period) : '';
  drawNumber(shown ? oneDecimal(score.satisfaction) : say('insufficient'), shown);
  byId('plain').textContent = shown && score.interval
    ? say('plain', { n: count(score.n), ...ends(score.interval) })
    : say(shown ? 'reviews' : 'insufficientPlain', { n: count(score.n) });
  drawRange(shown ? score : {});
  byId('facts').replaceChildren(...facts(score).map((text) => el('span', { text })));
  byId('detail').hidden = !score.levels;
  if (score.levels) drawLevels(byId('levels'), score.levels);
  drawAspects(score.aspects ?? {});
  drawTags(score.tags ?? []);
  byId('rules').textContent = score.rules ? say('rules', { rules: score.rules, at: moment(score.asOf) }) : '';
}

/** The number may change while the rest is still on its way. @param {string} text */
export function drawNumber(text, counted = true) {
  const number = byId('number');
  const before = number.textContent;
  number.textContent = text;
  number.classList.toggle('words', !counted);
  byId('unit').textContent = counted ? say('unit') : '';
  if (counted && /^\d/.test(before) && before !== text) glow(number);
}

/** The doubt as a picture: the band in which the true value very likely lies, on the scale from 0 to 100. */
function drawRange({ interval, satisfaction }) {
  byId('range').hidden = !interval;
  if (!interval) return;
  const [lo, hi] = onScale(interval);
  Object.assign(byId('range-band').style, { left: `${lo}%`, width: `${hi - lo}%` });
  byId('range-mark').style.left = `${satisfaction}%`;
}

const facts = ({ rank, satisfiedRate, positiveRate, index }) => [
  rank && say(rank.tied ? 'tied' : 'rank', rank),
  Number.isFinite(satisfiedRate) && say('satisfied', { rate: percent(satisfiedRate) }),
  Number.isFinite(positiveRate) && say('positive', { rate: percent(positiveRate) }),
  Number.isFinite(index) && say('index', { index: oneDecimal(index) }),
].filter(Boolean);

/** An aspect comes as its satisfaction, or as an object that holds it. */
const aspectValue = (aspect) => (typeof aspect === 'number' ? aspect : aspect?.satisfaction);

function drawAspects(aspects) {
  const rows = ['EFFECTIVENESS', 'EXPERIENCE', 'ABILITY', 'CONDUCT'].filter((code) => Number.isFinite(aspectValue(aspects[code])));
  byId('aspects-part').hidden = rows.length === 0;
  byId('aspects').replaceChildren(...rows.map((code) => {
    const value = aspectValue(aspects[code]);
    const fill = el('span', { class: 'fill' });
    fill.style.width = `${Math.max(0, Math.min(100, value))}%`;
    return el('li', {}, el('span', { text: say(code) }), el('span', { class: 'track', 'aria-hidden': 'true' }, fill), el('b', { class: 'figure', text: oneDecimal(value) }));
  }));
}

function drawTags(tags) {
  byId('tags-part').hidden = tags.length === 0;
  byId('tags').replaceChildren(...tags.slice(0, 10).map(({ label, count }) =>
    el('li', {}, label, ' ', el('span', { class: 'soft figure', text: say('times', { n: count }) }))));
}

const moment = (asOf) =>
  new Date(asOf ?? Date.now()).toLocaleString(language() === 'en' ? 'en-GB' : 'zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });
