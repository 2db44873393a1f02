import { describe, expect, it, vi } from 'vitest';
import { answerOf } from '@/lib/answer';
import { patience } from '@/lib/delivery';
import { doorsOf } from '@/lib/doors';
import { codeInScan, typedCode } from '@/lib/entry';
import { parsed, roomFor } from '@/lib/photos';
import { fitted } from '@/lib/pictures';
import { offerOf } from '@/lib/subscribe';
import type { Unsent } from '@/lib/unsent';
import { joined } from '@/lib/voice';

vi.mock('@dcloudio/uni-app', () => ({ onShow: () => undefined, onHide: () => undefined }));

describe('a scan', () => {
  it('leads to a window by link, by scene, or by the bare code', () => {
    expect(codeInScan({ result: 'https://example.gov.cn/w/0VAMX36GJG1EYRJ73A' })).toBe('0VAMX36GJG1EYRJ73A');
    expect(codeInScan({ path: 'pages/review?scene=c%3DK3F9A', result: '' })).toBe('K3F9A');
    expect(codeInScan({ result: '100028' })).toBe('100028');
  });

  it('of anything else leads nowhere', () => {
    expect(codeInScan({ result: 'https://example.com/pay?amount=5' })).toBeUndefined();
    expect(codeInScan({ result: '收款码' })).toBeUndefined();
  });

  it('may be typed as people type', () => {
    expect(typedCode(' １００ 0-28 ')).toBe('100028');
  });
});

describe('photos', () => {
  it('are made small and never large', () => {
    expect(fitted(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(fitted(300, 4800, 1600)).toEqual({ width: 100, height: 1600 });
    expect(fitted(200, 100, 1600)).toEqual({ width: 200, height: 100 });
  });

  it('are six at most', () => {
    expect(roomFor(4, 1)).toBe(1);
    expect(roomFor(6, 1)).toBe(0);
  });

  it('are not there because somebody between us answered', () => {
    expect(parsed('{"id":"p"}')).toEqual({ id: 'p' });
    expect(parsed('<html>')).toBeUndefined();
  });
});

describe('spoken words', () => {
  it('follow what is there, as a sentence', () => {
    expect(joined('', '跑了三趟')).toBe('跑了三趟');
    expect(joined('跑了三趟', '每次都缺材料')).toBe('跑了三趟，每次都缺材料');
    expect(joined('跑了三趟。', '每次都缺材料')).toBe('跑了三趟。每次都缺材料');
    expect(joined('Three trips', 'each time a paper was missing')).toBe('Three trips. each time a paper was missing');
    expect(joined('跑了三趟', '  ')).toBe('跑了三趟');
  });
});

describe('messages', () => {
  it('are asked for of one kind, three at most', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => ({ kind: 'REPLY', id }));
    expect(offerOf({ longTerm: [], oneTime: four })).toEqual({ kind: 'ONE_TIME', templates: ['a', 'b', 'c'] });
    expect(offerOf({ longTerm: four.slice(0, 1), oneTime: four })).toEqual({ kind: 'LONG_TERM', templates: ['a'] });
    expect(offerOf({})).toBeUndefined();
  });
});

describe('waiting for the network', () => {
  it('grows, and not for ever', () => {
    expect([1, 2, 3, 4, 5, 9].map(patience)).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });
});

describe('an answer', () => {
  const sent = { title: '1号窗口：不满意', body: { window: '42130300101' } } as unknown as Unsent;

  it('has one shape, whichever call it came from', () => {
    const complaint = { number: '10019', dueOn: '2026-12-02', dueText: '最晚12月2日(周三)前给您答复' };
    expect(answerOf({ receipt: 'R', level: 1, complaint }, sent)).toEqual({ receipt: 'R', title: sent.title, window: '42130300101', level: 1, complaint });
    expect(answerOf({ receipt: 'R', ...complaint }, sent)).toEqual({ receipt: 'R', title: sent.title, window: '42130300101', level: undefined, complaint });
  });
});

describe('doors', () => {
  it('are for those who work there, each once', () => {
    expect(doorsOf([])).toEqual([]);
    expect(doorsOf(['CLERK', 'TOWNSHIP_SUPERVISOR']).map(({ url }) => url)).toEqual(['/pages/staff/cases', '/pages/official/overview']);
    expect(doorsOf(['SOMETHING_NEW'])).toEqual([]);
  });
});
