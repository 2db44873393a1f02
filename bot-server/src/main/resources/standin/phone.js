/** The stand-in phone: one person, one window, one conversation at a time. */

import { byId } from '../house/draw.js';
import { CITY, under, windowName } from '../house/places.js';
import { languageButton, write } from '../house/words.js';
import { board } from './board.js';
import { chat } from './chat.js';
import { composer } from './composer.js';
import * as kept from './kept.js';
import { drawPersons, learnNames, nameOf, watched } from './persons.js';
import { say } from './say.js';
import { scanner } from './scan.js';
import { sheet } from './sheet.js';
import { talk } from './talk.js';
import { watchUnread } from './unread.js';

const AGAIN_MS = 5_000;

let person = kept.person() ?? 'citizen-1';
/** @type {import('./scan.js').At | undefined} */
let at = kept.place();
let unread = new Map();
let conversation;

const tools = sheet();
const tell = (what) => conversation.tell(what);
const screen = chat({
  retry: (id) => conversation.retry(id),
  rate: (words) => tell({ kind: 'text', text: words }),
});
const line = composer((text) => tell({ kind: 'text', text }));
const score = board();
const scan = scanner((place, code) => {
  stand(place);
  tools.close();
  tell({ kind: 'scan', code, text: `${place.township.name} ${windowName(place.window)}` });
});

function pick(openid) {
  person = openid;
  kept.keepPerson(openid);
  unread.delete(openid);
  startTalking();
  draw();
  tools.close();
}

function startTalking() {
  conversation?.close();
  screen.wait(false);
  conversation = talk(person, screen);
  line.belongTo(person);
}

/** @param {import('./scan.js').At} place */
function stand(place) {
  at = place;
  kept.keepPlace(place);
  score.show(place);
  scan.show(place);
  draw();
}

function draw() {
  const waiting = [...unread].reduce((sum, [openid, n]) => sum + (openid === person ? 0 : n), 0);
  drawPersons({ openid: person, at, unread: new Map([...unread].filter(([openid]) => openid !== person)) }, pick);
  byId('unread-all').hidden = !waiting;
  byId('unread-all').textContent = String(Math.min(waiting, 99));
  byId('account-of').textContent = nameOf(person);
}

function translate() {
  write(say);
  document.title = say('document');
  screen.translate();
  scan.translate();
  score.translate();
  draw();
}

/** The first window of the directory, so that the score and the staff of a window are there before the first scan. */
async function firstWindow() {
  const first = async (code) => (await under(code)).children[0];
  const county = await first(CITY.code);
  const township = await first(county.code);
  return { county, township, window: await first(township.code) };
}

async function findPlace() {
  try {
    const first = await firstWindow();
    if (!at) stand(first);
  } catch {
    setTimeout(findPlace, AGAIN_MS);
  }
}

const tick = () => (byId('clock').textContent = new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false }));

write(say);
languageButton(byId('language'), translate);
byId('follow').addEventListener('click', () => tell({ kind: 'follow', text: say('account') }));
byId('open-faces').addEventListener('click', screen.toggleFaces);
tick();
setInterval(tick, 10_000);
startTalking();
draw();
learnNames().then(draw, () => {});
if (at) {
  stand(at);
} else {
  scan.show(undefined);
  findPlace();
}
watchUnread(() => watched(at), (found) => {
  unread = found;
  draw();
});
