/** Where the mini-program and the browser differ. Nothing else in lib/ asks where it runs, but pictures.ts, keepsake.ts and voice.ts of what only one of them has. */

import { newPlace } from './older';

/* Each #ifdef keeps one of two returns; for the type checker both are there. */

export function inWeChat(): boolean {
  // #ifdef MP-WEIXIN
  return true;
  // #endif
  // #ifndef MP-WEIXIN
  return false;
  // #endif
}

/** Where the API is: the page's own host, or for the mini-program the one it was built for. */
export function apiOrigin(): string {
  // #ifdef MP-WEIXIN
  return import.meta.env.VITE_API_ORIGIN ?? 'http://localhost:8080';
  // #endif
  // #ifndef MP-WEIXIN
  return '';
  // #endif
}

/** The same in full: a picture's path that begins with a slash would be looked for among the client's own files. */
export function fullOrigin(): string {
  // #ifdef H5
  return location.origin;
  // #endif
  // #ifndef H5
  return apiOrigin();
  // #endif
}

/** Where the same pages are without WeChat, as one types it. */
export const siteAddress = (): string => `${fullOrigin()}/h5/`;

/** A login code of WeChat's, fresh for each call; undefined in a browser. */
export function loginCode(): Promise<string | undefined> {
  // #ifdef MP-WEIXIN
  return new Promise((resolve, reject) => uni.login({ provider: 'weixin', success: ({ code }) => resolve(code), fail: reject }));
  // #endif
  // #ifndef MP-WEIXIN
  return Promise.resolve(undefined);
  // #endif
}

/** A session that whoever shows this page in a frame of the same site has opened for it; the stand-in's telephone does. */
export function lentToken(): string | undefined {
  // #ifdef H5
  try {
    return sessionStorage.getItem('massreview.lent') ?? undefined;
  } catch {
    return undefined;
  }
  // #endif
  // #ifndef H5
  return undefined;
  // #endif
}

export function fontScaleOfSystem(): number {
  // #ifdef MP-WEIXIN
  const info = (uni as unknown as { getAppBaseInfo(): { fontSizeScaleFactor?: number; fontSizeSetting?: number } }).getAppBaseInfo();
  return info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? 16) / 16;
  // #endif
  // #ifndef MP-WEIXIN
  return 1;
  // #endif
}

export function languageOfSystem(): string {
  // #ifdef H5
  return navigator.language;
  // #endif
  // #ifndef H5
  return (uni as unknown as { getAppBaseInfo(): { language?: string } }).getAppBaseInfo().language ?? 'zh-CN';
  // #endif
}

/** Readers aloud must know which language they read. */
export function tellLanguage(language: string): void {
  // #ifdef H5
  document.documentElement.lang = language;
  // #endif
  // #ifndef H5
  void language;
  // #endif
}

export function tellTitle(title: string): void {
  // #ifdef H5
  document.title = title;
  // #endif
  // #ifndef H5
  uni.setNavigationBarTitle({ title });
  // #endif
}

/** Before the first page is chosen: an address of the pages before this client becomes today's. */
export function leadOn(): void {
  // #ifdef H5
  const place = newPlace(location.search, location.hash);
  if (place) history.replaceState(null, '', `${location.pathname}#${place}`);
  // #endif
}

/** Takes in the newest version of the site. */
export function reload(): void {
  // #ifdef H5
  location.reload();
  // #endif
}

/** Leads eyes and keyboard to a part of the page. @param id of a view; inside a component it is found in the browser only */
export function show(id: string): void {
  // #ifdef H5
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  part?.focus({ preventScroll: true });
  // #endif
  // #ifndef H5
  uni.pageScrollTo({ selector: `.inside >>> #${id}`, duration: 200, fail: () => undefined });
  // #endif
}

/** Puts the cursor into a field; the mini-program leaves that to the finger. @param id of the AppField */
export function focusField(id: string): void {
  // #ifdef H5
  (document.querySelector(`[data-field="${id}"] input, [data-field="${id}"] textarea`) as HTMLElement | null)?.focus();
  // #endif
  // #ifndef H5
  void id;
  // #endif
}

/** Whoever goes over choices with the arrow keys is not moved away from them. */
export function byKeyboard(): boolean {
  // #ifdef H5
  return document.activeElement?.matches(':focus-visible') ?? false;
  // #endif
  // #ifndef H5
  return false;
  // #endif
}

/** Called when a connection may be back. @returns what stops it */
export function onceOnline(again: () => void): () => void {
  // #ifdef H5
  addEventListener('online', again);
  return () => removeEventListener('online', again);
  // #endif
  // #ifndef H5
  const changed = ({ isConnected }: { isConnected: boolean }) => isConnected && again();
  uni.onNetworkStatusChange(changed);
  return () => uni.offNetworkStatusChange(changed);
  // #endif
}

/** An Idempotency-Key: whoever knows one gets the receipt that it led to, so it must be hard to guess. */
export function newKey(): Promise<string> {
  // #ifdef MP-WEIXIN
  return new Promise((resolve, reject) =>
    wx.getRandomValues({ length: KEY_BYTES, success: ({ randomValues }) => resolve(hex(new Uint8Array(randomValues))), fail: reject }),
  );
  // #endif
  // #ifndef MP-WEIXIN
  return Promise.resolve(hex(crypto.getRandomValues(new Uint8Array(KEY_BYTES)))); // randomUUID is not there on plain http.
  // #endif
}

const KEY_BYTES = 16;

/** WeChat's own, where the framework's types lack it. */
declare const wx: {
  getRandomValues(options: { length: number; success(found: { randomValues: ArrayBuffer }): void; fail(why: unknown): void }): void;
};

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
