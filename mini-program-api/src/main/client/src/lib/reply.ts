/** The answer as it is shown and read aloud: what was done, why it happened, what came of it, apart from everything else. */

import type { CaseView, EntryView } from '@/api/receipt';
import { decisionOf, isOpen, replyOf, restOf, stepNames, told } from './course';
import { day, moment } from './told';
import { say, stepWords } from '@/words/follow';

/** @property label absent for words that need none */
export interface Part {
  label?: string;
  words: string;
}

export interface Section {
  title: string;
  by?: string;
  parts: Part[];
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const by = ({ partyText, at }: EntryView) => say('replyBy', { who: partyText, when: day(at) });

function partsOf({ words, rootCause, outcomeText }: EntryView): Part[] {
  const parts = [
    { label: rootCause ? say('cause') : undefined, words: rootCause ?? '' },
    { label: rootCause ? say('did') : undefined, words },
    { label: say('outcome'), words: outcomeText ?? '' },
  ];
  return parts.filter((part) => part.words);
}

/** One line of it, aloud or in a list. */
export const lineOf = ({ label, words }: Part): string => (label ? say('labelled', { label, words }) : words);

/** The newest answer, what a reviewer said of it, and what is left of it. */
export function sectionsOf(complaint: CaseView): Section[] {
  const reply = replyOf(complaint);
  const decision = decisionOf(complaint);
  const rest = restOf(complaint);
  const sections: Section[] = [];
  if (reply) sections.push({ title: say(reply.old ? 'replyOld' : 'reply'), by: by(reply.entry), parts: partsOf(reply.entry) });
  if (decision?.words) sections.push({ title: say('decision'), by: by(decision), parts: partsOf(decision) });
  if (rest) sections.push({ title: say('rest'), parts: [{ words: rest }] });
  return sections.filter(({ parts }) => parts.length > 0);
}

/** What happened, one after the other; what stands above in full is not said twice. */
export function stepsOf(complaint: CaseView): { when: string; title: string; words?: string }[] {
  const above = [replyOf(complaint)?.entry, decisionOf(complaint)];
  return told(complaint.timeline)
    .map((entry) => ({
      when: moment(entry.at),
      title: titleOf(entry),
      words: above.includes(entry) || !isOpen(entry) ? undefined : wordsOf(entry),
    }))
    .filter((step, at, all) => step.words || step.title !== all[at - 1]?.title); // Two matters that are handled together tell the same twice.
}

function titleOf(entry: EntryView): string {
  const found = stepNames(entry).map((name) => stepWords(name, { who: entry.partyText })).find(Boolean);
  return found ?? say('by', { who: entry.partyText, what: entry.actionText });
}

function wordsOf(entry: EntryView): string | undefined {
  const lines = partsOf(entry).map(lineOf);
  if (entry.note && DATE.test(entry.note)) lines.push(say('until', { day: day(entry.note) })); // Other notes are codes of the house.
  return lines.join('\n') || undefined;
}
