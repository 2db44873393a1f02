/** One person's conversation with the account: what was said, what was heard, and what has not arrived yet. */

import { Trouble, get, post } from '../house/api.js';
import { listen } from '../house/live.js';
import * as kept from './kept.js';

/** A late reply comes as a customer-service message; the dots wait this long for it. */
const LATE_REPLY_MS = 12_000;

/** @typedef {{seq: number, at: string, via: 'reply' | 'custom' | 'subscribe' | 'template', type: string, text?: string, mediaUrl?: string, data?: object, page?: string}} Message */
/** @typedef {{id: string, at: string, kind: 'text' | 'scan' | 'follow', text: string, code?: string, state: 'sending' | 'sent' | 'unsent', why?: string}} Said */
/**
 * @typedef {object} Screen
 * @property {(all: (Message | Said)[]) => void} redraw
 * @property {(one: Message | Said) => void} add
 * @property {(said: Said) => void} change
 * @property {(waiting: boolean) => void} wait
 * @property {(connected: boolean) => void} connect
 */

/**
 * @param {string} openid
 * @param {Screen} screen
 */
export function talk(openid, screen) {
  const phone = `standin/phones/${encodeURIComponent(openid)}`;
  /** @type {Said[]} */
  const said = kept.said(openid).map((one) => (one.state === 'sending' ? { ...one, state: 'unsent' } : one));
  /** @type {Map<string, Message>} */
  const heard = new Map();
  let closed = false;
  let dots;

  const history = () => [...heard.values(), ...said].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

  const isNew = (message) => {
    const key = `${message.seq} ${message.at}`; // A restarted server counts from one again.
    if (heard.has(key)) return false;
    heard.set(key, message);
    return true;
  };

  const hear = (messages) => {
    const news = messages.filter(isNew);
    if (closed || !news.length) return;
    stopWaiting();
    news.forEach(screen.add);
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

  /** @param {Pick<Said, 'kind' | 'text' | 'code'>} what @returns {Promise<boolean>} whether it was delivered */
  const tell = (what) => {
    const one = { id: `${Date.now()}-${said.length}`, at: new Date().toISOString(), state: 'sending', ...what };
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
function route(phone, { kind, text, code }) {
  if (kind === 'scan') return [`${phone}/scans`, { code }];
  if (kind === 'follow') return [`${phone}/events`, { event: 'subscribe' }];
  return [`${phone}/texts`, { text, channel: 'mp' }];
}

/** The answers come as {"messages": […]}; a bare list is understood too. @returns {Message[]} */
export const list = (answer) => (Array.isArray(answer) ? answer : answer?.messages ?? []);
