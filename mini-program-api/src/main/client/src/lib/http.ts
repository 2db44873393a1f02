/** Calls to the server: JSON, one session, and failures that say whether trying again can help. */

import { apiOrigin } from './platform';
import { currentLanguage } from './reading';

const PATIENCE_MS = 15_000;

/** Why a call failed. */
export class Trouble extends Error {
  /**
   * @param status of HTTP; 0 when no answer came
   * @param code stable code of the problem, such as ALREADY_REVIEWED
   * @param detail a sentence in the language of the moment
   * @param allowed what may be done instead
   */
  constructor(
    readonly status: number,
    readonly code = '',
    readonly detail = '',
    readonly allowed: string[] = [],
    readonly fields: { field: string; detail: string }[] = [],
  ) {
    super(detail || code || `HTTP ${status}`);
  }

  /** Nobody has refused: the same call may well work later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: object;
  headers?: Record<string, string>;
  patience?: number;
}

interface ProblemBody {
  code?: string;
  detail?: string;
  allowed?: string[];
  errors?: { field: string; detail: string }[];
}

/** @param path begins with /api/; @returns the answer's JSON, undefined for none */
export function call<T>(path: string, { method = 'GET', body, headers = {}, patience = PATIENCE_MS }: Call = {}): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    uni.request({
      url: apiOrigin() + path,
      method,
      data: body === undefined ? undefined : JSON.stringify(body),
      header: { Accept: 'application/json', 'Accept-Language': currentLanguage.value, ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
      timeout: patience,
      success: ({ statusCode, data }) => {
        if (statusCode >= 200 && statusCode < 300) resolve(data as T);
        else reject(troubleOf(statusCode, data));
      },
      fail: () => reject(new Trouble(0)),
    });
  });
}

export function troubleOf(status: number, data: unknown): Trouble {
  const problem = (typeof data === 'object' && data !== null ? data : {}) as ProblemBody;
  return new Trouble(status, problem.code, problem.detail, problem.allowed, problem.errors);
}

/** A query string of what is there. */
export function query(values: Record<string, string | number | boolean | undefined>): string {
  const parts = Object.entries(values).filter(([, value]) => value !== undefined && value !== '' && value !== false);
  return parts.length === 0 ? '' : `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
}
