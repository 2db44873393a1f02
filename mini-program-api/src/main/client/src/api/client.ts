/** What the operator has set for the client: whose it is, the hotline, the templates of messages. */

import { ref } from 'vue';
import { call } from '@/lib/http';

export interface Template {
  kind: string;
  id: string;
}

export interface ClientSettings {
  city?: string;
  owner?: string;
  hotline: string;
  officialAccount?: string;
  customerService?: boolean;
  templates?: { longTerm?: Template[]; oneTime?: Template[] };
}

const HOTLINE = '12345';

/** Until the server has said otherwise. */
export const settings = ref<ClientSettings>({ hotline: HOTLINE });

/** @param staff the templates for clerks instead of those for citizens */
export const settingsFor = (staff: boolean): Promise<ClientSettings> => call(`/api/v1/client${staff ? '?for=staff' : ''}`);

/** Fills `settings`; without a connection they stay as they are. */
export async function learnSettings(): Promise<void> {
  try {
    const found = await settingsFor(false);
    settings.value = { ...found, hotline: found.hotline || HOTLINE };
  } catch {
    // The national hotline is there in any case.
  }
}
