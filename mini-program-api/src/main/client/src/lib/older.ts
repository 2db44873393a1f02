/** Addresses of the pages before this client: printed, remembered or sent to somebody long ago, they still lead somewhere. */

const PAGE = /^#\/pages\/(\w+)\/index(\?.*)?$/;
const SCORES = /^#(city|county|township|window)\/([^?]+)(?:\?period=([^&]+))?/;

/**
 * @param search of the address, "?from=scores" for what was under /scores/
 * @param hash of the address
 * @returns the page of today, such as "/pages/review?c=K3F9A"; undefined for an address of today
 */
export function newPlace(search: string, hash: string): string | undefined {
  const page = PAGE.exec(hash);
  if (page) return `/pages/${page[1]}${page[2] ?? ''}`;
  const scores = SCORES.exec(hash);
  if (scores) return `/pages/scores?kind=${scores[1]}&code=${scores[2]}${scores[3] ? `&period=${scores[3]}` : ''}`;
  return search === '?from=scores' && !hash.startsWith('#/') ? '/pages/scores' : undefined;
}
