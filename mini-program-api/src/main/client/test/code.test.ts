import { describe, expect, it } from 'vitest';
import { looksLikeNumber, receiptIn } from '@/lib/code';

/** As servers have made them. */
const REAL = ['Y8EM-26PM-4Y5G-WT0F', 'PQAN-4FAA-A7AC-VBDF', 'Y3GY-CEX3-26N6-0AKH', 'T3A1-0PXE-CF0W-XTVT', '55Y3-62ZC-CBR8-3N5Z'];

describe('a receipt that somebody types', () => {
  it.each(REAL)('%s is one', (receipt) => expect(receiptIn(receipt)).toBe(receipt));

  it('may be typed in any case, without hyphens, with blanks, in wide letters', () => {
    expect(receiptIn(' y8em26pm 4y5g wt0f ')).toBe('Y8EM-26PM-4Y5G-WT0F');
    expect(receiptIn('Ｙ８ＥＭ－２６ＰＭ－４Ｙ５Ｇ－ＷＴ０Ｆ')).toBe('Y8EM-26PM-4Y5G-WT0F');
  });

  it('may have O for 0, I and L for 1', () => {
    expect(receiptIn('Y8EM-26PM-4Y5G-WTOF')).toBe('Y8EM-26PM-4Y5G-WT0F');
    expect(receiptIn('T3AL-OPXE-CFOW-XTVT')).toBe('T3A1-0PXE-CF0W-XTVT');
    expect(receiptIn('T3AI-0PXE-CF0W-XTVT')).toBe('T3A1-0PXE-CF0W-XTVT');
  });

  it('may stand in a sentence that was copied', () => expect(receiptIn('回执码：Y8EM-26PM-4Y5G-WT0F，请收好')).toBe('Y8EM-26PM-4Y5G-WT0F'));

  it('with one wrong character, or two exchanged, is none', () => {
    expect(receiptIn('Y8EM-26PM-4Y5G-WT1F')).toBeUndefined();
    expect(receiptIn('8YEM-26PM-4Y5G-WT0F')).toBeUndefined();
    expect(receiptIn('Y8EM-26PM-4Y5G')).toBeUndefined();
    expect(receiptIn('U8EM-26PM-4Y5G-WT0F')).toBeUndefined();
    expect(receiptIn('')).toBeUndefined();
  });

  it('is not mistaken for the number of a complaint', () => {
    expect(looksLikeNumber(' 10148 ')).toBe(true);
    expect(looksLikeNumber('Y8EM-26PM-4Y5G-WT0F')).toBe(false);
  });
});
