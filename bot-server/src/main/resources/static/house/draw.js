/** Elements from data; text is always text, never markup. */

import { address } from './api.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {Record<string, any>} [with_] attributes; `text` is the content, `on…` a listener, a falsy value is left out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function el(tag, with_ = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(with_)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'text') node.textContent = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child || child === 0));
  return node;
}

/**
 * A drawing of house/art.svg.
 *
 * @param {string} name
 * @param {string} [classes]
 */
export function icon(name, classes = '') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `icon ${classes}`.trim());
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${address('house/art.svg')}#${name}`);
  svg.append(use);
  return svg;
}

/** @param {string} id */
export const byId = (id) => document.getElementById(id);
