/** A list of complaints in pages, of which some are left out on the way: whoever asks gets full pages all the same. */

import type { CaseFilter, CaseRow } from '@/api/staff';

export type Tab = 'todo' | 'waiting' | 'all';

/** What the server is asked, one after the other. What is open comes before what is over, which has older dates. */
const QUESTIONS: Record<Tab, readonly CaseFilter[]> = { todo: [{ open: true }], waiting: [{ stage: 'RESPONDED' }, { stage: 'FOLLOW_UP' }], all: [{ open: true }, {}] };

/** Somebody waits for an answer of ours; older servers do not say how urgent it is. */
export const isOwed = ({ urgency, dueOn }: Pick<CaseRow, 'urgency' | 'dueOn'>): boolean => (urgency ? urgency !== 'NONE' : dueOn !== undefined);

const BELONGS: Record<Tab, (row: CaseRow) => boolean> = { todo: isOwed, waiting: (row) => !isOwed(row), all: () => true };

/** @property next where to go on; absent at the end */
export interface Place {
  question: number;
  after?: string;
}

export interface Page {
  rows: CaseRow[];
  next?: Place;
}

const MOST_QUESTIONS = 10;

export type Ask = (filter: CaseFilter) => Promise<{ complaints: CaseRow[]; next?: string }>;

/** @param seen numbers that are on the page already */
export async function pageOf(tab: Tab, from: Place | undefined, size: number, seen: ReadonlySet<string>, ask: Ask): Promise<Page> {
  const rows: CaseRow[] = [];
  let place: Place | undefined = from ?? { question: 0 };
  for (let asked = 0; place && rows.length < size && asked < MOST_QUESTIONS; asked++) {
    const found: { complaints: CaseRow[]; next?: string } = await ask({ ...QUESTIONS[tab][place.question], limit: size, after: place.after });
    rows.push(...found.complaints.filter((row) => BELONGS[tab](row) && !seen.has(row.number) && !rows.some(({ number }) => number === row.number)));
    place = behind(tab, place, found.next);
  }
  return { rows, next: place };
}

function behind(tab: Tab, { question }: Place, next: string | undefined): Place | undefined {
  if (next) return { question, after: next };
  return question + 1 < QUESTIONS[tab].length ? { question: question + 1 } : undefined;
}
