import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftName, draftOf, dropDraft, fittingTags, keepDraft, lackOf, lengthOf, refusedDrafts, sweepDrafts, unsentOf } from '@/lib/draft';
import { opened } from '@/lib/saying';
import { read } from '@/lib/storage';

vi.mock('@dcloudio/uni-app', () => ({ onShow: () => undefined, onHide: () => undefined }));

const NOW = Date.parse('2026-07-28T09:00:00+08:00');
const HOUR = 3_600_000;
const KNOWN = [
  { code: 'COLD', negative: true },
  { code: 'KIND', negative: false },
];

const review = () => draftOf('review', '42130300101', '西城街道 1号窗口', NOW);

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('uni', {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: string) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  });
  dropDraft(review());
});

describe('what somebody has begun to say', () => {
  it('is there again for the same window, and not for another', () => {
    keepDraft({ ...review(), level: 2, words: '跑了三趟' });
    expect(draftOf('review', '42130300101', '', NOW + HOUR).words).toBe('跑了三趟');
    expect(draftOf('review', '42130300102', '', NOW).words).toBe('');
    expect(draftOf('complaint', '42130300101', '', NOW).words).toBe('');
  });

  it('leaves the telephone after a day', () => {
    keepDraft({ ...review(), words: '跑了三趟' });
    sweepDrafts(NOW + 24 * HOUR);
    expect(read(draftName('review', '42130300101'))).toBeUndefined();
  });

  it('stays while nobody knows whether it has arrived', () => {
    keepDraft({ ...review(), words: '跑了三趟', sealed: 'k' });
    sweepDrafts(NOW + 48 * HOUR);
    expect(draftOf('review', '42130300101', '', NOW + 48 * HOUR).words).toBe('跑了三趟');
    expect(refusedDrafts()).toEqual([]);
  });

  it('is opened again after a refusal, under no key', () => {
    const refused = { ...review(), sealed: 'k', photos: [{ id: 'p', thumb: '' }], refused: { code: 'ALREADY_REVIEWED', detail: '今天评过了' } };
    keepDraft(refused);
    expect(refusedDrafts()).toHaveLength(1);
    expect(opened(refused)).toMatchObject({ again: true, photos: [{ id: 'p' }] });
    expect(opened(refused).sealed).toBeUndefined();
  });

  it('loses photos that the server does not have', () => {
    expect(opened({ ...review(), photos: [{ id: 'p', thumb: '' }], refused: { code: 'PHOTO_NOT_FOUND', detail: '' } }).photos).toEqual([]);
  });
});

describe('what is missing', () => {
  it('is a face first, then for a bad one a reason or words', () => {
    expect(lackOf(review())).toBe('level');
    expect(lackOf({ ...review(), level: 3 })).toBeUndefined();
    expect(lackOf({ ...review(), level: 2 })).toBe('reason');
    expect(lackOf({ ...review(), level: 2, tags: ['COLD'] })).toBeUndefined();
    expect(lackOf({ ...review(), level: 1, words: '没人' })).toBeUndefined();
    expect(lackOf({ ...review(), level: 1, words: '  ' })).toBe('reason');
  });

  it('is the kind and the story of a complaint', () => {
    const complaint = draftOf('complaint', '42130300101', '', NOW);
    expect(lackOf(complaint)).toBe('trouble');
    expect(lackOf({ ...complaint, trouble: 'NOT_DONE', tags: ['COLD'] })).toBe('words');
    expect(lackOf({ ...complaint, trouble: 'NOT_DONE', words: '办不下来' })).toBeUndefined();
  });

  it('is room, when there are too many words', () => {
    expect(lackOf({ ...review(), level: 5, words: '好'.repeat(1001) })).toBe('tooLong');
    expect(lengthOf(' 𠮷好 ')).toBe(2);
  });
});

describe('what is sent', () => {
  it('has no reason of a level that was taken back', () => {
    const both = { ...review(), tags: ['COLD', 'KIND', 'GONE'] };
    expect(fittingTags({ ...both, level: 1 }, KNOWN)).toEqual(['COLD']);
    expect(fittingTags({ ...both, level: 5 }, KNOWN)).toEqual(['KIND']);
    expect(fittingTags(draftOf('complaint', '1', '', NOW), KNOWN)).toEqual([]);
  });

  it('of a review is what the server takes, and nothing empty', () => {
    const sent = unsentOf({ ...review(), level: 2, words: ' 跑了三趟 ', photos: [{ id: 'p', thumb: 'data:' }], aspects: { ABILITY: 3 }, scannedAt: '2026-07-28T01:00:00.000Z' }, ['COLD'], 'k', '1号窗口：不满意', NOW);
    expect(sent.path).toBe('/api/v1/reviews');
    expect(sent.body).toEqual({ window: '42130300101', level: 2, words: '跑了三趟', tags: ['COLD'], photos: ['p'], aspects: { ABILITY: 3 }, scannedAt: '2026-07-28T01:00:00.000Z' });
    expect(sent.draft).toBe('draft.review.42130300101');
  });

  it('of a complaint names its kind, and no level', () => {
    const sent = unsentOf({ ...draftOf('complaint', '42130300101', '', NOW), trouble: 'NOT_DONE', words: '办不下来' }, [], 'k', '', NOW);
    expect(sent).toMatchObject({ path: '/api/v1/complaints', body: { window: '42130300101', kind: 'NOT_DONE', words: '办不下来', tags: [], photos: [] } });
    expect(sent.body).not.toHaveProperty('level');
  });
});
