/** What somebody has begun to say about a window and not yet sent; kept on the telephone for a day. */

import { drop, namesOf, read, write } from './storage';
import type { Unsent } from './unsent';
import { type Aspect, type Level, isNegative } from '@/words/common';

/** Photos that no review names are forgotten by the server after a day. */
const LIVES_MS = 24 * 3_600_000;

export const MOST_WORDS = 1000;

/** A photo that the server has. @property thumb an address of a small picture, gone when the mini-program is closed */
export interface TakenPhoto {
  id: string;
  thumb: string;
}

/** 办不成事 is something else than how one was treated. */
export type Trouble = 'NOT_DONE' | 'GENERAL';

export interface Draft {
  of: 'review' | 'complaint';
  /** Code of the window, and what people call it. */
  window: string;
  title: string;
  startedAt: string;
  scannedAt?: string;
  level?: Level;
  trouble?: Trouble;
  tags: string[];
  words: string;
  aspects: Partial<Record<Aspect, Level>>;
  photos: TakenPhoto[];
  matterNumber: string;
  /** The server has asked which matter it was: this window was rated today. */
  again?: boolean;
  /** Key under which it was sealed and sent; while it waits nothing in it is changed. */
  sealed?: string;
  /** Why the server did not take it, said when it is opened again. */
  refused?: { code: string; detail: string };
}

export const draftName = (of: Draft['of'], window: string): string => `draft.${of}.${window}`;

/** The one begun for a window, or a new one. */
export function draftOf(of: Draft['of'], window: string, title: string, now = Date.now()): Draft {
  const old = read<Draft>(draftName(of, window));
  if (old && (old.sealed !== undefined || now - Date.parse(old.startedAt) < LIVES_MS)) return old;
  return { of, window, title, startedAt: new Date(now).toISOString(), tags: [], words: '', aspects: {}, photos: [], matterNumber: '' };
}

export const keepDraft = (draft: Draft): void => write(draftName(draft.of, draft.window), draft);

export const dropDraft = (draft: Draft): void => drop(draftName(draft.of, draft.window));

/** Those that the server did not take, and that wait for somebody to look at them. */
export const refusedDrafts = (): Draft[] =>
  namesOf('draft.')
    .map((name) => read<Draft>(name))
    .filter((draft): draft is Draft => draft?.refused !== undefined);

/** Old ones leave the telephone by themselves, whichever window is opened next. */
export function sweepDrafts(now = Date.now()): void {
  for (const name of namesOf('draft.')) {
    const draft = read<Draft>(name);
    if (draft && draft.sealed === undefined && now - Date.parse(draft.startedAt) >= LIVES_MS) drop(name);
  }
}

/** As long as the server counts it. */
export const lengthOf = (words: string): number => [...words.trim()].length;

/** What is missing before it can be sent, the first thing only. */
export type Lack = 'level' | 'reason' | 'trouble' | 'words' | 'tooLong';

export function lackOf(draft: Draft, tags: string[] = draft.tags): Lack | undefined {
  if (lengthOf(draft.words) > MOST_WORDS) return 'tooLong';
  if (draft.of === 'complaint') return draft.trouble === undefined ? 'trouble' : lengthOf(draft.words) === 0 ? 'words' : undefined;
  if (draft.level === undefined) return 'level';
  return isNegative(draft.level) && tags.length === 0 && lengthOf(draft.words) === 0 ? 'reason' : undefined;
}

/** @property negative as GET /api/v1/tags says it */
interface KnownTag {
  code: string;
  negative: boolean;
}

/** Of what is ticked that which fits: whoever changes from a bad level to a good one has withdrawn the reasons. */
export function fittingTags(draft: Draft, known: KnownTag[]): string[] {
  const negative = draft.of === 'complaint' || (draft.level !== undefined && isNegative(draft.level));
  return draft.tags.filter((code) => known.some((tag) => tag.code === code && tag.negative === negative));
}

/** What is sent, the same in every attempt. */
export function unsentOf(draft: Draft, tags: string[], key: string, title: string, now = Date.now()): Unsent {
  const photos = draft.photos.map(({ id }) => id);
  const said = { window: draft.window, words: draft.words.trim(), tags, photos };
  const rest = draft.of === 'complaint' ? { kind: draft.trouble } : { level: draft.level, aspects: draft.aspects, matterNumber: draft.matterNumber.trim() || undefined, scannedAt: draft.scannedAt };
  return {
    key,
    path: draft.of === 'complaint' ? '/api/v1/complaints' : '/api/v1/reviews',
    body: JSON.parse(JSON.stringify({ ...said, ...rest })) as Unsent['body'],
    title,
    sealedAt: new Date(now).toISOString(),
    draft: draftName(draft.of, draft.window),
  };
}
