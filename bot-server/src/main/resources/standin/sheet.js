/** On a narrow screen the tools are a sheet over the chat; on a wide one they stand beside the phone and this does little. */

import { byId } from '../house/draw.js';

const narrow = matchMedia('(max-width: 759px)');

/** @typedef {'who' | 'scan' | 'score'} Tab */

export function sheet() {
  let opener;

  /** @param {Tab} tab */
  const open = (tab) => {
    if (!document.body.classList.contains('sheet-open')) opener = document.activeElement;
    byId('tools').dataset.tab = tab;
    for (const button of document.querySelectorAll('[data-opens]')) button.setAttribute('aria-pressed', String(button.dataset.opens === tab));
    document.body.classList.add('sheet-open');
    arrange();
    byId(`${tab}-title`).focus();
  };

  const close = () => {
    if (!document.body.classList.contains('sheet-open')) return;
    document.body.classList.remove('sheet-open');
    arrange();
    opener?.focus?.();
  };

  const arrange = () => {
    const covered = narrow.matches && document.body.classList.contains('sheet-open');
    byId('phone').inert = covered;
    byId('curtain').hidden = !covered;
    byId('open-tools').setAttribute('aria-expanded', String(covered));
  };

  for (const button of document.querySelectorAll('[data-opens]')) button.addEventListener('click', () => open(button.dataset.opens));
  byId('open-tools').addEventListener('click', () => open('who'));
  for (const id of ['open-scan', 'hello-scan']) byId(id).addEventListener('click', () => open('scan'));
  byId('close-tools').addEventListener('click', close);
  byId('curtain').addEventListener('click', close);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  narrow.addEventListener('change', arrange);
  return { open, close };
}
