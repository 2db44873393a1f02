/** What reviewing a window and complaining about one have in common: the window, the draft of it, the way out. */

import { onShow } from '@dcloudio/uni-app';
import { nextTick, onUnmounted, ref, shallowRef } from 'vue';
import { keepAnswer } from './answer';
import { useDelivery } from './delivery';
import { type Draft, draftOf, dropDraft, keepDraft, sweepDrafts, unsentOf } from './draft';
import { type Entry } from './entry';
import { Trouble } from './http';
import { newKey, onceOnline, show } from './platform';
import { waiting } from './unsent';
import { type Tag, type WindowView, fullName, tags, windowOf } from '@/api/window';

/** A refusal that trying again does not mend: an unknown code, a false one. */
export const isLost = (trouble: unknown): boolean => trouble instanceof Trouble && !trouble.passing;

export function useSaying(of: Draft['of']) {
  const code = ref<string>();
  const at = shallowRef<WindowView>();
  const known = shallowRef<Tag[]>([]);
  const draft = ref<Draft>();
  const trouble = shallowRef<unknown>();
  /** There was a draft from before. */
  const resumed = ref(false);
  let scannedAt: string | undefined;
  let sealing = false;

  const delivery = useDelivery(
    (answer, unsent) => {
      keepAnswer(answer, unsent);
      uni.redirectTo({ url: '/pages/thanks' });
    },
    ({ code: reason }) => {
      begin();
      void nextTick(() => show(reason === 'ALREADY_REVIEWED' ? 'matter' : 'refused'));
    },
  );

  onShow(() => void refresh());
  onUnmounted(onceOnline(() => void (trouble.value && !isLost(trouble.value) && open(code.value))));

  function enter(entry: Entry): void {
    sweepDrafts();
    scannedAt = entry.scannedAt;
    void open(entry.code);
  }

  async function open(fresh: string | undefined): Promise<void> {
    code.value = fresh;
    at.value = undefined;
    trouble.value = undefined;
    if (!fresh) return;
    try {
      [at.value, known.value] = await Promise.all([windowOf(fresh), tags()]);
      begin();
    } catch (failure) {
      trouble.value = failure;
    }
  }

  /** The score may have moved while the telephone was in the pocket. */
  async function refresh(): Promise<void> {
    if (!at.value) return;
    try {
      at.value = await windowOf(at.value.code);
    } catch {
      // What is shown stays.
    }
  }

  function begin(): void {
    if (!at.value) return;
    const found = draftOf(of, at.value.code, fullName(at.value));
    const unsent = waiting().find(({ key }) => key === found.sealed);
    draft.value = { ...opened(found), scannedAt: scannedAt ?? found.scannedAt ?? new Date().toISOString() };
    resumed.value = !unsent && !found.refused && (found.level !== undefined || found.words !== '' || found.trouble !== undefined);
    if (unsent) delivery.deliver(unsent);
  }

  function change(patch: Partial<Draft>): void {
    if (!draft.value) return;
    draft.value = { ...draft.value, ...patch, refused: undefined };
    keepDraft(draft.value);
  }

  /** @param title said to the person, of what waits and what arrived */
  async function submit(chosen: string[], title: string): Promise<void> {
    if (!draft.value || sealing) return;
    sealing = true; // Two taps are one review.
    try {
      const key = await newKey();
      change({ sealed: key });
      delivery.sealAndSend(unsentOf(draft.value, chosen, key, title));
    } finally {
      sealing = false;
    }
  }

  function anew(): void {
    if (draft.value) dropDraft(draft.value);
    begin();
    void nextTick(() => show(of === 'review' ? 'question' : 'kind'));
  }

  return { code, at, known, draft, trouble, resumed, delivery, enter, open, change, submit, anew };
}

/** A draft that may be written in again, after what the server said to it. */
export function opened(found: Draft): Draft {
  const { sealed: _over, ...rest } = found;
  return {
    ...rest,
    again: rest.again || found.refused?.code === 'ALREADY_REVIEWED' || undefined,
    photos: found.refused?.code === 'PHOTO_NOT_FOUND' ? [] : rest.photos,
  };
}
