import { describe, expect, it } from 'vitest';
import type { CaseFilter, CaseRow } from '@/api/staff';
import { type Ask, type Place, isOwed, pageOf } from '@/lib/queue';

const row = (number: string, urgency: CaseRow['urgency']) => ({ number, urgency }) as CaseRow;

/** A server that has these by question, in pages. */
function server(byQuestion: Record<string, CaseRow[]>) {
  const asked: CaseFilter[] = [];
  const ask: Ask = async (filter) => {
    asked.push(filter);
    const all = byQuestion[filter.stage ?? (filter.open ? 'open' : 'any')] ?? [];
    const start = filter.after ? all.findIndex(({ number }) => number === filter.after) + 1 : 0;
    const complaints = all.slice(start, start + (filter.limit ?? 50));
    return { complaints, next: complaints.length < (filter.limit ?? 50) ? undefined : complaints[complaints.length - 1]?.number };
  };
  return { ask, asked };
}

const numbers = (rows: CaseRow[]) => rows.map(({ number }) => number);

describe('a list of complaints', () => {
  it('fills a page of what is to be done although others lie between', async () => {
    const { ask } = server({ open: [row('1', 'NONE'), row('2', 'NONE'), row('3', 'OVERDUE'), row('4', 'NONE'), row('5', 'SOON')] });
    const page = await pageOf('todo', undefined, 2, new Set(), ask);
    expect(numbers(page.rows)).toEqual(['3', '5']);
    expect(page.next).toBeUndefined();
  });

  it('looks for those who wait for a citizen in both stages, and leaves out what is owed', async () => {
    const { ask } = server({ RESPONDED: [row('1', 'NONE')], FOLLOW_UP: [row('2', 'CALM'), row('3', 'NONE')] });
    expect(numbers((await pageOf('waiting', undefined, 10, new Set(), ask)).rows)).toEqual(['1', '3']);
  });

  it('shows what is open before what is over, each once, page by page', async () => {
    const { ask } = server({ open: [row('2', 'CALM')], any: [row('1', 'NONE'), row('2', 'CALM'), row('3', 'NONE')] });
    const shown: string[] = [];
    let next: Place | undefined;
    do {
      const page = await pageOf('all', next, 1, new Set(shown), ask);
      shown.push(...numbers(page.rows));
      next = page.next;
    } while (next);
    expect(shown).toEqual(['2', '1', '3']);
  });

  it('takes a date for urgency where the server does not name it', () => {
    expect(isOwed({ dueOn: '2026-12-02' } as CaseRow)).toBe(true);
    expect(isOwed({} as CaseRow)).toBe(false);
    expect(isOwed(row('1', 'NONE'))).toBe(false);
  });
});
