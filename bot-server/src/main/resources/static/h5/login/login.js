/** A desktop logs in: six digits and a picture until somebody confirms them on a phone, then where to go. */

import { address, call, post } from '../../house/api.js';
import { byId, el } from '../../house/draw.js';
import { languageButton, write } from '../../house/words.js';
import { moment, say } from '../staff/say.js';
import { asStaff, keep, session } from '../staff/session.js';
import { toSend } from '../staff/tell.js';

const LONG_POLL_MS = 40_000;
const RETRY_MS = 3_000;
const MOST_RENEWALS = 12; // An hour. A page forgotten in a corner stops asking.

/** Where the page that sent somebody here wants him back; never another site. */
const next = ((asked) => (asked && /^\/[^/\\]/.test(asked) ? new URL(asked, location.origin).href : undefined))(new URLSearchParams(location.search).get('next'));

/** @type {{id: string, word: string, secret: string, qr: string, expiresAt: string} | undefined} */
let login;
let over = false;
let trouble = '';
let sessions = [];
let renewals = 0;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const spaced = (word) => `${word.slice(0, 3)} ${word.slice(3)}`;
const toldTo = (node) => (text) => (node.textContent = text);

async function open() {
  over = false;
  login = undefined;
  draw();
  try {
    login = await post('api/v1/logins', {});
    trouble = '';
  } catch (failure) {
    trouble = failure.passing ? say('unreachable') : failure.message || say('failed');
    draw();
    await pause(RETRY_MS);
    return open();
  }
  draw();
  return wait(login);
}

async function wait(mine) {
  while (login === mine) {
    let answer;
    try {
      answer = await call(`api/v1/logins/${mine.id}`, { headers: { 'Login-Secret': mine.secret }, patience: LONG_POLL_MS });
      trouble = '';
    } catch (failure) {
      if (!failure.passing) return open();
      trouble = say('unreachable');
      drawTrouble();
      await pause(RETRY_MS);
      continue;
    }
    if (login !== mine) return undefined;
    drawTrouble();
    if (answer.state === 'CONFIRMED') return enter(answer);
    if (answer.state !== 'WAITING') return renew();
  }
  return undefined;
}

function renew() {
  if (renewals++ < MOST_RENEWALS && !document.hidden) return open();
  over = true;
  draw();
  return undefined;
}

function enter({ token, expiresAt, roles }) {
  keep({ token, expiresAt, roles });
  login = undefined;
  return showSessions();
}

async function showSessions() {
  try {
    ({ sessions } = await asStaff('api/v1/staff/sessions'));
  } catch (failure) {
    if (failure.status === 401) {
      keep(undefined);
      return open();
    }
    sessions = [];
  }
  draw();
  return undefined;
}

async function leave(one) {
  try {
    await asStaff(`api/v1/staff/sessions/${one.id}`, { method: 'DELETE' });
  } catch (failure) {
    if (failure.passing) return toldTo(byId('told'))(say('unreachable'));
  }
  if (!one.current) return showSessions();
  keep(undefined);
  renewals = 0;
  return open();
}

function draw() {
  write(say);
  document.title = say('loginDocument');
  byId('main').replaceChildren(session() ? inView() : login ? waitingView() : openingView());
  tick();
}

const openingView = () => el('section', { class: 'card' }, el('h1', { text: say('loginTitle') }), el('p', { text: trouble || say('opening'), role: 'status' }));

function waitingView() {
  const told = el('p', { class: 'soft small', role: 'status' });
  return el('section', { class: 'card login' },
    el('div', { class: 'picture' },
      el('img', { src: login.qr, alt: say('code'), width: 264, height: 264, class: over && 'over' }),
      el('p', { class: 'soft small', text: say('code') }),
      el('p', { class: 'soft', text: say('word') }),
      el('p', { class: 'word figure', text: over ? '— — —' : spaced(login.word) }),
      el('p', { class: 'soft figure', id: 'left', text: over ? say('over') : '' }),
      el('button', { class: 'button', type: 'button', text: say('another'), onclick: () => ((renewals = 0), open()) })),
    el('div', { class: 'how' },
      el('h1', { text: say('loginTitle') }),
      el('p', { text: say('loginLead') }),
      el('ol', { class: 'steps', 'aria-label': say('steps') },
        el('li', { text: say('step1') }),
        over ? el('li', { text: say('step2') }) : el('li', {}, say('step2'), toSend(say('say', { word: login.word }), toldTo(told)), told),
        el('li', { text: say('step3') })),
      el('p', { class: 'warning', text: say('warn') }),
      el('p', { id: 'told', role: 'status', text: trouble })));
}

function inView() {
  const { expiresAt, roles } = session();
  return el('section', { class: 'card' },
    el('h1', { text: say('inTitle') }),
    el('p', {}, say('roles', { roles: roles.map(say).join('、') || say('none') }), ' ', el('span', { class: 'soft', text: say('inUntil', { time: moment(expiresAt) }) })),
    el('h2', { text: say('where') }),
    el('p', { class: 'buttons' },
      next && el('a', { class: 'button strong', href: next, text: say('go') }),
      el('a', { class: next ? 'button' : 'button strong', href: address('scores/'), text: say('scores') }),
      el('a', { class: 'button', href: address(''), text: say('start') })),
    sessions.length > 0 && el('h2', { text: say('sessions') }),
    el('ul', { class: 'sessions' }, ...sessions.map((one) =>
      el('li', {},
        el('b', { text: one.browser }),
        el('span', { class: 'soft', text: say('since', { time: moment(one.openedAt) }) }),
        one.current && el('span', { class: 'soft', text: say('here') }),
        el('button', { class: 'button', type: 'button', text: say(one.current ? 'leaveHere' : 'leave'), onclick: () => leave(one) })))),
    el('p', { id: 'told', role: 'status' }));
}

function drawTrouble() {
  if (byId('told')) byId('told').textContent = trouble;
}

function tick() {
  const left = byId('left');
  if (!left || !login || over) return;
  const seconds = Math.max(0, Math.round((Date.parse(login.expiresAt) - Date.now()) / 1000));
  left.textContent = say('left', { time: `${Math.trunc(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` });
}

languageButton(byId('language'), draw);
setInterval(tick, 1000);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && over) {
    renewals = 0;
    open();
  }
});
if (session()) showSessions();
else open();
