/** One person's conversation with the account: what was said, what was heard, and what has not arrived yet. */

import { Trouble, get, post } from '../house/api.js';
import { listen } from '../house/live.js';
import * as kept from './kept.js';

/** A late reply comes as a customer-service message; the dots wait this long for it. */
const LATE_REPLY_MS = 12_000;

/** @typedef {{id: string, label: string, words: string}} Choice */
/** @typedef {'mp' | 'ma'} Channel */
/** @typedef {{seq: number, at: string, channel: Channel, choices?: Choice[], via: 'reply' | 'custom' | 'subscribe' | 'template', type: string, text?: string, links?: {label: string, page: string}[], mediaUrl?: string, data?: object, page?: string}} Message */
/** @typedef {{id: string, at: string, channel?: Channel, kind: 'text' | 'voice' | 'tap' | 'scan' | 'click' | 'follow' | 'enter', text: string, code?: string, key?: string, choice?: Choice, state: 'sending' | 'sent' | 'unsent', why?: string}} Said */
/**
 * @typedef {object} Screen
 * @property {(all: (Message | Said)[]) => void} redraw
 * @property {(one: Message | Said) => void} add
 * @property {(said: Said) => void} change
 * @property {(waiting: boolean) => void} wait
 * @property {(connected: boolean) => void} connect
 * @property {(channel: Channel) => void} elsewhere is told that the other chat has news
 */

/**
 * @param {string} openid
 * @param {Channel} channel
 * @param {Screen} screen
 */
export function talk(openid, channel, screen) {
  const phone = `standin/phones/${encodeURIComponent(openid)}`;
  /** @type {Said[]} */
  const said = kept.said(openid).map((one) => (one.state === 'sending' ? { ...one, state: 'unsent' } : one));
  /** @type {Map<string, Message>} */
  const heard = new Map();
  let closed = false;
  let dots;

  /** What was subscribed to shows in both chats. */
  const isHere = (one) => one.via === 'subscribe' || one.via === 'template' || (one.channel ?? 'mp') === channel;
  const history = () => [...heard.values(), ...said].filter(isHere).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

  const isNew = (message) => {
    const key = `${message.seq} ${message.at}`; // A restarted server counts from one again.
    if (heard.has(key)) return false;
    heard.set(key, message);
    return true;
  };

  const hear = (messages) => {
    const news = messages.filter(isNew);
    if (closed || !news.length) return;
    const here = news.filter(isHere);
    if (here.length) stopWaiting();
    here.forEach(screen.add);
    if (here.length < news.length) screen.elsewhere(channel === 'mp' ? 'ma' : 'mp');
    kept.seen(openid, Math.max(...news.map((one) => one.seq)));
  };

  const catchUp = async () => {
    const messages = list(await get(`${phone}/messages?after=0`));
    if (closed) return;
    const news = messages.filter(isNew);
    kept.seen(openid, Math.max(0, ...messages.map((one) => one.seq)));
    if (news.length) {
      stopWaiting();
      screen.redraw(history());
    }
  };

  const wait = () => {
    clearTimeout(dots);
    screen.wait(true);
    dots = setTimeout(stopWaiting, LATE_REPLY_MS);
  };
  const stopWaiting = () => {
    clearTimeout(dots);
    if (!closed) screen.wait(false);
  };

  const deliver = async (one) => {
    change(one, 'sending');
    wait();
    try {
      const answer = await post(...route(phone, one));
      change(one, 'sent');
      hear(list(answer));
      return true;
    } catch (trouble) {
      stopWaiting();
      change(one, 'unsent', trouble instanceof Trouble ? trouble.message : '');
      return false;
    }
  };

  const change = (one, state, why = '') => {
    Object.assign(one, { state, why });
    kept.keepSaid(openid, said);
    if (!closed) screen.change(one);
  };

  /** @param {Pick<Said, 'kind' | 'text' | 'code' | 'key' | 'choice'>} what @returns {Promise<boolean>} whether it was delivered */
  const tell = (what) => {
    const one = { id: `${Date.now()}-${said.length}`, at: new Date().toISOString(), channel, state: 'sending', ...what };
    said.push(one);
    screen.add(one);
    return deliver(one);
  };

  screen.redraw(history());
  catchUp().catch(() => {});
  const stop = listen(`${phone}/stream`, 'message', (message) => hear([message]), (open) => {
    if (closed) return;
    screen.connect(open);
    if (open) catchUp().catch(() => {});
  });

  return {
    openid,
    tell,
    retry: (id) => {
      const one = said.find((candidate) => candidate.id === id);
      if (one?.state === 'unsent') deliver(one);
    },
    close: () => {
      closed = true;
      clearTimeout(dots);
      stop();
    },
  };
}

/** @returns {[string, object]} */
function route(phone, { kind, channel = 'mp', text, code, key, choice }) {
  switch (kind) {
    case 'scan': return [`${phone}/scans`, { code, menuKey: key }];
    case 'follow': return [`${phone}/events`, { event: 'subscribe' }];
    case 'enter': return [`${phone}/events`, { event: 'user_enter_tempsession', channel }];
    case 'click': return [`${phone}/events`, { event: 'CLICK', eventKey: key }];
    case 'voice': return [`${phone}/voices`, { recognition: text, channel }];
    case 'tap': return [`${phone}/texts`, { text: choice.words, choice: choice.id, channel }];
    default: return [`${phone}/texts`, { text, channel }];
  }
}

/** The answers come as {"messages": […]}; a bare list is understood too. @returns {Message[]} */
export const list = (answer) => (Array.isArray(answer) ? answer : answer?.messages ?? []);
