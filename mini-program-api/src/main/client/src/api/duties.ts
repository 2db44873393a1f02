/** Whether whoever holds this telephone works at a window or for an office. */

import { callAs, kept } from '@/lib/session';
import { inWeChat, lentToken } from '@/lib/platform';

export interface Duty {
  role: string;
  roleText?: string;
  place?: { kind: string; code: string; name: string };
}

/** Nobody opens a session merely to look at the first page of a browser. */
export async function duties(): Promise<Duty[]> {
  if (!inWeChat() && !lentToken() && !kept()) return [];
  try {
    return (await callAs<{ roles?: Duty[] }>('/api/v1/me')).roles ?? [];
  } catch {
    return (kept()?.roles ?? []).map((role) => ({ role }));
  }
}
