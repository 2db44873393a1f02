/** The form on which a window is rated. */

import { byId, el } from '../house/draw.js';
import { keepDraft } from './kept.js';
import { aspects, faces, lacking, reasons, words } from './opinion.js';
import { photos, photosLacking } from './photos.js';
import { card } from './place.js';
import { say, troubleWords } from './say.js';
import { isBad } from './sending.js';
import { warning } from './stage.js';

/**
 * @param {import('./place.js').Place} at
 * @param {import('./kept.js').Draft} draft
 * @param {import('./opinion.js').Tag[]} tags
 * @param {import('../house/api.js').Trouble | undefined} trouble the server's last refusal
 * @param {() => void} submit
 * @returns {Node[]}
 */
export function formView(at, draft, tags, trouble, submit) {
  const problem = warning(trouble && troubleWords(trouble));
  const changed = () => {
    keepDraft(draft);
    problem.hidden = true;
  };
  const rest = el('div', { class: 'rest' });
  const bar = el('div', { class: 'bar' }, problem, el('button', { class: 'button strong', text: say('submit') }));

  const drawRest = () => {
    bar.hidden = rest.hidden = !draft.level;
    if (!draft.level) return;
    rest.replaceChildren(...[
      draft.again && matter(draft, changed),
      isBad(draft.level) && reasons(draft, tags, changed),
      words(draft, changed),
      photos(draft, changed),
      aspects(draft, changed),
    ].filter(Boolean));
  };
  const chosen = ({ target }) => {
    changed();
    drawRest();
    // With the arrow keys one passes over faces, so the page stays.
    if (!target.matches(':focus-visible')) rest.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  };
  const send = (event) => {
    event.preventDefault();
    const missing = lacking(draft) ?? photosLacking(draft);
    problem.textContent = missing?.words ?? '';
    problem.hidden = !missing;
    if (!missing) return submit();
    byId(missing.at).focus({ preventScroll: true });
    byId(missing.at).scrollIntoView({ block: 'center' });
  };

  drawRest();
  return [card(at), at.state === 'OPEN'
    ? el('form', { class: 'review', novalidate: true, onsubmit: send }, el('div', { class: 'card' }, faces(draft, chosen), rest), bar)
    : warning(say('gone'))];
}

function matter(draft, changed) {
  const input = el('input', { id: 'matter', maxlength: 64, autocomplete: 'off', autocapitalize: 'characters', 'aria-describedby': 'matter-how', oninput: () => { draft.matterNumber = input.value; changed(); } });
  input.value = draft.matterNumber ?? '';
  return el('div', { class: 'field' }, el('label', { for: 'matter' }, el('h2', { text: say('matter') })), el('p', { class: 'soft small', id: 'matter-how', text: say('matterHow') }), input,
    el('p', { class: 'doors' }, el('a', { href: '#/pages/receipt/index', text: say('haveReceipt') })));
}
