/** How somebody came to a page: a plain link scanned in WeChat (q), a mini-program code (scene), or an address (c). */

export type PageOptions = Record<string, string | undefined>;

export interface Entry {
  /** Code of the window; undefined when there is none */
  code?: string;
  /** When WeChat scanned it, ISO 8601. */
  scannedAt?: string;
}

const PLAIN_LINK = /\/w\/([^/?#]+)/;

/** WeChat encodes q once more than an address needs; so it is decoded here, once. */
export function entryOf(options: PageOptions): Entry {
  const scannedAt = /^\d{9,11}$/.test(options.scancode_time ?? '') ? new Date(Number(options.scancode_time) * 1000).toISOString() : undefined;
  const link = decoded(options.q);
  if (link) return { code: decoded(PLAIN_LINK.exec(link)?.[1]), scannedAt };
  const scene = decoded(options.scene);
  return { code: scene ? scene.replace(/^c=/, '') : decoded(options.c), scannedAt };
}

/** Code of the window in what the telephone's camera has read: the link on a poster, a mini-program code's path, or the bare code. */
export function codeInScan({ result, path }: { result?: string; path?: string }): string | undefined {
  const scene = /[?&]scene=([^&#]+)/.exec(path ?? '')?.[1];
  if (scene) return entryOf({ scene }).code;
  const text = (result ?? '').trim();
  return decoded(PLAIN_LINK.exec(text)?.[1]) ?? (/^[0-9A-Za-z]{6,24}$/.test(text) ? text : undefined);
}

/** Six digits as somebody types them: full-width ones, blanks and hyphens included. */
export const typedCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '');

/** Text of a page's option, as the person meant it. */
export function decoded(value: string | undefined): string | undefined {
  if (!value) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
