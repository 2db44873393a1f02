/** Photos for a review: made small on the phone, uploaded at once, kept as ids. */

import { call } from '../house/api.js';
import { el } from '../house/draw.js';
import { announce } from './stage.js';
import { say, troubleWords } from './say.js';

const MOST = 6;
const LONGEST_SIDE = 1600;
const THUMB_SIDE = 160;
const PATIENCE_MS = 60_000;

/** @typedef {import('./kept.js').Draft} Draft */
/** @typedef {{blob: Blob, thumb: string, trouble?: string}} Upload  under way, or failed when it has a trouble */

/** Uploads belong to a draft, and outlive the drawing of its form. @type {WeakMap<Draft, Set<Upload>>} */
const uploads = new WeakMap();

const uploadsOf = (draft) => uploads.get(draft) ?? uploads.set(draft, new Set()).get(draft);

/** Why the draft can not be sent yet, or nothing. @param {Draft} draft */
export function photosLacking(draft) {
  const all = [...uploadsOf(draft)];
  if (all.some(({ trouble }) => !trouble)) return { words: say('photosBusy'), at: 'photos' };
  return all.length ? { words: say('photosFailed'), at: 'photos' } : undefined;
}

/**
 * @param {Draft} draft
 * @param {() => void} changed
 */
export function photos(draft, changed) {
  const list = el('ul', { class: 'photos' });
  const problem = el('p', { class: 'warning', role: 'alert', hidden: true });
  const input = el('input', { type: 'file', id: 'photo', accept: 'image/*', multiple: true, class: 'heard-only', onchange: async () => {
    const files = [...input.files].slice(0, MOST - draft.photos.length - uploadsOf(draft).size);
    input.value = '';
    problem.hidden = true;
    for (const file of files) await take(file);
  } });
  const add = el('label', { class: 'button add', for: 'photo' }, el('span', { 'aria-hidden': 'true', text: '+' }), el('span', { text: say('addPhoto') }));

  async function take(file) {
    try {
      const upload = await smaller(file);
      uploadsOf(draft).add(upload);
      start(upload);
    } catch {
      problem.textContent = say('photoBad');
      problem.hidden = false;
    }
  }

  async function start(upload) {
    upload.trouble = undefined;
    draw();
    const body = new FormData();
    body.append('file', upload.blob, 'photo.jpg');
    try {
      const { id } = await call('api/v1/photos', { method: 'POST', body, patience: PATIENCE_MS });
      if (!uploadsOf(draft).delete(upload)) return; // Removed meanwhile.
      draft.photos.push({ id, thumb: upload.thumb });
      changed();
    } catch (trouble) {
      upload.trouble = troubleWords(trouble);
      announce(upload.trouble);
    }
    draw();
  }

  function draw() {
    list.replaceChildren(
      ...draft.photos.map((photo, at) => tile(photo, say('photo', { n: at + 1 }), () => { draft.photos.splice(at, 1); changed(); })),
      ...[...uploadsOf(draft)].map((upload) => tile(upload, say(upload.trouble ? 'notUploaded' : 'uploading'), () => uploadsOf(draft).delete(upload), upload.trouble && (() => start(upload)))));
    const full = draft.photos.length + uploadsOf(draft).size >= MOST;
    input.disabled = full;
    add.hidden = full;
  }

  const tile = ({ thumb, trouble }, words, remove, again) =>
    el('li', {}, drawn(thumb, words), el('span', { class: 'small', text: words }),
      again && el('button', { class: 'button', type: 'button', text: say('reupload'), title: trouble, onclick: again }),
      el('button', { class: 'button', type: 'button', 'aria-label': `${say('remove')} ${words}`, text: say('remove'), onclick: () => { remove(); draw(); input.focus(); } }));

  draw();
  return el('div', { class: 'field', id: 'photos', role: 'group', 'aria-label': say('photos'), tabindex: '-1' },
    el('div', { class: 'label' }, el('h2', { text: say('photos') }), el('span', { class: 'soft', text: say('optional') })), list, input, add, problem,
    el('p', { class: 'soft small', text: say('photoRule') }));
}

/** The pixels alone, turned upright and no larger than needed: half a megabyte also gets through in the hills. @returns {Promise<Upload>} */
async function smaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const blob = await new Promise((done) => onCanvas(picture, LONGEST_SIDE).toBlob(done, 'image/jpeg', 0.82));
  if (!blob) throw new Error('The canvas gave no picture.');
  return { blob, thumb: onCanvas(picture, THUMB_SIDE).toDataURL('image/jpeg', 0.6) };
}

function onCanvas(picture, side) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = el('canvas', { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) });
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A kept thumb, drawn and not linked, because the page takes pictures only from its own server. */
function drawn(thumb, words) {
  const canvas = el('canvas', { role: 'img', 'aria-label': words, width: THUMB_SIDE, height: THUMB_SIDE });
  const bytes = Uint8Array.from(atob(thumb.split(',')[1]), (letter) => letter.charCodeAt(0));
  createImageBitmap(new Blob([bytes])).then((picture) => {
    const scale = Math.max(THUMB_SIDE / picture.width, THUMB_SIDE / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    canvas.getContext('2d').drawImage(picture, (THUMB_SIDE - width) / 2, (THUMB_SIDE - height) / 2, width, height);
  }, () => {});
  return canvas;
}
