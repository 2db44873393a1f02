/** Who this telephone is to the server: WeChat's person, somebody logged in at a desktop, or just a device. */

import { type Call, Trouble, call } from './http';
import { lentToken, loginCode } from './platform';
import { drop, read, write } from './storage';

export interface Session {
  token: string;
  expiresAt: string;
  roles: string[];
}

const KEPT = 'session';
const SOON_MS = 60_000;

let opening: Promise<Session> | undefined;

/** The session kept on this telephone while its time is not over. */
export function kept(): Session | undefined {
  const session = read<Session>(KEPT);
  return session && Date.parse(session.expiresAt) - Date.now() > SOON_MS ? session : undefined;
}

/** Somebody has logged in at this desktop. */
export const enter = (session: Session): void => write(KEPT, session);

/** Forgets the session on this telephone. */
export const leave = (): void => drop(KEPT);

async function open(): Promise<Session> {
  const jsCode = await loginCode();
  const session = await call<Session>(jsCode ? '/api/v1/sessions' : '/api/v1/sessions/device', { method: 'POST', body: jsCode ? { jsCode } : {} });
  if (!session?.token) throw new Trouble(0); // Somebody between us answered, such as a hotel's login page.
  write(KEPT, session);
  return session;
}

async function token(): Promise<string> {
  const lent = lentToken();
  if (lent) return lent;
  const session = kept();
  if (session) return session.token;
  opening = opening ?? open().finally(() => (opening = undefined));
  return (await opening).token;
}

/** A call in the name of whoever holds this telephone; a session that the server no longer knows is opened anew, once. */
export async function callAs<T>(path: string, options: Call = {}): Promise<T> {
  const ask = async () => call<T>(path, { ...options, headers: { ...options.headers, Authorization: `Bearer ${await token()}` } });
  try {
    return await ask();
  } catch (trouble) {
    if (!(trouble instanceof Trouble) || trouble.status !== 401 || lentToken() || !kept()) throw trouble;
    leave();
    return ask();
  }
}

/** For uploads, which uni.request does not do. */
export const authorization = async (): Promise<Record<string, string>> => ({ Authorization: `Bearer ${await token()}` });
