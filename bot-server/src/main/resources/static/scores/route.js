/** What the page shows is in its address: #kind/code?period=…, so that a link or a bookmark opens the same. */

import { CITY } from '../house/places.js';

export const PERIODS = ['today', '7d', '30d', 'month', 'quarter', 'year'];
const KINDS = ['city', 'county', 'township', 'window'];

/** @typedef {{kind: string, code: string, period: string}} Route */

/** @returns {Route} */
export function route() {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const [kind, code = ''] = path.split('/');
  const period = new URLSearchParams(query).get('period') ?? 'year';
  const known = KINDS.includes(kind) && code !== '';
  return { kind: known ? kind : CITY.kind, code: known ? decodeURIComponent(code) : CITY.code, period };
}

/** @param {Route} to */
export const link = ({ kind, code, period }) => `#${kind}/${encodeURIComponent(code)}?period=${encodeURIComponent(period)}`;

/** What lies directly under a kind; nothing under a window. */
export const below = (kind) => KINDS[KINDS.indexOf(kind) + 1];

/** What is ranked within a kind: townships of the city, windows of a county or a township. */
export const ranked = (kind) => ({ city: 'township', county: 'window', township: 'window' })[kind];
