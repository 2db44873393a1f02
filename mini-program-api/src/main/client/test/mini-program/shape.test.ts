import { describe, expect, it } from 'vitest';
import { type AppJson, bytesOf, filesOf, isBuilt, isThere, jsonOf, miniProgram, placeOf, textOf } from './built';

const MIB = 1024 * 1024;
const PARTS = ['js', 'json', 'wxml', 'wxss'];
/** WeChat reads a style sheet only where there is one. */
const NEEDED = ['js', 'json', 'wxml'];

describe.runIf(isBuilt)('the shape of the built mini-program', () => {
  const app = isBuilt ? jsonOf<AppJson>('app.json') : { pages: [] };
  const packages = app.subPackages ?? [];
  const pages = [...app.pages, ...packages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
  const files = isBuilt ? filesOf(miniProgram) : [];

  it('has every page that app.json names', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap((page) => NEEDED.map((kind) => `${page}.${kind}`)).filter((file) => !isThere(file))).toEqual([]);
  });

  it('has every component that a page or component names, and from no other package than its own or the main one', () => {
    const packageOf = (path: string) => packages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? 'main';
    const wrong: string[] = [];
    for (const file of files.filter((path) => path.endsWith('.json'))) {
      for (const named of Object.values(jsonOf<{ usingComponents?: Record<string, string> }>(file).usingComponents ?? {})) {
        const place = placeOf(named, file);
        const there = NEEDED.every((kind) => isThere(`${place}.${kind}`)) && jsonOf<{ component?: boolean }>(`${place}.json`).component;
        if (!there || ![packageOf(file), 'main'].includes(packageOf(place))) wrong.push(`${file}: ${named}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('asks for no script that is not there, or that another package carries', () => {
    const packageOf = (path: string) => packages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? 'main';
    const wrong = files
      .filter((path) => path.endsWith('.js'))
      .flatMap((file) => [...textOf(miniProgram, file).matchAll(/\brequire\("(\.[^"]+)"\)/g)].map(([, named]) => [file, placeOf(named as string, file)] as const))
      .filter(([file, place]) => !isThere(place) || ![packageOf(file), 'main'].includes(packageOf(place)));
    expect(wrong).toEqual([]);
  });

  it('is small: 1 MiB for the main package, 2 MiB for any other, which is all that WeChat takes', () => {
    const sizes = new Map<string, number>([['main', 0], ...packages.map(({ root }) => [root, 0] as [string, number])]);
    for (const file of files) {
      const owner = packages.find(({ root }) => file.startsWith(`${root}/`))?.root ?? 'main';
      sizes.set(owner, (sizes.get(owner) ?? 0) + bytesOf(file));
    }
    console.log([...sizes].map(([owner, bytes]) => `mini-program, ${owner}: ${bytes} bytes`).join('\n'));
    expect(sizes.get('main')).toBeLessThanOrEqual(MIB);
    expect([...sizes].filter(([, bytes]) => bytes > 2 * MIB)).toEqual([]);
  });

  it('has nothing that WeChat would not take', () => {
    const taken = new Set([...PARTS, 'wxs', 'svg', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'mp3']);
    expect(files.filter((file) => !taken.has(file.slice(file.lastIndexOf('.') + 1)))).toEqual([]);
  });
});
