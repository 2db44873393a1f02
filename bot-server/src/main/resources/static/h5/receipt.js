/** What the holder of a receipt may do: look, correct, erase. */

import { call, get } from '../house/api.js';
import { byId, el, icon } from '../house/draw.js';
import { levelName } from '../house/score.js';
import { follow } from './follow.js';
import { dropReceipt, receipts } from './kept.js';
import { ASPECTS, aspects, faces, lacking, reasons, words } from './opinion.js';
import { moment, say, tagName, troubleWords } from './say.js';
import { isBad, opinion } from './sending.js';
import { announce, redraw, show, warning } from './stage.js';

const pathOf = (receipt) => `api/v1/receipts/${encodeURIComponent(receipt)}`;

/** @param {() => Promise<import('./opinion.js').Tag[]>} tags are asked for when they are needed */
export function askForReceipt(tags, typed = '', trouble) {
  const view = () => {
    const problem = warning(trouble && troubleWords(trouble));
    const input = el('input', { id: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', placeholder: say('receiptHint'), oninput: () => (typed = input.value) });
    input.value = typed;
    const go = (event) => {
      event.preventDefault();
      if (input.value.trim()) return look(tags, input.value.trim());
      problem.textContent = say('receiptEmpty');
      problem.hidden = false;
      input.focus();
    };
    return [
      el('section', { class: 'card' },
        el('h1', { text: say('receiptTitle') }),
        el('form', { class: 'field', novalidate: true, onsubmit: go }, el('label', { for: 'code', text: say('receiptLabel') }), input, problem, el('button', { class: 'button strong', text: say('receiptGo') }))),
      receipts().length > 0 && el('section', { class: 'card' }, el('h2', { text: say('mine') }), el('ul', { class: 'mine' }, ...receipts().map((kept) => row(kept, tags))))];
  };
  show(view);
}

const row = ({ receipt, windowName, at }, tags) =>
  el('li', {},
    el('button', { class: 'button', type: 'button', onclick: () => look(tags, receipt) }, el('span', {}, el('b', { text: windowName }), el('span', { class: 'soft small', text: moment(at) }))),
    el('button', { class: 'button', type: 'button', title: say('forget'), 'aria-label': `${say('forget')}: ${windowName}`, onclick: () => { dropReceipt(receipt); redraw(); } }, icon('close')));

/** Shows what a receipt stands for. @param {string} receipt */
export async function look(tags, receipt, told) {
  try {
    const found = await get(pathOf(receipt));
    if (found.review) reviewView(tags, receipt, found, told);
    else complaintView(tags, receipt, found.complaint, told);
  } catch (trouble) {
    askForReceipt(tags, receipt, trouble);
  }
}

/** A complaint that was filed without a review. */
function complaintView(tags, receipt, complaint, told) {
  const progress = follow(pathOf(receipt), complaint, (words) => look(tags, receipt, words));
  show(() => [
    el('section', { class: 'card shown' },
      told && el('p', { class: 'notice', text: told }),
      el('h1', { text: complaint.window.name }),
      complaint.words && el('blockquote', { 'aria-label': say('said'), text: complaint.words }),
      ...progress(),
      el('p', { class: 'buttons' }, el('button', { class: 'button', type: 'button', text: say('back'), onclick: () => askForReceipt(tags) })))]);
  if (told) announce(told);
}

function reviewView(tags, receipt, { review, complaint }, told, trouble) {
  let sure = false;
  const ask = (yes) => () => {
    sure = yes;
    redraw();
    byId(yes ? 'erase-no' : 'erase').focus();
  };
  const erase = async () => {
    try {
      await call(pathOf(receipt), { method: 'DELETE' });
      dropReceipt(receipt);
      look(tags, receipt, say('erasedNow'));
    } catch (failure) {
      reviewView(tags, receipt, { review, complaint }, undefined, failure);
    }
  };
  const may = (deed) => review.allowed.includes(deed);
  const progress = complaint && follow(pathOf(receipt), complaint, (words) => look(tags, receipt, words));
  const view = () => [
    el('section', { class: 'card shown' },
      told && el('p', { class: 'notice', text: told }),
      warning(trouble && troubleWords(trouble)),
      el('h1', { text: review.window.name }),
      el('p', { class: `given level-${review.level}` }, icon(`face-${review.level}`), el('b', { text: levelName(review.level) })),
      el('p', { class: 'soft', text: say('given', { when: moment(review.givenAt) }) }),
      review.version > 1 && el('p', { class: 'soft', text: say('corrected', { version: review.version }) }),
      review.state === 'EXCLUDED' && el('p', { class: 'notice', text: say('excluded') }),
      review.erased && el('p', { class: 'notice', text: say('erased') }),
      review.tags.length > 0 && el('ul', { class: 'tags' }, ...review.tags.map((tag) => el('li', { text: tagName(tag) }))),
      review.words && el('blockquote', { 'aria-label': say('said'), text: review.words }),
      review.photos.length > 0 && el('p', { text: say('photosOf', { n: review.photos.length }) }),
      el('ul', { class: 'rated' }, ...ASPECTS.filter((aspect) => review.aspects[aspect]).map((aspect) => el('li', {}, el('span', { text: say(aspect) }), el('b', { text: levelName(review.aspects[aspect]) })))),
      ...(progress ? progress() : []),
      may('correct') && el('p', { class: 'soft small', text: say('correctUntil', { when: moment(review.correctableUntil) }) }),
      !may('correct') && !review.erased && el('p', { class: 'soft small', text: say('tooLate') }),
      sure
        ? el('div', { class: 'sure', role: 'group' }, el('p', { text: say('eraseSure') }), el('p', { class: 'buttons' },
          el('button', { class: 'button', id: 'erase-no', type: 'button', text: say('eraseNo'), onclick: ask(false) }),
          el('button', { class: 'button alarm', type: 'button', text: say('eraseYes'), onclick: erase })))
        : el('p', { class: 'buttons' },
          may('correct') && el('button', { class: 'button strong', type: 'button', text: say('correct'), onclick: () => correct(tags, receipt, { review, complaint }) }),
          may('erase') && el('button', { class: 'button', id: 'erase', type: 'button', text: say('erase'), onclick: ask(true) }),
          el('button', { class: 'button', type: 'button', text: say('back'), onclick: () => askForReceipt(tags) })))];
  show(view);
  if (told) announce(told);
}

async function correct(tags, receipt, found) {
  const { review } = found;
  let known;
  try {
    known = await tags();
  } catch (trouble) {
    return reviewView(tags, receipt, found, undefined, trouble);
  }
  const said = { level: review.level, tags: review.tags.map(({ code }) => code), words: review.words ?? '', aspects: { ...review.aspects }, finer: Object.keys(review.aspects).length > 0 };
  // A complaint does not stay on a review that has become a good one; praise given elsewhere does.
  const fits = (code) => isBad(said.level) || !known.some((tag) => tag.code === code && tag.negative);
  let trouble;
  let saving = false;
  const save = async (event) => {
    event.preventDefault();
    const missing = lacking(said);
    trouble = missing && { message: missing.words };
    saving = !missing;
    redraw();
    if (missing) return byId(missing.at).focus();
    try {
      await call(`${pathOf(receipt)}/review`, { method: 'PUT', body: JSON.stringify({ ...opinion(said), tags: said.tags.filter(fits) }), headers: { 'Content-Type': 'application/json' } });
      look(tags, receipt, say('saved'));
    } catch (failure) {
      trouble = failure;
      saving = false;
      redraw();
    }
  };
  const rest = el('div', { class: 'rest' });
  const drawRest = () => rest.replaceChildren(...[isBad(said.level) && reasons(said, known, () => {}), words(said, () => {}), aspects(said, () => {})].filter(Boolean));
  const view = () => (drawRest(), [el('form', { class: 'review', novalidate: true, onsubmit: save },
    el('div', { class: 'card' },
      el('h2', { text: say('correctTitle') }),
      el('p', { class: 'soft', text: say('correctHow') }),
      faces(said, drawRest),
      rest),
    el('div', { class: 'bar' }, warning(trouble && troubleWords(trouble)),
      el('div', { class: 'buttons' },
        el('button', { class: 'button', type: 'button', text: say('cancel'), onclick: () => reviewView(tags, receipt, found) }),
        el('button', { class: 'button strong', disabled: saving, text: say('save') }))))]);
  show(view);
}
