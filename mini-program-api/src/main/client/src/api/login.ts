/** 工作人员登录: a desktop waits until somebody confirms it on a telephone; and posts that are taken by code. */

import { call } from '@/lib/http';
import { callAs } from '@/lib/session';

/** @property qr a picture as a data: address; @property secret goes back with every question */
export interface Opened {
  id: string;
  word: string;
  secret: string;
  qr: string;
  expiresAt: string;
}

/** @property token once, with CONFIRMED */
export interface Progress {
  state: 'WAITING' | 'CONFIRMED' | string;
  token?: string;
  expiresAt?: string;
  roles?: string[];
}

export interface OpenSession {
  id: string;
  browser: string;
  openedAt: string;
  expiresAt: string;
  current: boolean;
}

const LONG_POLL_MS = 40_000;

export const openLogin = (): Promise<Opened> => call('/api/v1/logins', { method: 'POST', body: {} });

/** Answers after 25 seconds at the latest. */
export const progressOf = ({ id, secret }: Opened): Promise<Progress> => call(`/api/v1/logins/${id}`, { headers: { 'Login-Secret': secret }, patience: LONG_POLL_MS });

/** What would be let in: which browser, since when. */
export const lookAt = (word: string): Promise<{ browser: string; openedAt: string }> => callAs(`/api/v1/logins/words/${encodeURIComponent(word)}`);

export const confirmLogin = (word: string): Promise<unknown> => callAs(`/api/v1/logins/${encodeURIComponent(word)}/confirmations`, { method: 'POST', body: {} });

export const openSessions = async (): Promise<OpenSession[]> => (await callAs<{ sessions: OpenSession[] }>('/api/v1/staff/sessions')).sessions;

export const closeSession = (id: string): Promise<void> => callAs(`/api/v1/staff/sessions/${id}`, { method: 'DELETE' });

export interface Offer {
  role: string;
  scope: string;
  scopeName: string;
}

export const offerOf = (code: string): Promise<Offer> => callAs(`/api/v1/staff/bindings/${encodeURIComponent(code)}`);

export const bind = (code: string): Promise<unknown> => callAs('/api/v1/staff/bindings', { method: 'POST', body: { code } });
