/** The form of one deed: what is typed, what is lacking, and sending it. */

import { computed, nextTick, ref, shallowRef, watch } from 'vue';
import type { StaffCase } from '@/api/staff';
import { needOf } from '@/lib/deeds';
import { type Doing, attempt } from '@/lib/doing';
import { Trouble } from '@/lib/http';
import { focusField } from '@/lib/platform';
import { troubleWords } from '@/lib/told';
import { begun, joined, keepWork, nothingYet, workDone } from '@/lib/work';
import { say } from '@/words/deeds';

/** Names of the server's fields, and where they are on the page. */
const FIELDS: Record<string, string> = { extendTo: 'date', target: 'target', words: 'words', rootCause: 'rootCause', outcome: 'outcome' };

/** @param over the deed has come to an end, well or not */
export function useDeed(complaint: () => StaffCase, action: string, roles: () => string[], over: (how: Doing) => void) {
  const work = ref(begun(complaint().number, action, Date.now()) ?? nothingYet());
  const need = computed(() => needOf(action, complaint().stage, roles()));
  const isReply = action === 'respond';
  const lacks = ref<Record<string, string>>({});
  const trouble = shallowRef<unknown>();
  const sure = ref(false);
  const busy = ref(false);
  const words = computed(() => (isReply ? joined(work.value.answers) : work.value.words.trim()));

  watch(work, (now) => keepWork(complaint().number, action, now, Date.now()), { deep: true });

  function missing(): Record<string, string> {
    const found: Record<string, string> = {};
    const { answers, rootCause, outcome, date, target } = work.value;
    if (isReply && !(answers[0]?.trim() && answers[1]?.trim())) found.words = say('replyNeeded');
    else if (need.value.words === 'needed' && !words.value) found.words = say('wordsNeeded');
    if (need.value.rootCause && !rootCause.trim()) found.rootCause = say('rootCauseNeeded');
    if (need.value.outcomes && !outcome) found.outcome = say('outcomeNeeded');
    if (need.value.date && !date) found.date = say('dateNeeded');
    if (need.value.target && !target.trim()) found.target = say(need.value.target === 'window' ? 'windowNeeded' : 'caseNeeded');
    return found;
  }

  /** What stops it, at the field that it is about, and the keyboard there. */
  function stopAt(found: Record<string, string>): void {
    lacks.value = found;
    const [first] = Object.keys(found);
    if (first) void nextTick(() => focusField(first));
  }

  async function send(): Promise<void> {
    if (busy.value) return;
    trouble.value = undefined;
    stopAt(missing());
    if (Object.keys(lacks.value).length > 0) return void (sure.value = false);
    if (need.value.grave && !sure.value) return void (sure.value = true);
    busy.value = true;
    const { number, version } = complaint();
    const { rootCause, outcome, date, target } = work.value;
    try {
      const how = await attempt(complaint(), action, { words: words.value, rootCause: rootCause.trim() || undefined, outcome: outcome || undefined, extendTo: date || undefined, target: target.trim() || undefined, version });
      if (how !== 'CHANGED') workDone(number, action);
      over(how);
    } catch (failure) {
      sure.value = false;
      refused(failure);
    } finally {
      busy.value = false;
    }
  }

  function refused(failure: unknown): void {
    const about = failure instanceof Trouble ? failure.fields.filter(({ field }) => FIELDS[field]) : [];
    // The server says it once for the whole; a field may have words of its own.
    if (about.length > 0) stopAt(Object.fromEntries(about.map(({ field, detail }) => [FIELDS[field] as string, detail || troubleWords(failure)])));
    else trouble.value = failure;
  }

  const troubleTold = computed(() => {
    if (!trouble.value) return '';
    return trouble.value instanceof Trouble && trouble.value.status === 0 ? say('notSent') : troubleWords(trouble.value);
  });

  return { work, need, isReply, lacks, troubleTold, sure, busy, words, send };
}
