import { describe, expect, it } from 'vitest';
import type { StaffCase } from '@/api/staff';
import { matters, sidesOf } from '@/lib/matters';

const entry = (party: string, action: string | undefined, words: string, more = {}) => ({ at: '2026-11-25T09:00:00+08:00', party, partyText: party, action, actionText: '', words, ...more });
const complaint = (timeline: unknown[], allowed: string[]) => ({ words: '跑了三趟', timeline, allowed }) as unknown as StaffCase;

describe('what is decided', () => {
  it('is only an extension for the centre itself', () => {
    expect(matters(['TOWNSHIP_SUPERVISOR'])).toEqual(['EXTENSION']);
    expect(matters(['TOWNSHIP_SUPERVISOR', 'COUNTY_SUPERVISOR'])).toContain('APPEALED');
  });

  it('shows both sides of an objection: what the citizen said and added, and the newest reply with its cause', () => {
    const found = complaint(
      [entry('CITIZEN', undefined, '跑了三趟'), entry('WINDOW', 'respond', '旧的答复'), entry('CITIZEN', 'reopen', '没有解决'), entry('WINDOW', 'respond', '新的答复', { rootCause: '清单没更新' }), entry('CITIZEN', 'object', '还是不对')],
      ['uphold', 'reject'],
    );
    const sides = sidesOf(found, 'UNDER_REVIEW');
    expect(sides.citizen).toEqual(['跑了三趟', '没有解决', '还是不对']);
    expect(sides.office).toMatchObject({ words: '新的答复', rootCause: '清单没更新' });
    expect(sides.mine).toBe(true);
  });

  it('is not for whoever had a hand in it', () => {
    const sides = sidesOf(complaint([entry('WINDOW', 'appeal', '那天我不在岗')], ['escalate']), 'APPEALED');
    expect(sides.mine).toBe(false);
    expect(sides.office?.words).toBe('那天我不在岗');
  });
});
