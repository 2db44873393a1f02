/** Calls to this server: JSON in, JSON out, errors as problem+json. */

import { acceptLanguage } from './words.js';

const ROOT = new URL('../', import.meta.url);
const PATIENCE_MS = 15_000;

/** The server said no (status ≥ 400), or could not be reached (status 0). */
export class Trouble extends Error {
  /**
   * @param {number} status
   * @param {{code?: string, detail?: string}} [problem]
   */
  constructor(status, problem = {}) {
    super(problem.detail ?? '');
    this.status = status;
    this.code = problem.code;
  }

  /** True when trying again later may help: unreachable, overloaded, restarting. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** @param {string} path from the root of the site, without a leading slash */
export const address = (path) => new URL(path, ROOT).href;

/** @param {string} path */
export const get = (path) => call(path, {});

/** @param {string} path @param {object} body */
export const post = (path, body) =>
  call(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

/**
 * @param {string} path
 * @param {RequestInit & {patience?: number}} options as of fetch; patience in milliseconds, for what is long under way
 */
async function call(path, { patience = PATIENCE_MS, ...options }) {
  let answer;
  let body;
  try {
    answer = await fetch(address(path), {
      ...options,
      headers: { Accept: 'application/json, application/problem+json', 'Accept-Language': acceptLanguage(), ...options.headers },
      signal: AbortSignal.timeout(patience),
    });
    body = await answer.text();
  } catch {
    throw new Trouble(0);
  }
  const json = parsed(body);
  if (!answer.ok) throw new Trouble(answer.status, json);
  return json;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
