import { describe, expect, it } from 'vitest';
import { weekday, weekdaysAfter } from '@/lib/days';

describe('days to choose from', () => {
  it('leaves weekends out', () => expect(weekdaysAfter('2026-11-26', 3)).toEqual(['2026-11-27', '2026-11-30', '2026-12-01']));
  it('goes over the end of a year', () => expect(weekdaysAfter('2026-12-31', 1)).toEqual(['2027-01-01']));
  it('names the day of the week', () => {
    expect(weekday('2026-12-02', 'zh-CN')).toBe('周三');
    expect(weekday('2026-12-06', 'en')).toBe('Sun');
  });
});
