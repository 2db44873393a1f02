/** The account's own menu below the chat: up to three buttons, each a deed or a list that rises above it. */

import { get } from '../house/api.js';
import { byId, el, icon } from '../house/draw.js';
import { pageAt } from './program.js';

const AGAIN_MS = 4_000;

/** @typedef {{name: string, type?: string, key?: string, url?: string, sub_button?: Button[]}} Button */

/** @param {{click: (key: string, name: string) => void, scan: (key: string) => void, open: (page: string) => void}} deeds */
export function menu(deeds) {
  const bar = byId('menu');
  let wanted = false;

  const close = (focus) => {
    const open = bar.querySelector('[aria-expanded="true"]');
    open?.setAttribute('aria-expanded', 'false');
    for (const list of bar.querySelectorAll('.above')) list.hidden = true;
    if (focus) open?.focus();
  };

  const toggle = (button, list) => {
    const open = list.hidden;
    close();
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) list.querySelector('button, a').focus();
  };

  /** @param {Button} one */
  const deed = (one) => {
    const page = one.type === 'view' ? pageAt(one.url) : undefined;
    if (page) return el('button', { type: 'button', text: one.name, onclick: () => { close(); deeds.open(page); } });
    if (one.type === 'view') return el('a', { href: one.url, target: '_blank', rel: 'noopener', onclick: () => close(), text: one.name });
    const act = one.type === 'click' ? () => deeds.click(one.key, one.name) : () => deeds.scan(one.key);
    return el('button', { type: 'button', text: one.name, onclick: () => { close(); act(); } });
  };

  /** @param {Button} top */
  const column = (top) => {
    const above = top.sub_button ?? [];
    if (!above.length) return el('div', { class: 'column' }, deed(top));
    const list = el('ul', { class: 'above', hidden: true }, ...above.map((one) => el('li', {}, deed(one))));
    const button = el('button', { type: 'button', 'aria-expanded': 'false', onclick: () => toggle(button, list) }, icon('lines'), top.name);
    return el('div', { class: 'column' }, list, button);
  };

  const load = async () => {
    const { button = [] } = (await get('standin/menu').catch(() => undefined)) ?? {};
    // Just after a start the menu is still on its way.
    if (!button.length) setTimeout(load, AGAIN_MS);
    bar.replaceChildren(...button.map(column));
    bar.hidden = !wanted || !button.length;
  };

  document.addEventListener('click', (event) => event.target.closest('#menu') || close());
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close(true));
  load();
  return {
    /** @param {boolean} visible */
    show: (visible) => {
      wanted = visible;
      close();
      bar.hidden = !wanted || !bar.childElementCount;
    },
  };
}
