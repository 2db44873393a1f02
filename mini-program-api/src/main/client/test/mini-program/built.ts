/** What Maven has built for WeChat and for browsers; CLIENT_BUILT names the folder with h5/ and mp-weixin/. */

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const folder = process.env.CLIENT_BUILT;

/** Without it only the sources are tested: `npm test` beside an editor. */
export const isBuilt = Boolean(folder);

export const miniProgram = join(folder ?? '.', 'mp-weixin');
export const h5 = join(folder ?? '.', 'h5');

/** Every file, as paths with slashes inside the folder. */
export function filesOf(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

export const textOf = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

export const jsonOf = <T>(path: string): T => JSON.parse(textOf(miniProgram, path)) as T;

export const isThere = (path: string): boolean => existsSync(join(miniProgram, path));

export const bytesOf = (path: string): number => statSync(join(miniProgram, path)).size;

/** Where a component that a page or component names stands. */
export function placeOf(named: string, from: string): string {
  const path = named.startsWith('/') ? join(miniProgram, named) : join(miniProgram, from, '..', named);
  return relative(miniProgram, path).split(sep).join('/');
}

export interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}
