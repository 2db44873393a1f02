import { beforeEach, describe, expect, it, vi } from 'vitest';
import { subscribe } from '@/lib/subscribe';

const callAs = vi.hoisted(() => vi.fn());
vi.mock('@/lib/session', () => ({ callAs }));

const answers = (answer: Record<string, string>) =>
  vi.stubGlobal('uni', { requestSubscribeMessage: ({ success }: { success(found: object): void }) => success({ errMsg: 'requestSubscribeMessage:ok', ...answer }) });

describe('what somebody answers to WeChat', () => {
  beforeEach(() => {
    callAs.mockReset();
    callAs.mockImplementation(async (_path, { body }) => ({ left: body.result === 'accept' ? 2 : 0 }));
  });

  it('is told to the server template by template, refusals too, and counted', async () => {
    answers({ a: 'accept', b: 'reject', c: 'ban' });
    expect(await subscribe({ kind: 'ONE_TIME', templates: ['a', 'b', 'c'] })).toEqual({ kind: 'ONE_TIME', accepted: 1, left: 2 });
    expect(callAs.mock.calls.map(([path, { body }]) => [path, body.template, body.kind, body.result])).toEqual([
      ['/api/v1/subscriptions', 'a', 'ONE_TIME', 'accept'],
      ['/api/v1/subscriptions', 'b', 'ONE_TIME', 'reject'],
      ['/api/v1/subscriptions', 'c', 'ONE_TIME', 'ban'],
    ]);
  });

  it('is not invented where WeChat says nothing about a template', async () => {
    answers({ a: 'accept' });
    await subscribe({ kind: 'LONG_TERM', templates: ['a', 'b'] });
    expect(callAs).toHaveBeenCalledTimes(1);
  });
});
