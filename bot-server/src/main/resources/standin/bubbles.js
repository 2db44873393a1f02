/** What one message looks like. */

import { address } from '../house/api.js';
import { el, icon } from '../house/draw.js';
import { say } from './say.js';

const LINK = /(https?:\/\/[^\s，。；！？、）】》”]+)/;
const PLATFORM_KEY = /^([a-z_]+\d*|first|remark|keyword\d+)$/;

/**
 * @typedef {object} Deeds
 * @property {(id: string) => void} retry
 * @property {(choice: import('./talk.js').Choice) => void} tap
 * @property {(picture: string) => void} view
 */

/** @param {import('./talk.js').Message | import('./talk.js').Said} one @param {Deeds} deeds */
export const bubble = (one, deeds) => (one.id ? mine(one, deeds) : isChat(one) ? theirs(one, deeds) : card(one, deeds));

/** A customer-service message looks like any other; what was subscribed to is a card. */
const isChat = ({ via }) => via === 'reply' || via === 'custom';

function mine(said, { retry }) {
  const aside = asideText(said);
  if (aside) return el('div', { class: `aside-line ${said.state}`, id: `said-${said.id}` }, el('span', { text: aside }), unsent(said, retry));
  return el('div', { class: `mine ${said.state}`, id: `said-${said.id}` },
    el('div', { class: 'bubble' }, el('span', { class: 'heard-only', text: `${say('mine')}：` }), ...spoken(said)),
    unsent(said, retry));
}

const spoken = ({ kind, text }) =>
  kind === 'voice' ? [icon('mic'), el('span', { class: 'heard-only', text: `${say('heardAs')}：` }), text || el('i', { text: say('unheard') })] : [text];

const ASIDES = {
  follow: () => say('followed'),
  enter: () => say('entered'),
  scan: (name) => say('scanned', { name }),
  click: (name) => say('clicked', { name }),
};
const asideText = ({ kind, text }) => ASIDES[kind]?.(text);

const unsent = (said, retry) =>
  said.state === 'unsent' &&
  el('button', { type: 'button', class: 'send-again', 'aria-label': say('resend', { text: said.text }), onclick: () => retry(said.id) },
    icon('again'), [said.why, say('unsent')].filter(Boolean).join(' '));

function theirs(message, deeds) {
  const picture = message.type === 'image';
  return el('div', { class: 'theirs' }, avatar(),
    el('div', { class: 'said' },
      el('div', { class: picture ? 'bubble pictured' : 'bubble' }, el('span', { class: 'heard-only', text: `${say('theirs')}：` }), ...content(message, deeds)),
      message.choices?.length > 0 && el('ul', { class: 'choices', 'aria-label': say('choices') }, ...message.choices.map((choice) => choiceRow(choice, deeds)))));
}

const choiceRow = (choice, { tap }) =>
  el('li', {}, el('button', { type: 'button', class: 'choice', onclick: () => tap(choice) }, el('b', { class: 'figure', text: choice.id }), el('span', { text: choice.label })));

function card(message, deeds) {
  const rows = fields(message.data);
  const link = page(message);
  return el('div', { class: 'theirs push' }, avatar(),
    el('article', { class: `push-card ${message.via}` },
      el('header', {}, icon('bell'), say(message.via)),
      el('div', { class: 'body' }, ...content(message, deeds), rows.length > 0 && el('dl', {}, ...rows)),
      link && el('a', { href: link, target: '_blank', rel: 'noopener' }, el('span', { text: say('open') }), icon('next'))));
}

const avatar = () => el('img', { class: 'avatar', src: address('house/emblem.svg'), alt: '', width: 40, height: 40 });

function content(message, { view }) {
  const parts = [];
  const picture = message.mediaUrl;
  if (picture && /^(https?:|\/)/.test(picture)) {
    parts.push(el('button', { type: 'button', class: 'picture', 'aria-label': say('zoom'), onclick: () => view(picture) }, el('img', { src: picture, alt: say('picture') })));
  }
  const words = wordsOf(message);
  if (words) parts.push(...linked(words));
  return parts;
}

/** The words without the lines of the choices, which stand below as buttons. */
const wordsOf = ({ text = '', choices = [] }) =>
  text.split('\n').filter((line) => !choices.some(({ id, label }) => line.trim() === `${id} ${label}`)).join('\n').trim();

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
