/** 订阅消息: WeChat asks whether we may send a message, and only inside a tap; so what is asked for is known before it. */

import { ref, shallowRef } from 'vue';
import { inWeChat } from './platform';
import { callAs } from './session';
import { troubleWords } from './told';
import type { Values } from './words';
import { type Template, settingsFor } from '@/api/client';

const MOST = 3;

export interface Offer {
  kind: 'LONG_TERM' | 'ONE_TIME';
  templates: string[];
}

/** WeChat refuses both kinds in one question, so it is the long-term ones where there are any. */
export function offerOf(templates: { longTerm?: Template[]; oneTime?: Template[] } = {}): Offer | undefined {
  const { longTerm = [], oneTime = [] } = templates;
  const chosen = longTerm.length > 0 ? longTerm : oneTime;
  return chosen.length === 0 ? undefined : { kind: longTerm.length > 0 ? 'LONG_TERM' : 'ONE_TIME', templates: chosen.slice(0, MOST).map(({ id }) => id) };
}

/** @returns undefined where there is nothing to ask: in a browser, or without templates */
export async function subscriptionOffer(staff = false): Promise<Offer | undefined> {
  if (!inWeChat()) return undefined;
  try {
    return offerOf((await settingsFor(staff)).templates);
  } catch {
    return undefined;
  }
}

/** @property accepted how many templates were allowed @property left how many messages may still come; WeChat itself does not say */
export interface Subscribed {
  kind: Offer['kind'];
  accepted: number;
  left: number;
}

/** Must be called in the tap itself, with nothing awaited before. */
export function subscribe({ kind, templates }: Offer): Promise<Subscribed> {
  return new Promise((resolve, reject) => {
    uni.requestSubscribeMessage({
      tmplIds: templates,
      success: (answer) => void tell(kind, templates, answer as unknown as Record<string, string>).then(resolve, reject),
      fail: reject,
    });
  });
}

const RESULTS = ['accept', 'reject', 'ban', 'filter'];

async function tell(kind: Offer['kind'], templates: string[], answer: Record<string, string>): Promise<Subscribed> {
  const subscribed: Subscribed = { kind, accepted: 0, left: 0 };
  for (const template of templates) {
    const result = answer[template];
    if (result === undefined || !RESULTS.includes(result)) continue;
    const { left } = await callAs<{ left: number }>('/api/v1/subscriptions', { method: 'POST', body: { template, kind, result } });
    if (result === 'accept') subscribed.accepted++;
    subscribed.left += left;
  }
  return subscribed;
}

/**
 * The offer as a page shows it: what may be asked, and what came of it.
 *
 * @param say the page's own sentences, for citizens and staff are told of different things
 */
export function useOffer(staff: boolean, say: (name: 'tellNot' | 'tellLong' | 'tellLeft', values?: Values) => string) {
  const offer = shallowRef<Offer>();
  const told = ref('');

  void subscriptionOffer(staff).then((found) => (offer.value = found));

  function ask(): void {
    if (!offer.value) return;
    subscribe(offer.value).then(
      ({ kind, accepted, left }) => (told.value = accepted === 0 ? say('tellNot') : kind === 'LONG_TERM' ? say('tellLong') : say('tellLeft', { left })),
      (failure) => (told.value = failure instanceof Error ? troubleWords(failure) : say('tellNot')),
    );
  }

  return { offer, told, ask };
}
