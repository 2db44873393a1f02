/** A receipt as people type it: any case, blanks and hyphens anywhere, O for 0, I and L for 1; its last character proves the others, as on the server. */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const FIELD_POLYNOMIAL = 0b100101;
const BETWEEN = /[\s\-\u2010-\u2015\u2212]/g;
const IN_A_SENTENCE = /[0-9A-Z]{4}(?:[\s\-\u2010-\u2015\u2212]*[0-9A-Z]{4}){3}/;

const doubled = (value: number) => (value & 16 ? (value << 1) ^ FIELD_POLYNOMIAL : value << 1);

function product(left: number, right: number): number {
  let result = 0;
  for (let shifted = left, bits = right; bits !== 0; bits >>= 1, shifted = doubled(shifted)) {
    if (bits & 1) result ^= shifted;
  }
  return result;
}

function checks(code: string): boolean {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, -1)) {
    weight = doubled(weight);
    sum ^= product(ALPHABET.indexOf(character), weight);
  }
  return ALPHABET[sum] === code[code.length - 1];
}

const plain = (typed: string) => typed.replace(BETWEEN, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** @returns in groups of four; undefined when it can not be a receipt */
export function receiptIn(typed: string): string | undefined {
  const written = typed.normalize('NFKC').toUpperCase();
  const code = plain(IN_A_SENTENCE.exec(written)?.[0] ?? written);
  if (code.length !== LENGTH || /[^0-9A-HJKMNP-TV-Z]/.test(code) || !checks(code)) return undefined;
  return code.replace(/(.{4})(?!$)/g, '$1-');
}

/** A complaint's number is shorter, and only digits. */
export const looksLikeNumber = (typed: string): boolean => /^\d{5,9}$/.test(plain(typed.normalize('NFKC').toUpperCase()));
