/** What one message looks like. */

import { address } from '../house/api.js';
import { el, icon } from '../house/draw.js';
import { say } from './say.js';

const LINK = /(https?:\/\/[^\s，。；！？、）】》”]+)/;
const PLATFORM_KEY = /^([a-z_]+\d*|first|remark|keyword\d+)$/;

/** @param {import('./talk.js').Message | import('./talk.js').Said} one @param {(id: string) => void} retry */
export const bubble = (one, retry) => (one.id ? mine(one, retry) : one.via === 'reply' ? reply(one) : card(one));

function mine(said, retry) {
  if (said.kind !== 'text') return el('div', { class: `aside-line ${said.state}`, id: `said-${said.id}` }, el('span', { text: asideText(said) }), unsent(said, retry));
  return el('div', { class: `mine ${said.state}`, id: `said-${said.id}` },
    el('div', { class: 'bubble' }, el('span', { class: 'heard-only', text: `${say('mine')}：` }), said.text),
    unsent(said, retry));
}

const asideText = (said) => (said.kind === 'follow' ? say('followed') : say('scanned', { name: said.text }));

const unsent = (said, retry) =>
  said.state === 'unsent' &&
  el('button', { type: 'button', class: 'send-again', 'aria-label': say('resend', { text: said.text }), onclick: () => retry(said.id) },
    icon('again'), [said.why, say('unsent')].filter(Boolean).join(' '));

function reply(message) {
  return el('div', { class: 'theirs' }, avatar(),
    el('div', { class: 'bubble' }, el('span', { class: 'heard-only', text: `${say('theirs')}：` }), ...content(message)));
}

function card(message) {
  const rows = fields(message.data);
  const link = page(message);
  return el('div', { class: 'theirs push' }, avatar(),
    el('article', { class: `push-card ${message.via}` },
      el('header', {}, icon('bell'), say(message.via)),
      el('div', { class: 'body' }, ...content(message), rows.length > 0 && el('dl', {}, ...rows)),
      link && el('a', { href: link, target: '_blank', rel: 'noopener' }, el('span', { text: say('open') }), icon('next'))));
}

const avatar = () => el('img', { class: 'avatar', src: address('house/emblem.svg'), alt: '', width: 40, height: 40 });

function content(message) {
  const parts = [];
  if (message.mediaUrl && /^(https?:|\/)/.test(message.mediaUrl)) parts.push(el('img', { class: 'picture', src: message.mediaUrl, alt: say('picture') }));
  if (message.text) parts.push(...linked(message.text));
  return parts;
}

/** Text with its links; a sentence's full stop is no part of a link. */
const linked = (text) =>
  text.split(LINK).map((part) => (LINK.test(part) ? el('a', { href: part, target: '_blank', rel: 'noopener', text: part }) : part));

/** The fields of a template: {"thing1": {"value": "…"}}; the platform's own keys mean nothing to a person and are left out. */
function fields(data) {
  return Object.entries(data ?? {}).map(([key, field]) => {
    const value = field && typeof field === 'object' ? field.value : field;
    return el('div', {}, !PLATFORM_KEY.test(key) && el('dt', { text: key }), el('dd', { text: String(value ?? '') }));
  });
}

/** A mini-program page opens as its H5 twin. */
const page = ({ page: path }) => {
  if (!path) return undefined;
  return /^https?:/.test(path) ? path : address(`h5/index.html#/${path.replace(/^\//, '')}`);
};
