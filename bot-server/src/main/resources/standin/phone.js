/** The stand-in phone: one person, one window, one conversation at a time. */

import { byId } from '../house/draw.js';
import { firstWindow, windowName } from '../house/places.js';
import { languageButton, write } from '../house/words.js';
import { board } from './board.js';
import { chat } from './chat.js';
import { composer } from './composer.js';
import { consent } from './consent.js';
import { follow } from './followers.js';
import { greet } from './hello.js';
import * as kept from './kept.js';
import { menu } from './menu.js';
import { answeringFor, drawPersons, learnNames, nameOf, watched } from './persons.js';
import { program } from './program.js';
import { say } from './say.js';
import { scanner } from './scan.js';
import { sheet } from './sheet.js';
import { talk } from './talk.js';
import { watchUnread } from './unread.js';
import { viewer } from './viewer.js';
import { ways } from './ways.js';

const AGAIN_MS = 5_000;

let person = kept.person() ?? 'citizen-1';
/** @type {import('./scan.js').At | undefined} */
let at = kept.place();
let unread = new Map();
let channel = kept.chatOf();
/** The menu's button that opened the camera. */
let cameraOf;
let conversation;

const tools = sheet();
const tell = (what) => conversation.tell(what);
const permission = consent();
const pages = program({
  closed: (visited, openid) => visited.includes('pages/thanks') && openid === person && permission.ask(person),
});
const open = (page) => pages.open(person, page);
const drawer = ways({ open, subscribe: () => permission.ask(person) });
const screen = chat({
  retry: (id) => conversation.retry(id),
  rate: (words) => tell({ kind: 'text', text: words }),
  tap: (choice) => tell({ kind: 'tap', text: choice.label, choice }),
  view: viewer(),
  open,
});
const line = composer((text, spoken) => tell({ kind: spoken ? 'voice' : 'text', text }));
const buttons = menu({
  click: (key, name) => tell({ kind: 'click', key, text: name }),
  scan: (key) => {
    tools.open('scan');
    useCamera(key);
  },
  open,
});
const score = board();
const scan = scanner((place, code, way) => {
  stand(place);
  tools.close();
  const key = cameraOf;
  useCamera(undefined);
  if (!key && way === 'camera') return pages.browse(person, `w/${encodeURIComponent(code)}`);
  if (!key && way === 'wechat') return open(`pages/review?c=${encodeURIComponent(code)}`);
  pages.close();
  switchTo('mp');
  tell({ kind: 'scan', code, key, text: `${place.township.name} ${windowName(place.window)}` });
});

/** The menu's camera belongs to the chat; with the phone's own there is a choice. @param {string | undefined} key of the menu's button */
function useCamera(key) {
  cameraOf = key;
  byId('by-way').hidden = Boolean(key);
}

function pick(openid) {
  pages.close();
  permission.close();
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
  conversation = talk(person, channel, screen);
  line.belongTo(person);
  begin();
}

function begin() {
  greet(channel);
  drawer.show(person);
  buttons.show(channel === 'mp');
}

/** @param {import('./talk.js').Channel} chosen */
function switchTo(chosen) {
  pages.close();
  if (chosen === channel) return;
  channel = chosen;
  kept.keepChat(channel);
  startTalking();
}

/** @param {import('./scan.js').At} place */
function stand(place) {
  at = place;
  kept.keepPlace(place);
  follow(answeringFor(place));
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
  line.translate();
  begin();
  scan.translate();
  score.translate();
  draw();
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
byId('follow').addEventListener('click', () => tell({ kind: channel === 'mp' ? 'follow' : 'enter', text: say('account') }));
for (const tab of document.querySelectorAll('[data-chat]')) tab.addEventListener('click', () => switchTo(tab.dataset.chat));
// The phone's own camera is no button of the menu.
for (const id of ['open-scan', 'hello-scan', 'open-tools']) byId(id).addEventListener('click', () => useCamera(undefined));
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
