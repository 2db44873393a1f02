import { describe, expect, it } from 'vitest';
import { newPlace } from '@/lib/older';

describe('addresses of the pages before this client', () => {
  it('open the window that was scanned', () => {
    expect(newPlace('', '#/pages/review/index?c=K3F9A')).toBe('/pages/review?c=K3F9A');
  });

  it('open the scores of the same place and period', () => {
    expect(newPlace('?from=scores', '#township/421303001?period=2025-01-01..2025-03-31')).toBe('/pages/scores?kind=township&code=421303001&period=2025-01-01..2025-03-31');
    expect(newPlace('?from=scores', '#window/421303001-01')).toBe('/pages/scores?kind=window&code=421303001-01');
    expect(newPlace('?from=scores', '')).toBe('/pages/scores');
  });

  it('leave the addresses of today alone', () => {
    expect(newPlace('', '')).toBeUndefined();
    expect(newPlace('', '#/pages/review?c=K3F9A')).toBeUndefined();
    expect(newPlace('?from=scores', '#/pages/mine')).toBeUndefined();
  });
});
