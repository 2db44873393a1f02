/** A sheet that lies over the whole phone: what is under it can not be reached meanwhile. */

const opened = new Set();

/** @param {HTMLElement} sheet directly in the phone @param {boolean} visible */
export function cover(sheet, visible) {
  sheet.hidden = !visible;
  if (visible) opened.add(sheet);
  else opened.delete(sheet);
  for (const part of sheet.parentElement.children) {
    if (!part.matches('dialog, .camera')) part.inert = [...opened].some((open) => open !== part) && part !== [...opened].at(-1);
  }
}
