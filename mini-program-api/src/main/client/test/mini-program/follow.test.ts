// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { isBuilt } from './built';
import { type Asked, WeChat } from './wechat';

const RECEIPT = 'Y8EM-26PM-4Y5G-WT0F';
const AT = '2026-07-13T09:30:00+08:00';

const step = (action: string | undefined, stage: string, party: string, words = '', more: object = {}) => ({ at: AT, party, partyText: party === 'CITIZEN' ? '群众' : '窗口', action, actionText: action ?? '提交投诉', stage, stageText: stage, words, ...more });

const TIMELINE = [step(undefined, 'RECEIVED', 'CITIZEN'), step('respond', 'RESPONDED', 'WINDOW', '材料清单已经给您。', { rootCause: '没有一次说清。', outcomeText: '立行立改' })];

function complaint(timeline: object[], more: object) {
  return { number: '10019', kindText: '', window: { kind: 'window', code: '1', name: '综合受理窗口' }, tags: [], words: '跑了三趟', photos: [], openedAt: AT, overdue: false, round: 1, version: 2, answerable: 'WINDOW', answerableText: '窗口', named: false, erased: false, stageText: '', timeline, ...more };
}

const REVIEW = { id: 'x', window: { kind: 'window', code: '1', name: '综合受理窗口' }, level: 2, aspects: {}, tags: [], words: '跑了三趟', photos: [], version: 1, state: 'ACTIVE', givenAt: AT, correctableUntil: AT, erased: false, allowed: ['erase'] };

describe.runIf(isBuilt)('a complaint followed in the mini-program', () => {
  let wechat: WeChat;
  let online: boolean;
  let said: object[];
  const posts = () => wechat.asked.filter(({ method }) => method === 'POST');

  function server({ path, method, body }: Asked) {
    if (!online) return undefined;
    if (method === 'POST' && path.endsWith('/answers')) said.push(step(String(body?.outcome).toLowerCase(), 'FOLLOW_UP', 'CITIZEN'));
    else if (method === 'POST') said.push(step('add', 'FOLLOW_UP', 'CITIZEN', String(body?.words)));
    else if (path !== `/api/v1/receipts/${RECEIPT}`) return { status: 404, body: { code: 'NOT_FOUND' } };
    const half = said.length > 0;
    return { status: 200, body: { review: REVIEW, complaint: complaint([...TIMELINE, ...said], half ? { stage: 'FOLLOW_UP', followUp: 'PARTLY', allowed: ['satisfied', 'partly', 'unsatisfied', 'add'] } : { stage: 'RESPONDED', allowed: ['satisfied', 'partly', 'unsatisfied', 'add', 'object'] }) } };
  }

  beforeEach(() => {
    [online, said] = [true, []];
    wechat = new WeChat(server);
  });

  const opens = () => wechat.opens('pages/follow', { receipt: RECEIPT.toLowerCase() });

  it('says in one sentence how far it is, and sets the answer apart', async () => {
    const screen = await opens();
    expect(screen.named('heading').slice(0, 3)).toEqual(['办理进度', '已经有了答复，请您看看解决了没有。', '给您的答复']);
    expect(screen.text).toContain('没有一次说清。');
  });

  it('takes an answer with one tap, then asks what is left', async () => {
    const screen = await opens();
    await screen.tap('部分解决');
    expect(posts()).toMatchObject([{ path: `/api/v1/receipts/${RECEIPT}/answers`, body: { outcome: 'PARTLY', words: '' } }]);
    expect(screen.text).toContain('收到了，您说的是：部分解决。');
    await screen.type('想说的话', '还缺一张表');
    await screen.tap('确定');
    expect(posts()[1]).toMatchObject({ path: `/api/v1/receipts/${RECEIPT}/actions/add`, body: { words: '还缺一张表' } });
    expect(screen.text).toContain('您说还剩');
  });

  it('keeps what finds no network, says so, and sends it once', async () => {
    let screen = await opens();
    online = false;
    await screen.tap('部分解决');
    expect(screen.text).toContain('“部分解决”还没有送到');
    online = true;
    screen = await opens();
    expect(screen.text).toContain('“部分解决”还没有送到');
    await screen.tap('再送一次');
    expect(said).toHaveLength(1);
    expect(screen.text).not.toContain('还没有送到');
  });
});
