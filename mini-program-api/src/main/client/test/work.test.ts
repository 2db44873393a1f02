import { beforeEach, describe, expect, it, vi } from 'vitest';
import { begun, clearWork, joined, keepWork, nothingYet, workDone } from '@/lib/work';

const NOW = Date.parse('2026-11-25T12:00:00+08:00');
const DAY = 24 * 3_600_000;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('uni', {
    getStorageSync: (name: string) => kept.get(name) ?? '',
    setStorageSync: (name: string, value: string) => kept.set(name, value),
    removeStorageSync: (name: string) => kept.delete(name),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  });
  clearWork(true, NOW);
});

describe('what an official has begun to write', () => {
  it('is there again after a break, for this complaint and this deed only', () => {
    keepWork('10027', 'respond', { ...nothingYet(), answers: ['查了登记本'] }, NOW);
    expect(begun('10027', 'respond', NOW + DAY)?.answers).toEqual(['查了登记本']);
    expect(begun('10027', 'appeal', NOW)).toBeUndefined();
    expect(begun('10028', 'respond', NOW)).toBeUndefined();
  });

  it('is gone when it has arrived, and after a week', () => {
    keepWork('1', 'respond', { ...nothingYet(), words: 'a' }, NOW);
    expect(begun('1', 'respond', NOW + 8 * DAY)).toBeUndefined();
    workDone('1', 'respond');
    expect(begun('1', 'respond', NOW)).toBeUndefined();
  });

  it('leaves nothing of a transfer on a device', () => {
    keepWork('1', 'transfer', { ...nothingYet(), words: '线索' }, NOW);
    expect(begun('1', 'transfer', NOW)).toBeUndefined();
  });

  it('leaves nothing behind for whoever sits there next', () => {
    keepWork('1', 'respond', { ...nothingYet(), words: 'a' }, NOW);
    clearWork(true, NOW);
    expect(begun('1', 'respond', NOW)).toBeUndefined();
  });

  it('joins answers to a text, without the empty ones', () => {
    expect(joined([' 查了 ', '', '改了'])).toBe('查了\n改了');
  });
});
