/** A scanned code's page: three steps and a warning; the server is asked nothing. */

import { byId, el } from '../../house/draw.js';
import { languageButton, write } from '../../house/words.js';
import { say } from './say.js';
import { toSend } from './tell.js';

/**
 * @param {{page: string, value: string, right: RegExp, words: () => string, more?: () => Node[]}} about the phrases' prefix, what was scanned,
 *   what it looks like, the words to send, and what else belongs there
 */
export function steps({ page, value, right, words, more = () => [] }) {
  const draw = () => {
    write(say);
    document.title = say(`${page}Document`);
    const title = el('h1', { text: say(`${page}Title`) });
    if (!right.test(value)) {
      byId('main').replaceChildren(el('section', { class: 'card' }, title, el('p', { class: 'warning', text: say(`${page}Bad`) })));
      return;
    }
    const told = el('p', { class: 'soft small', role: 'status' });
    byId('main').replaceChildren(
      el('section', { class: 'card' },
        title,
        el('p', { text: say(`${page}Lead`) }),
        el('ol', { class: 'steps' },
          el('li', { text: say(`${page}Step1`) }),
          el('li', {}, say(`${page}Step2`), toSend(words(), (text) => (told.textContent = text)), told),
          el('li', { text: say(`${page}Step3`) })),
        el('p', { class: 'warning', text: say(`${page}Warn`) }),
        ...more()));
  };
  languageButton(byId('language'), draw);
  draw();
  return draw;
}
