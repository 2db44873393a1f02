/** Words for people, in both languages beside each other; a phrase that lacks its English does not compile. */

import { currentLanguage } from './reading';

export type Values = Record<string, string | number>;

/**
 * @param zh phrases by name; {name} stands for a value
 * @param en the same names
 * @returns what says a phrase in the language of the moment; used in a template it changes with the language
 */
export function phrases<Z extends Record<string, string>>(zh: Z, en: Record<keyof Z, string>) {
  return (name: keyof Z, values: Values = {}): string => filled((currentLanguage.value === 'en' ? en : zh)[name] as string, values);
}

/** As phrases, for names that come from the server: an unknown one is undefined. */
export function labels(zh: Record<string, string>, en: Record<string, string>) {
  return (name: string, values: Values = {}): string | undefined => {
    const phrase = (currentLanguage.value === 'en' ? en : zh)[name];
    return phrase === undefined ? undefined : filled(phrase, values);
  };
}

const filled = (phrase: string, values: Values) => phrase.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));
