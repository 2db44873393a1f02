import { beforeEach, describe, expect, it, vi } from 'vitest';
import { daysAfter, deedDraft, dropDeed, isDone, joined, keepDeed, sweepDeeds } from '@/lib/deed-draft';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  sweepDeeds(true);
  vi.stubGlobal('uni', {
    getStorageSync: (name: string) => kept.get(name) ?? '',
    setStorageSync: (name: string, value: string) => kept.set(name, value),
    removeStorageSync: (name: string) => kept.delete(name),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  });
});

const HOUR = 3_600_000;

describe('what was begun and not yet done', () => {
  it('is there again for a day, for this complaint and this deed only', () => {
    keepDeed('10027', 'respond', { ...deedDraft('10027', 'respond', 0), answers: ['查了监控', '', ''] }, 0);
    expect(deedDraft('10027', 'respond', 23 * HOUR).answers[0]).toBe('查了监控');
    expect(deedDraft('10027', 'respond', 25 * HOUR).answers[0]).toBe('');
    expect(deedDraft('10027', 'appeal', HOUR).words).toBe('');
    expect(deedDraft('10034', 'respond', HOUR).answers[0]).toBe('');
  });

  it('is forgotten when it was done, and when nothing is left of it', () => {
    keepDeed('10027', 'urge', { ...deedDraft('10027', 'urge', 0), words: '请快办' }, 0);
    dropDeed('10027', 'urge');
    expect(kept.size).toBe(0);
    keepDeed('10027', 'urge', { ...deedDraft('10027', 'urge', 0), words: '  ' }, 0);
    expect(kept.size).toBe(0);
  });

  it('leaves a desktop with whoever logs out', () => {
    keepDeed('10027', 'urge', { ...deedDraft('10027', 'urge', 0), words: '请快办' }, 0);
    sweepDeeds(false, HOUR);
    expect(kept.size).toBe(1);
    sweepDeeds(true, HOUR);
    expect(kept.size).toBe(0);
  });
});

describe('a reply', () => {
  it('is what the questions were answered with, without gaps', () => {
    expect(joined(['查了当天记录。 ', '', '清单贴在窗口。'])).toBe('查了当天记录。\n清单贴在窗口。');
  });

  it('was given although its answer was lost, if the newest entry is this very one', () => {
    const entry = (party: string, action: string, words: string) => ({ at: '', party, partyText: '', action, actionText: '', stage: '', words });
    expect(isDone([entry('WINDOW', 'respond', '贴好了')], 'respond', '贴好了 ')).toBe(true);
    expect(isDone([entry('WINDOW', 'respond', '贴好了'), entry('SYSTEM', 'warn', '')], 'respond', '贴好了')).toBe(true);
    expect(isDone([entry('TOWNSHIP', 'respond', '别的话')], 'respond', '贴好了')).toBe(false);
  });
});

describe('an extension', () => {
  it('goes to a weekday after the date', () => {
    expect(daysAfter('2026-12-02', 4)).toEqual(['2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08']);
  });
});
