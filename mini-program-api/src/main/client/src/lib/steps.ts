/** What happened to a complaint, as its officials read it: everything, and who. */

import type { EntryView } from '@/api/receipt';
import { day, moment } from './told';
import { say } from '@/words/staff';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function stepsOf(timeline: EntryView[]): { when: string; title: string; words?: string }[] {
  return timeline.map((entry) => ({ when: moment(entry.at), title: say('by', { who: entry.partyText, what: entry.actionText }), words: wordsOf(entry) }));
}

function wordsOf({ words, rootCause, outcomeText, note }: EntryView): string | undefined {
  const lines = [words, rootCause && say('cause', { words: rootCause }), outcomeText && say('outcome', { words: outcomeText }), note && DATE.test(note) ? say('until', { day: day(note) }) : note];
  return lines.filter(Boolean).join('\n') || undefined;
}
