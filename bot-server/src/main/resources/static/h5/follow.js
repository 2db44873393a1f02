/** What whoever complained sees and may do: how far it is, what the answer was worth, words, another round, an objection. */

import { call } from '../house/api.js';
import { el } from '../house/draw.js';
import { moment, say, troubleWords } from './say.js';
import { redraw, warning } from './stage.js';

const ANSWERS = { satisfied: 'SATISFIED', partly: 'PARTLY', unsatisfied: 'UNSATISFIED' };
const NEEDS_WORDS = ['add', 'reopen', 'object'];
const OTHERS = [...NEEDS_WORDS, 'split', 'withdraw'];

/**
 * @param {string} path of the receipt
 * @param {{allowed: string[], timeline: object[]}} complaint
 * @param {(told: string) => void} done is called when something was done
 * @returns {() => Node[]} draws it; keeps what was typed between two drawings
 */
export function follow(path, complaint, done) {
  let open;
  let words = '';
  let trouble;
  let sending = false;
  const choose = (deed) => () => {
    open = deed;
    trouble = undefined;
    redraw();
    document.getElementById('deed-words')?.focus();
  };
  const send = async (event) => {
    event.preventDefault();
    if (NEEDS_WORDS.includes(open) && !words.trim()) {
      trouble = { message: say('deedWordsNeeded') };
      return redraw();
    }
    sending = true;
    redraw();
    try {
      const answer = ANSWERS[open];
      await call(answer ? `${path}/answers` : `${path}/actions/${open}`, {
        method: 'POST',
        body: JSON.stringify(answer ? { outcome: answer, words } : { words }),
        headers: { 'Content-Type': 'application/json' },
      });
      done(say('deedDone'));
    } catch (failure) {
      trouble = failure;
      sending = false;
      redraw();
    }
  };
  const may = (deed) => complaint.allowed.includes(deed);
  // None of the three stands out: nobody may be hinted at an answer.
  const asked = () => may('satisfied') && el('div', { class: 'asked', role: 'group', 'aria-labelledby': 'asked' },
    el('p', { id: 'asked' }, el('b', { text: say('asked') })),
    el('p', { class: 'buttons' }, ...Object.keys(ANSWERS).map((deed) =>
      el('button', { class: 'button', type: 'button', text: say(`deed.${deed}`), onclick: choose(deed) }))));
  const others = () => {
    const offered = OTHERS.filter(may);
    return offered.length > 0 && el('p', { class: 'buttons' }, ...offered.map((deed) =>
      el('button', { class: 'button', type: 'button', text: say(`deed.${deed}`), onclick: choose(deed) })));
  };
  const form = () => {
    const input = el('textarea', { id: 'deed-words', rows: 3, maxlength: 1000, oninput: () => (words = input.value) });
    input.value = words;
    return el('form', { class: 'field asked', novalidate: true, onsubmit: send },
      el('p', {}, el('b', { text: say(`deed.${open}`) })),
      open !== 'withdraw' && el('label', { for: 'deed-words', text: `${say('deedWords')}${NEEDS_WORDS.includes(open) ? '' : say('optional')}` }),
      open !== 'withdraw' && input,
      warning(trouble && troubleWords(trouble)),
      el('p', { class: 'buttons' },
        el('button', { class: 'button', type: 'button', text: say('deedCancel'), onclick: choose(undefined) }),
        el('button', { class: 'button strong', disabled: sending, text: say('deedSend') })));
  };
  return () => [
    el('p', { text: `${say('stage', { number: complaint.number, stage: complaint.stageText })}${complaint.dueText ? ` · ${complaint.dueText}` : ''}` }),
    el('ul', { class: 'timeline' }, ...complaint.timeline.map((entry) =>
      el('li', { text: [moment(entry.at), entry.partyText, entry.actionText, entry.words].filter(Boolean).join(' · ') }))),
    ...(open ? [form()] : [asked(), others()]),
  ].filter(Boolean);
}
