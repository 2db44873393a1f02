/** WeChat's privacy consent: needed for album, camera and clipboard, never for a rating. */

import { inWeChat } from './platform';

interface WithPrivacy {
  getPrivacySetting?(options: { success(found: { needAuthorization: boolean }): void; fail(): void }): void;
  openPrivacyContract?(options: { fail(): void }): void;
}

const wechat = () => uni as unknown as WithPrivacy;

/** UNKNOWN where nobody asks, or WeChat is too old to say. */
export type Consent = 'ASKED' | 'GIVEN' | 'UNKNOWN';

export function consent(): Promise<Consent> {
  return new Promise((resolve) => {
    const ask = inWeChat() ? wechat().getPrivacySetting : undefined;
    if (ask) ask({ success: ({ needAuthorization }) => resolve(needAuthorization ? 'ASKED' : 'GIVEN'), fail: () => resolve('UNKNOWN') });
    else resolve('UNKNOWN');
  });
}

export const openContract = (): void => wechat().openPrivacyContract?.({ fail: () => undefined });
