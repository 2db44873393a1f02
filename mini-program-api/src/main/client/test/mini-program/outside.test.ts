import { describe, expect, it } from 'vitest';
import { filesOf, h5, isBuilt, miniProgram, textOf } from './built';

const TEXT = /\.(js|mjs|json|html|css|svg|wxml|wxss|wxs)$/;
const ADDRESS = /(?:\bhttps?:|\bwss?:|["'`(])\/\/([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/g;
/** Names of XML dialects, and where Vue's messages send developers; nothing is loaded from either. */
const NAMES = ['www.w3.org', 'vuejs.org'];
/** The server of the build that nobody has configured. */
const OURS = ['localhost'];
const CHARACTER_CODES = /fromCharCode\(([\d,\s]{20,})\)/g;
const CODE_FROM_TEXT = /\beval\s*\(|\bnew Function\b|(?<![\w.$])Function\s*\(\s*["'`]/;

const targets = isBuilt ? [h5, miniProgram] : [];
const texts = targets.flatMap((root) => filesOf(root).filter((file) => TEXT.test(file)).map((file) => [file, textOf(root, file)] as const));

describe.runIf(isBuilt)('what was built stays at home', () => {
  it('knows no other host', () => {
    const hosts = texts.flatMap(([file, text]) => [...text.matchAll(ADDRESS)].map(([, host]) => `${file}: ${host}`));
    expect(hosts.filter((found) => ![...NAMES, ...OURS].some((known) => found.endsWith(`: ${known}`)))).toEqual([]);
  });

  it('hides no host in character codes', () => {
    const spelled = texts.flatMap(([file, text]) => [...text.matchAll(CHARACTER_CODES)].map(([, codes]) => `${file}: ${String.fromCharCode(...(codes as string).split(',').map(Number))}`));
    expect(spelled.filter((found) => /\.[a-z]{2,}$/.test(found))).toEqual([]);
  });

  it('makes no code from text', () => {
    expect(texts.filter(([, text]) => CODE_FROM_TEXT.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('has both targets to look at', () => {
    expect(texts.filter(([file]) => file === 'index.html' || file === 'app.json')).toHaveLength(2);
  });
});
