import { describe, expect, it } from 'vitest';
import { entryOf } from '@/lib/entry';

describe('how somebody came to a page', () => {
  it('reads a plain link that WeChat scanned, and when', () => {
    const q = encodeURIComponent('https://example.gov.cn/w/K3F9A');
    expect(entryOf({ q, scancode_time: '1785200000' })).toEqual({ code: 'K3F9A', scannedAt: '2026-07-28T00:53:20.000Z' });
  });

  it('reads the scene of a mini-program code', () => {
    expect(entryOf({ scene: encodeURIComponent('c=K3F9A') }).code).toBe('K3F9A');
  });

  it('reads the address of the H5 page', () => {
    expect(entryOf({ c: 'K3F9A' })).toEqual({ code: 'K3F9A', scannedAt: undefined });
  });

  it('finds no code where there is none', () => {
    expect(entryOf({}).code).toBeUndefined();
    expect(entryOf({ q: encodeURIComponent('https://example.gov.cn/elsewhere') }).code).toBeUndefined();
  });

  it('does not fail at what is not encoded well', () => {
    expect(entryOf({ c: '%E0%A4%A' }).code).toBe('%E0%A4%A');
  });
});
