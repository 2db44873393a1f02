/** WeChat's privacy consent: needed for album, camera and clipboard, never for a rating. */

import { inWeChat } from './platform';

interface WithPrivacy {
  getPrivacySetting?(options: { success(found: { needAuthorization: boolean }): void; fail(): void }): void;
  openPrivacyContract?(options: { fail(): void }): void;
}

const wechat = () => uni as unknown as WithPrivacy;

/** @returns whether consent is still to be asked for; false where nobody asks */
export function needsConsent(): Promise<boolean> {
  return new Promise((resolve) => {
    const ask = inWeChat() ? wechat().getPrivacySetting : undefined;
    if (ask) ask({ success: ({ needAuthorization }) => resolve(needAuthorization), fail: () => resolve(false) });
    else resolve(false);
  });
}

export const openContract = (): void => wechat().openPrivacyContract?.({ fail: () => undefined });
