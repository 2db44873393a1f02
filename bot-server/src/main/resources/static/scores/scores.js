/** The public scores: from the city down to a window, for a period, moving as reviews arrive. */

import { get } from '../house/api.js';
import { byId, el } from '../house/draw.js';
import { listen } from '../house/live.js';
import { CITY, under, windowName } from '../house/places.js';
import { enough, oneDecimal, scoreOf } from '../house/score.js';
import { languageButton, write } from '../house/words.js';
import { drawPlaces, drawRanking } from './lists.js';
import { drawNumber, drawResult } from './result.js';
import { PERIODS, link, route } from './route.js';
import { say } from './say.js';

const SETTLE_MS = 400;
/** Lists are for reading: they keep still this long, however many reviews arrive. */
const LISTS_EVERY_MS = 15_000;

let at = route();
let order = 'best';
let turn = 0;
let timer;
let listsAt = 0;

async function show() {
  at = route();
  const mine = ++turn;
  const current = () => mine === turn;
  drawPeriods();
  byId('trouble').hidden = true;
  try {
    const [score, way] = await Promise.all([scoreOf(at.kind, at.code, at.period), wayTo(at)]);
    if (!current()) return;
    drawCrumbs(way);
    byId('number').textContent = ''; // Another place's number is no change of this one.
    drawResult({ ...score, object: way.at(-1) ?? score.object });
    document.title = say('document', { name: byId('object').textContent });
    listsAt = Date.now();
    await Promise.all([drawPlaces(at, current), drawRanking(at, order, current)]);
  } catch (trouble) {
    if (!current()) return;
    byId('trouble').hidden = false;
    byId('trouble-words').textContent = trouble.message || say(trouble.status === 404 ? 'missing' : 'failed');
  }
}

/** The places from the city down to here. The directory answers downwards only, so a place is looked for from above. */
async function wayTo({ kind, code }) {
  if (kind === 'city') return [CITY];
  if (kind === 'window') {
    const { county, township, ...window } = await get(`api/v1/windows/${encodeURIComponent(code)}`);
    return [CITY, { kind: 'county', ...county }, { kind: 'township', ...township }, { kind, code, name: windowName(window) }];
  }
  const counties = (await under(CITY.code)).children;
  if (kind === 'county') return [CITY, ...counties.filter((county) => county.code === code)];
  const lists = await Promise.all(counties.map((county) => under(county.code)));
  const row = lists.findIndex((list) => list.children.some((township) => township.code === code));
  return row < 0 ? [CITY] : [CITY, counties[row], lists[row].children.find((township) => township.code === code)];
}

function drawCrumbs(way) {
  byId('crumbs').replaceChildren(...way.map((place, depth) =>
    depth === way.length - 1
      ? el('span', { 'aria-current': 'page', text: place.name })
      : el('a', { href: link({ ...place, period: at.period }), text: place.name })));
}

function drawPeriods() {
  byId('periods').replaceChildren(...PERIODS.map((period) =>
    el('a', { class: 'button', href: link({ ...at, period }), 'aria-current': period === at.period && 'true', text: say(period) })));
}

/** A review somewhere: the number here moves at once, the rest follows. */
function heard(score) {
  const here = score.kind === at.kind && score.code === at.code;
  if (here && at.period === 'year' && enough(score)) drawNumber(oneDecimal(score.satisfaction));
  if (!here) return;
  byId('live-words').textContent = say('updated');
  clearTimeout(timer);
  timer = setTimeout(refresh, SETTLE_MS);
}

async function refresh() {
  const mine = turn;
  const current = () => mine === turn;
  const score = await scoreOf(at.kind, at.code, at.period).catch(() => undefined);
  if (!score || !current()) return;
  drawResult({ ...score, object: { ...score.object, name: byId('object').textContent } });
  byId('live-words').textContent = say('live');
  if (Date.now() - listsAt < LISTS_EVERY_MS || byId('main').querySelector('.lists').contains(document.activeElement)) return;
  listsAt = Date.now();
  await Promise.all([drawPlaces(at, current), drawRanking(at, order, current)]).catch(() => {});
}

function draw() {
  write(say);
  byId('live-words').textContent = say('live');
  show();
}

languageButton(byId('language'), draw);
byId('again').addEventListener('click', show);
for (const button of document.querySelectorAll('[data-order]')) {
  button.addEventListener('click', () => {
    order = button.dataset.order;
    show();
  });
}
addEventListener('hashchange', async () => {
  const moved = route().code !== at.code;
  await show();
  if (moved) {
    scrollTo({ top: 0 });
    byId('object').focus({ preventScroll: true });
  }
});
draw();
listen('api/v1/board/stream', 'score', heard, (open) => {
  byId('live').classList.toggle('live', open);
  byId('live-words').textContent = say(open ? 'live' : 'stale');
  if (open && !byId('trouble').hidden) show(); // The server is back.
});
