/** The mini-program on the phone: a page of the client in a frame, in the name of whoever holds the phone. */

import { address, post } from '../house/api.js';
import { byId, el } from '../house/draw.js';
import { cover } from './cover.js';
import { nameOf } from './persons.js';
import { takeOut } from './pockets.js';
import { say } from './say.js';

/** The client looks here for a session that somebody has opened for it. */
const LENT = 'massreview.lent';

/** @param {{closed: (visited: string[]) => void}} deeds is told which pages were visited, such as "pages/thanks" */
export function program({ closed }) {
  const sheet = byId('program');
  let frame;
  let opener;
  let holder;
  let visited = [];
  let tries = 0;

  const isOpen = () => !sheet.hidden;

  /** @param {string} openid @param {string} path of the mini-program, such as "pages/follow?number=10019" */
  const open = async (openid, path) => {
    const here = ++tries;
    if (!isOpen()) opener = document.activeElement;
    hold(openid, 'program');
    byId('program-title').textContent = say('account');
    show(el('p', { class: 'wait', role: 'status', text: say('opening') }));
    byId('program-title').focus();
    try {
      const { token } = await post('api/v1/sessions', { jsCode: openid });
      if (here !== tries) return;
      lend(token);
      takeOut(openid);
      load(`h5/index.html#/${path.replace(/^\//, '')}`);
    } catch (trouble) {
      if (here === tries) show(refusal(trouble.message, () => open(openid, path)));
    }
  };

  const hold = (openid, where) => {
    holder = openid;
    byId('program-of').textContent = `${say(where)} · ${nameOf(openid)}`;
  };

  /** An address in the telephone's own browser, which knows nothing of WeChat. @param {string} path such as "w/K3F9A" */
  const browse = (openid, path) => {
    tries++;
    if (!isOpen()) opener = document.activeElement;
    hold(openid, 'browser');
    lend(undefined);
    takeOut(`${openid}.browser`);
    load(path);
  };

  /** A new frame each time: what the last page had open goes with it. */
  const load = (path) => {
    frame = el('iframe', { title: say('program'), src: address(path) });
    frame.addEventListener('load', watch, { once: true });
    show(frame);
  };

  const watch = () => {
    const window = frame.contentWindow;
    const titled = () => {
      byId('program-title').textContent = titleOf(frame.contentDocument);
      visited.push(pageOf(window.location));
    };
    new MutationObserver(titled).observe(frame.contentDocument.head, { childList: true, subtree: true, characterData: true });
    window.addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && back());
    titled();
    frame.focus();
  };

  const show = (...content) => {
    byId('program-body').replaceChildren(...content);
    cover(sheet, true);
  };

  const close = () => {
    if (!isOpen()) return;
    tries++;
    const pages = visited;
    visited = [];
    frame = undefined;
    byId('program-body').replaceChildren();
    cover(sheet, false);
    lend(undefined);
    takeOut();
    // What was pressed may have been drawn anew meanwhile, as the list of windows is.
    (opener?.isConnected ? opener : byId('open-ways')).focus();
    closed(pages, holder);
  };

  /** The page before this one; from the first, back to the chat. */
  const back = () => (frame?.contentWindow.history.state?.back ? frame.contentWindow.history.back() : close());

  byId('program-back').addEventListener('click', back);
  byId('program-close').addEventListener('click', close);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && isOpen() && !event.target.closest('dialog, #consent') && back());
  // Whoever leaves with a page open finds his own things afterwards; and whoever was torn away, at the next visit.
  addEventListener('pagehide', close);
  lend(undefined);
  takeOut();
  return { open, browse, close };
}

/** The page's own name, without that of the whole. */
const titleOf = ({ title }) => title.replace(/ · [^·]*$/, '') || say('program');

const pageOf = ({ hash }) => hash.replace(/^#\//, '').split('?')[0];

const refusal = (words, again) =>
  el('div', { class: 'wait', role: 'alert' }, el('p', { text: words || say('programFailed') }), el('button', { type: 'button', class: 'button strong', onclick: again, text: say('again') }));

function lend(token) {
  try {
    if (token) sessionStorage.setItem(LENT, token);
    else sessionStorage.removeItem(LENT);
  } catch {
    // Then the page opens a session of its own, as any browser's.
  }
}

/**
 * What of this server's an address opens, as a page of the mini-program.
 *
 * @param {string} href
 * @returns {string | undefined} undefined for what is no page of the client
 */
export function pageAt(href) {
  const url = new URL(href, location.href);
  const ours = url.origin === location.origin || ['localhost', '127.0.0.1'].includes(url.hostname);
  if (!ours) return undefined;
  const scanned = /^\/w\/([^/]+)$/.exec(url.pathname);
  if (scanned) return `pages/review?c=${scanned[1]}`;
  if (!/^\/h5\/(index\.html)?$/.test(url.pathname)) return undefined;
  return url.hash.startsWith('#/') ? url.hash.slice(2) : 'pages/home';
}
