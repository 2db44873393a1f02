import { describe, expect, it } from 'vitest';
import { chartOf } from '@/lib/trend';
import type { TrendPoint } from '@/api/score';

const month = (at: number, satisfaction?: number, interval?: [number, number]): TrendPoint => ({ from: `2026-0${at}-01`, to: `2026-0${at}-28`, n: satisfaction === undefined ? 0 : 40, satisfaction, interval });

describe('a score over time', () => {
  it('is nothing to draw where there is nothing to compare', () => {
    expect(chartOf([])).toBeUndefined();
    expect(chartOf([month(1), month(2, 90, [88, 92])])).toBeUndefined();
  });

  it('begins with the first month that has reviews and keeps gaps between', () => {
    const chart = chartOf([month(1), month(2, 90, [88, 92]), month(3), month(4, 94, [92, 96])]);
    expect(chart?.marks.map(({ at }) => at === undefined)).toEqual([false, true, false]);
    expect(chart?.first.from).toBe('2026-02-01');
    expect(chart?.last.from).toBe('2026-04-01');
  });

  it('puts every point and its whole doubt on the scale', () => {
    const chart = chartOf([month(1, 42, [32, 52]), month(2, 98, [95, 101])]);
    expect([chart?.low, chart?.high]).toEqual([30, 100]);
    for (const { at = -1, bottom = -1, height = -1 } of chart?.marks ?? []) {
      expect(bottom).toBeGreaterThanOrEqual(0);
      expect(at).toBeGreaterThanOrEqual(bottom);
      expect(bottom + height).toBeGreaterThanOrEqual(at);
      expect(bottom + height).toBeLessThanOrEqual(1);
    }
  });

  it('has a scale even where nothing changes', () => {
    const chart = chartOf([month(1, 100), month(2, 100)]);
    expect([chart?.low, chart?.high]).toEqual([90, 100]);
    expect(chart?.marks[0]?.at).toBe(1);
  });

  it('names the first and the last of many days only', () => {
    const days = Array.from({ length: 31 }, (_none, at) => ({ from: `2026-10-${at + 1}`, to: `2026-10-${at + 1}`, n: 9, satisfaction: 90 }));
    expect(chartOf(days)?.marks.filter(({ named }) => named)).toHaveLength(2);
  });
});
