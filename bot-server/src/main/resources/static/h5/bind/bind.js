/** What somebody sees who scanned a binding code: what to send. What it gives is told to those only who are logged in. */

import { el } from '../../house/draw.js';
import { say } from '../staff/say.js';
import { asStaff, session } from '../staff/session.js';
import { steps } from '../staff/steps.js';

const code = new URLSearchParams(location.search).get('code') ?? '';
const RIGHT = /^[1-9]\d{7}$/;

let offer;
let done = false;
let trouble = '';

const what = () => `${say(offer.role)} · ${offer.scopeName}`;

function more() {
  if (trouble) return [el('p', { class: 'warning', role: 'status', text: trouble })];
  if (!offer) return [];
  if (done) return [el('p', { class: 'notice', role: 'status', text: say('bindDone', { role: say(offer.role), place: offer.scopeName }) })];
  return [
    el('p', {}, say('bindWhat'), ' ', el('b', { text: what() })),
    el('p', { class: 'buttons' }, el('button', { class: 'button strong', type: 'button', text: say('bindNow'), onclick: bind })),
  ];
}

const draw = steps({ page: 'bind', value: code, right: RIGHT, words: () => say('bindSay', { code }), more });

async function bind() {
  try {
    await asStaff('api/v1/staff/bindings', { method: 'POST', body: JSON.stringify({ code }), headers: { 'Content-Type': 'application/json' } });
    done = true;
  } catch (failure) {
    trouble = failure.message || say('failed');
  }
  draw();
}

async function look() {
  try {
    offer = await asStaff(`api/v1/staff/bindings/${code}`);
  } catch (failure) {
    if (failure.status !== 401) trouble = failure.message || say('failed'); // Somebody whose session is over reads what to send.
  }
  draw();
}

if (session() && RIGHT.test(code)) look();
