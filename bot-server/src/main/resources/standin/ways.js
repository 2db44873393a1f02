/** The drawer of the mini-program: its pages, as far as the person has something to do there. */

import { address } from '../house/api.js';
import { byId, el, icon } from '../house/draw.js';
import { say } from './say.js';

const STAFF = ['clerk', 'township', 'county', 'city'];
const OFFICIALS = ['township', 'county', 'city'];

const PAGES = [
  { name: 'wayHome', icon: 'smile', path: 'pages/home' },
  { name: 'wayMine', icon: 'person', path: 'pages/mine', for: ['citizen'] },
  { name: 'wayComplain', icon: 'pen', path: 'pages/complain', for: ['citizen'] },
  { name: 'wayCases', icon: 'lines', path: 'pages/staff/cases', for: STAFF },
  { name: 'wayOverview', icon: 'map', path: 'pages/official/overview', for: OFFICIALS },
  { name: 'wayScores', icon: 'bars', path: 'pages/scores' },
];

/** @param {{open: (path: string) => void, subscribe: () => void}} deeds */
export function ways({ open, subscribe }) {
  const button = byId('open-ways');
  const drawer = byId('ways');

  const toggle = (visible) => {
    drawer.hidden = !visible;
    button.setAttribute('aria-expanded', String(visible));
  };
  const leave = () => {
    toggle(false);
    button.focus();
  };

  const way = ({ name, icon: art, path }) => act(name, art, () => open(path));
  const act = (name, art, deed) => el('li', {}, el('button', { type: 'button', onclick: () => { leave(); deed(); } }, icon(art), el('span', { text: say(name) })));

  button.addEventListener('click', () => {
    toggle(drawer.hidden);
    if (!drawer.hidden) drawer.querySelector('button').focus();
  });
  drawer.addEventListener('keydown', (event) => event.key === 'Escape' && leave());
  document.addEventListener('click', (event) => event.target.closest('#ways, #open-ways') || toggle(false));

  return {
    /** @param {string} openid whose pages these are */
    show: (openid) => {
      const role = openid.split('-')[0];
      const pages = PAGES.filter((page) => !page.for || page.for.includes(role));
      const board = el('li', {}, el('a', { href: address('h5/index.html#/pages/board'), target: '_blank', rel: 'noopener' }, icon('screen'), el('span', { text: say('wayBoard') })));
      drawer.replaceChildren(...pages.map(way), board, act('waySubscribe', 'bell', subscribe));
    },
  };
}
