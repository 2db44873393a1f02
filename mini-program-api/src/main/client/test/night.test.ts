import { describe, expect, it } from 'vitest';
import { isTimeToReload } from '@/lib/night';

const at = (clock: string) => Date.parse(`2026-11-${clock}:00+08:00`);

describe('the nightly reload of a board', () => {
  it('comes between three and four in the morning', () => {
    expect(isTimeToReload(at('26T02:59'), at('25T08:00'))).toBe(false);
    expect(isTimeToReload(at('26T03:02'), at('25T08:00'))).toBe(true);
    expect(isTimeToReload(at('26T04:00'), at('25T08:00'))).toBe(false);
  });

  it('comes once: a page that was opened this night stays', () => {
    expect(isTimeToReload(at('26T03:07'), at('26T03:02'))).toBe(false);
    expect(isTimeToReload(at('27T03:02'), at('26T03:02'))).toBe(true);
  });
});
