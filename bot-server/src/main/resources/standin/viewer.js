/** A picture as large as the screen, and twice as large when it is tapped. */

import { byId } from '../house/draw.js';

/** @returns {(picture: string) => void} shows a picture by its address */
export function viewer() {
  const dialog = byId('viewer');
  const picture = byId('viewer-picture');
  const close = () => dialog.close();

  byId('viewer-close').addEventListener('click', close);
  picture.addEventListener('click', () => dialog.classList.toggle('large'));
  dialog.addEventListener('click', (event) => event.target === dialog && close());
  return (address) => {
    picture.src = address;
    dialog.classList.remove('large');
    dialog.showModal();
  };
}
