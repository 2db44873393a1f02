/** 订阅授权: what WeChat asks before an account may send its notices; each yes is good for one message. */

import { get, post } from '../house/api.js';
import { byId, el } from '../house/draw.js';
import { cover } from './cover.js';
import { say } from './say.js';

/** Those that the stand-in's own templates are called after, in case the server names none. */
const USUAL = { citizen: ['REPLY', 'CALL_BACK', 'CLOSED'], staff: ['BAD_REVIEW', 'DUE_SOON', 'ASSIGNMENT'] };

export function consent() {
  const sheet = byId('consent');
  let opener;
  let whose;

  /** @param {string} openid who is asked */
  const ask = async (openid) => {
    whose = openid;
    const templates = await templatesFor(openid);
    byId('consent-list').replaceChildren(...templates.map(row));
    byId('consent-done').hidden = true;
    opener = document.activeElement;
    cover(sheet, true);
    byId('consent-title').focus();
  };

  const answer = async (result) => {
    const boxes = [...sheet.querySelectorAll('input')];
    const told = await Promise.allSettled(boxes.map((box) =>
      post(`standin/phones/${encodeURIComponent(whose)}/subscriptions`, { template: box.value, kind: 'ONE_TIME', result: box.checked ? result : 'reject' })));
    if (told.every(({ status }) => status === 'fulfilled')) return close();
    byId('consent-done').textContent = say('consentFailed');
    byId('consent-done').hidden = false;
  };

  const close = () => {
    if (sheet.hidden) return;
    cover(sheet, false);
    opener?.focus?.();
  };

  byId('consent-yes').addEventListener('click', () => answer('accept'));
  byId('consent-no').addEventListener('click', () => answer('reject'));
  sheet.addEventListener('keydown', (event) => event.key === 'Escape' && answer('reject'));
  return { ask, close };
}

const row = ({ kind, id }) => el('li', {}, el('label', {}, el('input', { type: 'checkbox', value: id, checked: true }), el('span', { text: say(`notice${kind}`) })));

async function templatesFor(openid) {
  const staff = !openid.startsWith('citizen-');
  const known = await get(`api/v1/client${staff ? '?for=staff' : ''}`).catch(() => undefined);
  const named = known?.templates?.oneTime ?? [];
  return named.length ? named : USUAL[staff ? 'staff' : 'citizen'].map((kind) => ({ kind, id: `sample-one-time-${kind}` }));
}
