// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AppJson, isBuilt, jsonOf } from './built';
import { WeChat } from './wechat';

describe.runIf(isBuilt)('the mini-program, run', () => {
  const app = isBuilt ? jsonOf<AppJson>('app.json') : { pages: [] };
  const pages = [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];

  const complaints = vi.spyOn(console, 'error');
  afterEach(() => {
    expect(complaints.mock.calls).toEqual([]);
    complaints.mockClear();
  });

  it.each(pages)('draws %s without a network, with a heading, and calls nobody but its own server', async (route) => {
    const wechat = new WeChat(() => undefined);
    const screen = await wechat.opens(route);
    expect(screen.named('heading')[0]).not.toBe('');
    expect(wechat.asked.map(({ path }) => path).filter((path) => !path.startsWith('/api/'))).toEqual([]);
  });

  it('grows its type and changes its language by a tap', async () => {
    const screen = await new WeChat(() => undefined).opens('pages/about');
    await screen.tap('关怀模式：大字');
    expect(screen.text).toContain('标准字号');
    expect(document.body.innerHTML).toContain('--scale:1.35');
    await screen.tap('English');
    expect(screen.text).toContain('Normal type');
  });
});
