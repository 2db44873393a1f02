import { describe, expect, it } from 'vitest';
import { daysLeft, urgencyOf } from '@/lib/urgency';

const noon = Date.parse('2026-11-25T12:00:00+08:00');

describe('how urgent an answer is', () => {
  it('counts days of the calendar in Suizhou, also shortly after midnight', () => {
    expect(daysLeft('2026-11-25', noon)).toBe(0);
    expect(daysLeft('2026-12-02', noon)).toBe(7);
    expect(daysLeft('2026-11-26', Date.parse('2026-11-26T00:10:00+08:00'))).toBe(0);
    expect(daysLeft('2026-11-24', noon)).toBe(-1);
  });

  it('says it in words that need no calendar', () => {
    const said = (urgency: string, dueOn?: string) => urgencyOf({ urgency, dueOn }, noon);
    expect(said('OVERDUE', '2026-11-23')).toEqual({ phrase: 'late', n: 2 });
    expect(said('SOON', '2026-11-25').phrase).toBe('today');
    expect(said('SOON', '2026-11-26').phrase).toBe('tomorrow');
    expect(said('SOON', '2026-11-27')).toEqual({ phrase: 'soonDays', n: 2 });
    expect(said('CALM', '2026-12-02')).toEqual({ phrase: 'leftDays', n: 7 });
    expect(said('NONE').phrase).toBe('noDue');
  });

  it('believes the server when it says that today is too late', () => {
    expect(urgencyOf({ urgency: 'OVERDUE', dueOn: '2026-11-25' }, noon).phrase).toBe('lateToday');
  });
});
