/** What one message looks like. */

import { address as file } from '../house/api.js';
import { el, icon } from '../house/draw.js';
import { pageAt } from './program.js';
import { say } from './say.js';

const LINK = /(https?:\/\/[^\s，。；！？、）】》”]+)/;
const PLATFORM_KEY = /^([a-z_]+\d*|first|remark|keyword\d+)$/;

/**
 * @typedef {object} Deeds
 * @property {(id: string) => void} retry
 * @property {(choice: import('./talk.js').Choice) => void} tap
 * @property {(picture: string) => void} view
 * @property {(page: string) => void} open a page of the mini-program
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
      ...(message.links ?? []).map((link) => el('div', { class: 'page-card' }, door(address(link.page), deeds, icon('phone'), el('span', { text: link.label }), icon('next')))),
      message.choices?.length > 0 && el('ul', { class: 'choices', 'aria-label': say('choices') }, ...message.choices.map((choice) => choiceRow(choice, deeds)))));
}

const choiceRow = (choice, { tap }) =>
  el('li', {}, el('button', { type: 'button', class: 'choice', onclick: () => tap(choice) }, el('b', { class: 'figure', text: choice.id }), el('span', { text: choice.label })));

function card(message, deeds) {
  const rows = fields(message.data);
  return el('div', { class: 'theirs push' }, avatar(),
    el('article', { class: `push-card ${message.via}` },
      el('header', {}, icon('bell'), say(message.via)),
      el('div', { class: 'body' }, ...content(message, deeds), rows.length > 0 && el('dl', {}, ...rows)),
      message.page && door(address(message.page), deeds, el('span', { text: say('open') }), icon('next'))));
}

const avatar = () => el('img', { class: 'avatar', src: file('house/emblem.svg'), alt: '', width: 40, height: 40 });

function content(message, deeds) {
  const { view } = deeds;
  const parts = [];
  const picture = message.mediaUrl;
  if (picture && /^(https?:|\/)/.test(picture)) {
    parts.push(el('button', { type: 'button', class: 'picture', 'aria-label': say('zoom'), onclick: () => view(picture) }, el('img', { src: picture, alt: say('picture') })));
  }
  const words = wordsOf(message);
  if (words) parts.push(...linked(words, deeds));
  return parts;
}

/** The words without the lines of the choices and of the pages, which stand below as buttons. */
const wordsOf = ({ text = '', choices = [], links = [] }) => {
  const buttons = new Set([...choices.map(({ id, label }) => `${id} ${label}`), ...links.map(({ label }) => label)]);
  return text.split('\n').filter((line) => !buttons.has(line.trim())).join('\n').trim();
};

/** Text with its links; a sentence's full stop is no part of a link. */
const linked = (text, deeds) => text.split(LINK).map((part) => (LINK.test(part) ? door(part, deeds, part) : part));

/** The fields of a template in the order of their numbers: {"thing1": "…"}; the platform's own keys mean nothing to a person and are left out. */
function fields(data) {
  const number = ([key]) => Number(/\d+$/.exec(key)?.[0] ?? 0);
  return Object.entries(data ?? {}).sort((one, other) => number(one) - number(other)).map(([key, field]) => {
    const value = field && typeof field === 'object' ? field.value : field;
    return el('div', {}, !PLATFORM_KEY.test(key) && el('dt', { text: key }), el('dd', { text: String(value ?? '') }));
  });
}

/** What a tap opens: a page of the mini-program on the phone, anything else in a window of its own. @param {Deeds} deeds */
const door = (href, { open }, ...content) => {
  const page = pageAt(href);
  return page
    ? el('button', { type: 'button', class: 'door', onclick: () => open(page) }, ...content)
    : el('a', { href, target: '_blank', rel: 'noopener' }, ...content);
};

const address = (page) => (/^https?:/.test(page) ? page : `/h5/index.html#/${page.replace(/^\//, '')}`);
