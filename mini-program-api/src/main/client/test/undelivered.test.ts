import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntryView } from '@/api/receipt';
import { deliver, deliverAgain, undelivered } from '@/lib/undelivered';
import { Trouble } from '@/lib/http';

const server = vi.hoisted(() => ({ act: vi.fn(), find: vi.fn() }));
vi.mock('@/api/receipt', () => server);

const way = { receipt: 'ABCD' };
const mine = (action: string): EntryView => ({ at: '', party: 'CITIZEN', partyText: '', action, actionText: '', stage: '', words: '' });

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('uni', {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: string) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
  });
  server.act.mockReset();
  server.find.mockReset();
});

describe('a deed', () => {
  it('is kept with its words while nobody answers', async () => {
    server.act.mockRejectedValue(new Trouble(0));
    expect(await deliver(way, 'add', '还缺一张表', [])).toBe('WAITS');
    expect(undelivered(way)).toEqual({ deed: 'add', words: '还缺一张表', before: 0 });
    expect(undelivered({ receipt: 'WXYZ' })).toBeUndefined();
  });

  it('is not done twice when only the answer was lost', async () => {
    server.act.mockRejectedValueOnce(new Trouble(0));
    await deliver(way, 'add', '还缺一张表', [mine('add')]);
    server.find.mockResolvedValue({ complaint: { timeline: [mine('add'), mine('add')] } });
    expect(await deliverAgain(way, undelivered(way)!)).toBe('DONE');
    expect(server.act).toHaveBeenCalledTimes(1);
    expect(undelivered(way)).toBeUndefined();
  });

  it('is sent again when it has not arrived', async () => {
    server.act.mockRejectedValueOnce(new Trouble(503)).mockResolvedValueOnce(undefined);
    await deliver(way, 'partly', '', []);
    server.find.mockResolvedValue({ complaint: { timeline: [] } });
    expect(await deliverAgain(way, undelivered(way)!)).toBe('DONE');
    expect(server.act).toHaveBeenCalledTimes(2);
  });

  it('still waits while there is no connection', async () => {
    server.act.mockRejectedValueOnce(new Trouble(0));
    await deliver(way, 'partly', '', []);
    server.find.mockRejectedValue(new Trouble(0));
    expect(await deliverAgain(way, undelivered(way)!)).toBe('WAITS');
    expect(undelivered(way)).toBeDefined();
  });

  it('that somebody else was quicker than is not kept', async () => {
    server.act.mockRejectedValue(new Trouble(409, 'ACTION_NOT_ALLOWED'));
    expect(await deliver(way, 'satisfied', '', [])).toBe('CHANGED');
    expect(undelivered(way)).toBeUndefined();
  });

  it('that is refused for its words goes back to whoever wrote them', async () => {
    server.act.mockRejectedValue(new Trouble(400, 'WORDS_TOO_LONG'));
    await expect(deliver(way, 'add', '很长', [])).rejects.toMatchObject({ code: 'WORDS_TOO_LONG' });
    expect(undelivered(way)).toBeUndefined();
  });
});
