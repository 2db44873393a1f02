/**
 * What each person's telephone keeps. The pages in the frame remember drafts and receipts in this browser; so when a telephone
 * changes hands, one person's things are put away and the other's are taken out. Whoever opens the pages outside the frame
 * finds his own.
 */

const PREFIX = 'massreview.';
/** The phone's own memory, and the language, which belongs to whoever sits here. */
const NOT_THEIRS = ['massreview.phone.', 'massreview.language'];
const HOLDER = 'massreview.phone.holder';
const POCKET = 'massreview.phone.pocket.';
const NOBODY = '';

const theirs = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && !NOT_THEIRS.some((own) => key.startsWith(own)));

/** @param {string} openid whose things lie open from now on; left out, those of whoever sits here */
export function takeOut(openid = NOBODY) {
  try {
    const holder = localStorage.getItem(HOLDER) ?? NOBODY;
    if (holder === openid) return;
    localStorage.setItem(POCKET + holder, JSON.stringify(theirs().map((key) => [key, localStorage.getItem(key)])));
    theirs().forEach((key) => localStorage.removeItem(key));
    for (const [key, value] of JSON.parse(localStorage.getItem(POCKET + openid) ?? '[]')) localStorage.setItem(key, value);
    localStorage.removeItem(POCKET + openid);
    localStorage.setItem(HOLDER, openid);
  } catch {
    // Full or forbidden: then all telephones share what is kept.
  }
}
