import { describe, expect, it } from 'vitest';
import { homeOf, pageInside } from '@/lib/afterLogin';

describe('after a login', () => {
  it('goes back to the page that asked for it', () => {
    expect(pageInside('/pages/staff/case?number=10027')).toBe('/pages/staff/case?number=10027');
    expect(pageInside('/pages/official/overview')).toBe('/pages/official/overview');
  });

  it('never leaves this client', () => {
    for (const asked of [undefined, '', 'https://example.org/', '//example.org/pages/staff/cases', '/pages/staff/../../x', '/pages/home?x=javascript:1', '/pages/staff/cases#//x', '/pages/staff/login']) {
      expect(pageInside(asked)).toBeUndefined();
    }
  });

  it('leads officials to their area and window staff to what waits', () => {
    expect(homeOf(['CLERK'])).toBe('/pages/staff/cases');
    expect(homeOf(['CLERK', 'TOWNSHIP_SUPERVISOR'])).toBe('/pages/official/overview');
    expect(homeOf(['OPERATOR'])).toBe('/pages/home');
  });
});
