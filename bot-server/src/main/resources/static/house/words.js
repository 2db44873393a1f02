/** The language a person reads: Chinese first, English complete; the choice stays in this browser. */

/** Kept as the client keeps it, so that whoever chooses a language here finds it there, and the other way round. */
const KEPT = 'massreview.language';
const ENGLISH = '"en"';

/** @typedef {'zh' | 'en'} Language */
/** @typedef {Record<string, string>} Phrases  key → text, with {name} where a value goes */

/** @returns {Language} */
export function language() {
  try {
    return localStorage.getItem(KEPT) === ENGLISH ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** The value of Accept-Language for every call of the page. */
export const acceptLanguage = () => (language() === 'en' ? 'en' : 'zh-CN');

/**
 * A page's phrase book.
 *
 * @param {{zh: Phrases, en: Phrases}} book
 * @returns {(key: string, values?: Record<string, string | number>) => string} says a phrase in the chosen language
 */
export function phrases(book) {
  return (key, values = {}) =>
    (book[language()][key] ?? book.zh[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/**
 * Writes the phrases into the page: `data-say` is the text, `data-say-label` the accessible name, `data-say-hint` the placeholder.
 *
 * @param {(key: string) => string} say
 */
export function write(say) {
  document.documentElement.lang = language() === 'en' ? 'en' : 'zh-CN';
  for (const node of document.querySelectorAll('[data-say]')) node.textContent = say(node.dataset.say);
  for (const node of document.querySelectorAll('[data-say-label]')) node.setAttribute('aria-label', say(node.dataset.sayLabel));
  for (const node of document.querySelectorAll('[data-say-hint]')) node.setAttribute('placeholder', say(node.dataset.sayHint));
}

/**
 * Lets a button change the language, and tells the page afterwards.
 *
 * @param {HTMLElement} button
 * @param {() => void} changed
 */
export function languageButton(button, changed) {
  const name = () => {
    button.textContent = language() === 'en' ? '中文' : 'English';
    button.lang = language() === 'en' ? 'zh-CN' : 'en';
  };
  name();
  button.addEventListener('click', () => {
    try {
      localStorage.setItem(KEPT, language() === 'en' ? '"zh-CN"' : ENGLISH);
    } catch {
      return; // A browser that keeps nothing stays with Chinese.
    }
    name();
    changed();
  });
}
