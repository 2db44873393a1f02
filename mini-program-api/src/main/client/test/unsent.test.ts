import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Trouble } from '@/lib/http';
import { read, write } from '@/lib/storage';
import { type Unsent, arrived, receipts, seal, send, sendWaiting, toldOf, waiting } from '@/lib/unsent';

const callAs = vi.hoisted(() => vi.fn());
vi.mock('@/lib/session', () => ({ callAs }));

const sealed = (key: string, more: Partial<Unsent> = {}): Unsent => ({ key, path: '/api/v1/reviews', body: { window: '1', level: 2 }, title: '1号窗口：不满意', sealedAt: '2026-07-28T01:00:00.000Z', draft: `draft.review.${key}`, ...more });

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('uni', {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: string) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  });
  callAs.mockReset();
  arrived.splice(0);
});

describe('what is sealed', () => {
  it('goes out under the same key and body until the server answers, then its draft is gone and its receipt kept', async () => {
    const unsent = sealed('a');
    seal(unsent);
    write('draft.review.a', { sealed: 'a' });
    callAs.mockRejectedValueOnce(new Trouble(0)).mockRejectedValueOnce(new Trouble(503)).mockResolvedValueOnce({ receipt: 'R-A' });
    await expect(send(unsent)).rejects.toThrow();
    await expect(send(unsent)).rejects.toThrow();
    expect(waiting()).toHaveLength(1);
    await send(unsent);
    expect(new Set(callAs.mock.calls.map(([, sent]) => JSON.stringify(sent))).size).toBe(1);
    expect(waiting()).toEqual([]);
    expect(read('draft.review.a')).toBeUndefined();
    expect(receipts()[0]).toMatchObject({ receipt: 'R-A' });
  });

  it('opens its draft again with the reason when it is refused', async () => {
    seal(sealed('b'));
    write('draft.review.b', { words: '跑了三趟', sealed: 'b' });
    callAs.mockRejectedValueOnce(new Trouble(409, 'ALREADY_REVIEWED', '今天评过了'));
    await sendWaiting();
    expect(waiting()).toEqual([]);
    expect(read('draft.review.b')).toEqual({ words: '跑了三趟', refused: { code: 'ALREADY_REVIEWED', detail: '今天评过了' } });
  });

  it('is no refusal when the telephone has a wrong clock', async () => {
    seal(sealed('c', { body: { window: '1', level: 5, scannedAt: '1999-01-01T00:00:00.000Z' } }));
    callAs.mockRejectedValueOnce(new Trouble(422, 'SCANNED_AT_INVALID')).mockResolvedValueOnce({ receipt: 'R-C' });
    await sendWaiting();
    expect(callAs.mock.calls[1]?.[1].body).toEqual({ window: '1', level: 5 });
  });

  it('is news when nobody waited for it, once', async () => {
    seal(sealed('d'));
    seal(sealed('e'));
    callAs.mockImplementation(async (_path, { headers }) => ({ receipt: `R-${headers['Idempotency-Key']}` }));
    toldOf('R-e');
    await sendWaiting();
    expect(arrived.map(({ receipt }) => receipt)).toEqual(['R-d']);
    toldOf('R-d');
    expect(arrived).toEqual([]);
  });

  it('is not taken for arrived when somebody between us answers', async () => {
    const unsent = sealed('f');
    seal(unsent);
    callAs.mockResolvedValueOnce('<html>');
    await expect(send(unsent)).rejects.toMatchObject({ status: 0 });
    expect(waiting().map(({ key }) => key)).toContain('f');
  });
});
