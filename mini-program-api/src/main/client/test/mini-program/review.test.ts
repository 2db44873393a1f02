// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { isBuilt } from './built';
import { type Asked, type Server, WeChat } from './wechat';

const LEVELS = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'];

const WINDOW = {
  code: '42130300101',
  shortCode: '100017',
  name: '综合受理窗口',
  number: '1号窗口',
  type: 'ZH',
  township: { kind: 'TOWNSHIP', code: '421303001', name: '西城街道' },
  county: { kind: 'COUNTY', code: '421303', name: '曾都区' },
  state: 'OPEN',
  openNow: true,
  score: { n: 0 },
};

const TAGS = [
  { code: 'COLD', label: '态度冷漠生硬', aspect: 'EXPERIENCE', negative: true },
  { code: 'NOT_ONCE', label: '不一次性告知', aspect: 'ABILITY', negative: true },
  { code: 'KIND', label: '热情耐心', aspect: 'EXPERIENCE', negative: false },
];

const COMPLAINT = { number: '10019', dueOn: '2026-07-15', dueText: '最晚7月15日(周三)前给您答复' };

/** The server on a good day; a test says what is different. */
function server(different: Server = () => undefined): Server {
  return (asked) => different(asked) ?? usual(asked);
}

function usual({ path, method, body }: Asked) {
  if (path === '/api/v1/sessions') return { status: 200, body: { token: 'of-citizen-1', expiresAt: '2099-01-01T00:00:00+08:00', roles: [] } };
  if (path.startsWith('/api/v1/windows/')) return { status: 200, body: WINDOW };
  if (path === '/api/v1/tags') return { status: 200, body: TAGS };
  if (path === '/api/v1/reviews' && method === 'POST') {
    const level = body?.level as number;
    return { status: 201, body: { id: 'x', receipt: 'K7QM-2XJD-9F4H', level, version: 1, ...(level <= 2 ? { complaint: COMPLAINT } : {}) } };
  }
  return { status: 404, body: { code: 'NOT_FOUND', detail: '没有找到' } };
}

describe.runIf(isBuilt)('a review in the mini-program', () => {
  let wechat: WeChat;
  const reviews = () => wechat.asked.filter(({ path, method }) => path === '/api/v1/reviews' && method === 'POST');
  const scan = () => wechat.opens('pages/review', { q: encodeURIComponent('https://example.gov.cn/w/K3F9A'), scancode_time: '1785200000' });

  beforeEach(() => {
    wechat = new WeChat(server());
  });

  it('shows whose code was scanned and five faces, none of them chosen', async () => {
    const screen = await scan();
    expect(wechat.asked.map(({ path }) => path)).toContain('/api/v1/windows/K3F9A');
    expect(screen.text).toContain('综合受理窗口');
    expect(screen.named('radio')).toEqual(LEVELS);
    expect(screen.chosen()).toEqual([]);
    expect(screen.pictures().filter((picture) => picture.includes('faces/'))).toHaveLength(5);
  });

  it('chooses one of them by a tap', async () => {
    const screen = await scan();
    await screen.tap('满意');
    await screen.tap('基本满意');
    expect(screen.chosen()).toEqual(['基本满意']);
  });

  it('posts it under a key that nobody can guess, as who WeChat says, and shows the receipt', async () => {
    const screen = await scan();
    await screen.tap('非常满意');
    await screen.tap('提交评价');
    const [sent, ...more] = reviews();
    expect(more).toEqual([]);
    expect(sent?.body).toMatchObject({ window: WINDOW.code, level: 5, scannedAt: '2026-07-28T00:53:20.000Z' });
    expect(sent?.headers['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/);
    expect(sent?.headers.Authorization).toBe('Bearer of-citizen-1');
    expect(wechat.went[wechat.went.length - 1]).toMatch(/^\/pages\/thanks/);
    const thanks = await wechat.follows();
    expect(thanks.text.replace(/[^0-9A-Z]/g, '')).toContain('K7QM2XJD9F4H');
  });

  it('asks for a reason of a bad one before anything is sent, then tells the day of the answer', async () => {
    const screen = await scan();
    await screen.tap('不满意');
    await screen.tap('提交评价');
    expect(reviews()).toEqual([]);
    expect(screen.text).toContain('请至少选一个原因');
    await screen.tap('不一次性告知');
    await screen.type('发生了什么', '材料清单给了三次');
    await screen.tap('提交评价');
    expect(reviews()[0]?.body).toMatchObject({ level: 2, tags: ['NOT_ONCE'], words: '材料清单给了三次' });
    expect((await wechat.follows()).text).toContain(COMPLAINT.dueText);
  });

  it('keeps what could not be sent, says so, and sends the very same again', async () => {
    const good = wechat.server;
    wechat.server = (asked) => (asked.path === '/api/v1/reviews' ? undefined : good(asked));
    const screen = await scan();
    await screen.tap('满意');
    await screen.tap('提交评价');
    expect(screen.text).toContain('还没有发出去');
    expect([...wechat.kept.keys()].filter((name) => name.startsWith('massreview.unsent.'))).toHaveLength(1);

    wechat.server = good;
    await screen.tap('现在再发一次');
    const [first, second, ...more] = reviews();
    expect(more).toEqual([]);
    expect(second?.headers['Idempotency-Key']).toBe(first?.headers['Idempotency-Key']);
    expect(second?.body).toEqual(first?.body);
    expect([...wechat.kept.keys()].filter((name) => name.startsWith('massreview.unsent.'))).toEqual([]);
    expect(wechat.went[wechat.went.length - 1]).toMatch(/^\/pages\/thanks/);
  });

  it('says in plain words when a code is none of ours', async () => {
    wechat.server = server(({ path }) => (path.startsWith('/api/v1/windows/') ? { status: 404, body: { code: 'CODE_FORGED', detail: '这个二维码不是我们发放的' } } : undefined));
    expect((await scan()).text).toContain('这个二维码不是我们发放的');
  });
});
