/** The page behind a window's code, for those who do not come by WeChat: rate, keep the receipt, come back with it. */

import { get } from '../house/api.js';
import { byId, el } from '../house/draw.js';
import { listen } from '../house/live.js';
import { languageButton } from '../house/words.js';
import { formView } from './form.js';
import { draftOf, waiting } from './kept.js';
import { card, codeView, fullName, placeOf, scoreWords } from './place.js';
import { askForReceipt, look } from './receipt.js';
import { say, troubleWords } from './say.js';
import { seal, send } from './sending.js';
import { redraw, show, stands, warning } from './stage.js';
import { thanksView } from './thanks.js';
import { deliver } from './unsent.js';

const AGAIN_MS = 8_000;

let tags = [];
/** @type {import('./place.js').Place | undefined} */
let place;
let leaveView = () => {};

const needTags = async () => {
  if (!tags.length) tags = await get('api/v1/tags');
  return tags;
};

function route() {
  leaveView();
  const [path, query = ''] = location.hash.slice(1).split('?');
  const code = new URLSearchParams(query).get('c')?.trim();
  place = undefined;
  if (path.startsWith('/pages/receipt')) {
    askForReceipt(needTags);
    sendWaiting();
  } else if (code) {
    open(code);
  } else {
    show(() => codeView());
    sendWaiting();
  }
}

/** Opens a window by its code, and tries again while the network is away. @param {string} code */
async function open(code) {
  let trouble;
  let timer;
  const view = () => [el('section', { class: 'card center' },
    el('p', { text: say('wait'), hidden: Boolean(trouble) }),
    trouble && warning(troubleWords(trouble)),
    trouble && el('button', { class: 'button strong', type: 'button', text: say('again'), onclick: attempt }))];
  const leave = () => {
    clearTimeout(timer);
    removeEventListener('online', attempt);
  };
  async function attempt() {
    clearTimeout(timer);
    try {
      const [at] = await Promise.all([placeOf(code), needTags()]);
      leave();
      if (stands(view)) rate(at);
    } catch (failure) {
      trouble = failure;
      if (!stands(view)) return leave();
      if (!failure.passing) return leave(), show(() => codeView(troubleWords(failure)));
      timer = setTimeout(attempt, AGAIN_MS);
      redraw();
    }
  }
  leaveView = leave;
  addEventListener('online', attempt);
  show(view);
  attempt();
}

/** @param {import('./place.js').Place} at */
function rate(at, trouble) {
  place = at;
  sendWaiting();
  const draft = draftOf(at.code, fullName(at));
  const go = () => deliver(draft, (answer) => thank(at, draft, answer), (refusal) => rate(at, refusal));
  if (draft.attempt) return go();
  show(() => formView(at, draft, tags, trouble, () => {
    seal(draft);
    go();
  }));
  if (trouble) byId(draft.again ? 'matter' : 'main')?.focus();
}

function thank(at, draft, answer) {
  show(() => [...thanksView(draft.windowName, answer, () => look(needTags, answer.receipt)), card(at)]);
}

/** What was left unsent at other windows goes out by itself; its receipt is kept with the others. */
function sendWaiting() {
  for (const draft of waiting().filter(({ window }) => window !== place?.code)) send(draft).then(() => late(draft), () => {});
}

function late({ windowName }) {
  byId('news').textContent = say('late', { window: windowName });
  byId('news').hidden = false;
}

languageButton(byId('language'), redraw);
byId('skip').addEventListener('click', (event) => {
  event.preventDefault(); // The part of the address behind # is the route.
  byId('main').focus();
});
addEventListener('hashchange', route);
addEventListener('online', sendWaiting);
route();
listen('api/v1/board/stream', 'score', (score) => {
  if (score.kind?.toLowerCase() !== 'window' || score.code !== place?.code) return;
  place.score = score;
  if (byId('score')) byId('score').textContent = scoreWords(score);
});
