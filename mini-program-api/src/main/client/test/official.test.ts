import { describe, expect, it } from 'vitest';
import { areasOf, chosenOf } from '@/lib/area';
import { bandOf, isUnsettled, unsettled } from '@/lib/doubt';

const place = (kind: string, code: string) => ({ kind, code, name: code });

describe('which areas an official looks at', () => {
  it('knows only areas that are supervised, the widest first, each once', () => {
    const mine = [
      { role: 'CLERK', place: place('window', '42130300101') },
      { role: 'TOWNSHIP_SUPERVISOR', place: place('township', '421303001') },
      { role: 'COUNTY_SUPERVISOR', place: place('county', '421303') },
      { role: 'TOWNSHIP_SUPERVISOR', place: place('township', '421303001') },
      { role: 'OPERATOR', place: place('city', '4213') },
    ];
    expect(areasOf(mine).map(({ code }) => code)).toEqual(['421303', '421303001']);
  });

  it('goes back to the one that was looked at last while it is still theirs', () => {
    const areas = [place('county', '421303'), place('county', '421321')];
    expect(chosenOf(areas, '421321')?.code).toBe('421321');
    expect(chosenOf(areas, '421381')?.code).toBe('421303');
    expect(chosenOf([], '421303')).toBeUndefined();
  });
});

describe('how much an order can be trusted', () => {
  it('is not settled where intervals share points', () => {
    expect(isUnsettled({ indexInterval: [80, 90] }, { indexInterval: [88, 95] })).toBe(true);
    expect(isUnsettled({ indexInterval: [80, 87] }, { indexInterval: [88, 95] })).toBe(false);
    expect(isUnsettled({}, { indexInterval: [88, 95] })).toBe(false);
  });

  it('says so of each place towards the one before it', () => {
    expect(unsettled([{ indexInterval: [90, 95] }, { indexInterval: [89, 92] }, { indexInterval: [70, 80] }])).toEqual([false, true, false]);
  });

  it('draws an interval on a scale of a hundred points and never outside', () => {
    expect(bandOf([86, 94])).toEqual({ left: 86, width: 8 });
    expect(bandOf([-4, 104])).toEqual({ left: 0, width: 100 });
  });
});
