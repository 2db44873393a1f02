import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StaffCase } from '@/api/staff';
import { attempt } from '@/lib/doing';
import { Trouble } from '@/lib/http';

const server = vi.hoisted(() => ({ deed: vi.fn(), caseOf: vi.fn() }));
vi.mock('@/api/staff', () => server);

const entry = (action: string, words = '', party = 'WINDOW') => ({ at: '', party, partyText: '', action, actionText: '', words });
const seen = { number: '1', version: 1, timeline: [entry('opened')] } as unknown as StaffCase;
const now = (...entries: object[]) => ({ ...seen, timeline: [...seen.timeline, ...entries] });
const go = () => attempt(seen, 'respond', { words: '查了，改了', version: 1 });

beforeEach(() => {
  server.deed.mockReset();
  server.caseOf.mockReset();
});

describe('a deed of the staff', () => {
  it('is done when the server says so', async () => {
    server.deed.mockResolvedValue(undefined);
    expect(await go()).toBe('DONE');
  });

  it('is known to have arrived when only the answer was lost', async () => {
    server.deed.mockRejectedValue(new Trouble(409, 'STALE_VERSION'));
    server.caseOf.mockResolvedValue(now(entry('respond', '查了，改了')));
    expect(await go()).toBe('ARRIVED');
  });

  it('is overtaken when somebody else did something', async () => {
    server.deed.mockRejectedValue(new Trouble(409, 'ACTION_NOT_ALLOWED'));
    server.caseOf.mockResolvedValue(now(entry('respond', '别人写的')));
    expect(await go()).toBe('CHANGED');
  });

  it('throws what is refused for its words, and what did not get through', async () => {
    server.deed.mockRejectedValueOnce(new Trouble(422, 'WORDS_CANNED'));
    await expect(go()).rejects.toMatchObject({ code: 'WORDS_CANNED' });
    server.deed.mockRejectedValueOnce(new Trouble(0));
    await expect(go()).rejects.toMatchObject({ status: 0 });
  });
});
