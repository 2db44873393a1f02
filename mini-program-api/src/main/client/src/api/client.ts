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

let learning: Promise<void> | undefined;

/** Fills `settings`, asked for once however many ask; without a connection they stay as they are, and are asked for again. */
export function learnSettings(): Promise<void> {
  learning = learning ?? settingsFor(false).then(
    (found) => void (settings.value = { ...found, hotline: found.hotline || HOTLINE }),
    () => void (learning = undefined), // The national hotline is there in any case.
  );
  return learning;
}
