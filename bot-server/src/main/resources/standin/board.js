/** The live score of the window at hand, and of the places round it. */

import { address } from '../house/api.js';
import { byId, el } from '../house/draw.js';
import { listen } from '../house/live.js';
import { CITY, scanCode, windowName } from '../house/places.js';
import { count, drawLevels, ends, enough, glow, oneDecimal, scoreOf } from '../house/score.js';
import { say } from './say.js';

/** The levels follow the number by a second call; several reviews at once need only one. */
const SETTLE_MS = 250;
const PERIOD = 'year';

export function board() {
  /** @type {import('./scan.js').At | undefined} */
  let at;
  let current;
  let before;
  let timer;
  const around = new Map();

  const show = (place) => {
    at = place;
    before = undefined;
    around.clear();
    current = undefined;
    byId('score-place').textContent = `${at.township.name} · ${windowName(at.window)}`;
    byId('score-delta').textContent = '';
    byId('links').hidden = false;
    byId('link-poster').href = address(`api/v1/windows/${encodeURIComponent(scanCode(at.window))}/qr.svg`);
    byId('link-page').href = address(`w/${encodeURIComponent(scanCode(at.window))}`);
    byId('link-scores').href = address(`h5/index.html#/pages/scores?kind=window&code=${encodeURIComponent(at.window.code)}`);
    load();
    for (const place of circles()) loadCircle(place);
  };

  const circles = () => [{ ...at.township, kind: 'township' }, { ...at.county, kind: 'county' }, CITY];

  const load = async () => {
    const asked = at;
    try {
      const score = await scoreOf('window', asked.window.code, PERIOD);
      if (at === asked) drawWindow((current = score));
    } catch {
      if (at === asked && !current) byId('score-words').textContent = say('scoreFailed');
    }
  };

  const loadCircle = async (place) => {
    const asked = at;
    const score = await scoreOf(place.kind, place.code, PERIOD).catch(() => undefined);
    if (at === asked && score) {
      around.set(place.code, score);
      drawAround();
    }
  };

  const drawWindow = (score) => {
    const shown = enough(score);
    byId('score-number').textContent = shown ? oneDecimal(score.satisfaction) : say('insufficient');
    byId('score-number').classList.toggle('words', !shown);
    byId('score-words').textContent = shown
      ? say(score.interval ? 'scoreWords' : 'scoreCount', { n: count(score.n), ...(score.interval && ends(score.interval)) })
      : say('insufficientWords', { n: score.n ?? 0 });
    byId('score-levels').hidden = !score.levels;
    if (score.levels) drawLevels(byId('score-levels'), score.levels);
    if (shown) moved(score.satisfaction);
  };

  const moved = (now) => {
    const by = before === undefined ? 0 : now - before;
    before = now;
    if (Math.abs(by) < 0.005) return;
    byId('score-delta').textContent = `${by > 0 ? '▲' : '▼'} ${Math.abs(by).toFixed(2)}`;
    byId('score-delta').className = `delta figure ${by > 0 ? 'up' : 'down'}`;
    glow(byId('score-number'));
  };

  const drawAround = (changed) =>
    byId('around').replaceChildren(...circles().filter((place) => around.has(place.code)).map((place) => {
      const score = around.get(place.code);
      const number = el('dd', { class: 'figure', text: enough(score) ? oneDecimal(score.satisfaction) : say('insufficient') });
      if (place.code === changed) glow(number);
      return el('div', {}, el('dt', { class: 'soft', text: place.name }), number);
    }));

  const heard = (score) => {
    if (!at) return;
    if (score.kind === 'window' && score.code === at.window.code) {
      clearTimeout(timer);
      timer = setTimeout(load, SETTLE_MS);
    } else if (score.kind !== 'window' && around.has(score.code)) {
      const old = around.get(score.code);
      around.set(score.code, { ...old, ...score });
      const different = enough(score) && enough(old) && oneDecimal(old.satisfaction) !== oneDecimal(score.satisfaction);
      drawAround(different ? score.code : undefined);
    }
  };

  listen('api/v1/board/stream', 'score', heard, (open) => {
    byId('score-live').classList.toggle('live', open);
    if (open && at) load();
  });

  return {
    show,
    translate: () => {
      if (!at) return;
      if (current) drawWindow(current);
      drawAround();
    },
  };
}
