import { describe, expect, it } from 'vitest';
import type { Score } from '@/api/score';
import type { Tag } from '@/api/window';
import { areasOf, chosenOf } from '@/lib/area';
import { bandOf, isUnsettled, unsettled } from '@/lib/doubt';
import { compare, groupsOf, inHundred } from '@/lib/problems';

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

const score = (name: string, n: number, tags?: { code: string; label: string; count: number; negative: boolean }[]) => ({ object: place('township', name), n, tags }) as unknown as Score;
const tag = (code: string, count: number, negative = true) => ({ code, label: code, count, negative });

describe('what people name', () => {
  const known = [
    { code: 'SLOW', label: '', aspect: 'EFFECTIVENESS', negative: true },
    { code: 'COLD', label: '', aspect: 'EXPERIENCE', negative: true },
    { code: 'RUDE_WORDS', label: '', aspect: 'EXPERIENCE', negative: true },
  ] as Tag[];

  it('stands by aspect, the most named first, and praise is no problem', () => {
    const groups = groupsOf(score('a', 40, [tag('SLOW', 3), tag('COLD', 2), tag('RUDE_WORDS', 5), tag('OWN', 1), tag('KIND', 30, false)]), known);
    expect(groups.map(({ aspect, sum }) => [aspect, sum])).toEqual([['EXPERIENCE', 7], ['EFFECTIVENESS', 3], [undefined, 1]]);
    expect(groups[0]?.named.map(({ code }) => code)).toEqual(['RUDE_WORDS', 'COLD']);
  });

  it('is compared by how often in a hundred reviews, and not where there are too few', () => {
    const found = compare('SLOW', [score('big', 200, [tag('SLOW', 4)]), score('small', 20, [tag('SLOW', 2)]), score('tiny', 2), score('none', 0)]);
    expect(found.map(({ name, count }) => [name, count])).toEqual([['small', 2], ['big', 4], ['tiny', undefined]]);
    expect(inHundred(2, 20)).toBe('10');
    expect(inHundred(1, 3)).toBe('33.3');
  });
});
