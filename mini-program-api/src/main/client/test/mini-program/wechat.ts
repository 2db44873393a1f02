/** A WeChat of our own: it runs the built mini-program, answers its calls, and shows its pages as a tree that can be read and tapped. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { filesOf, miniProgram, textOf } from './built';
import { Screen } from './screen';

const load = createRequire(import.meta.url);

export interface Asked {
  path: string;
  method: string;
  body?: Record<string, unknown>;
  headers: Record<string, string>;
}

/** What the server says; undefined when it can not be reached. */
export type Server = (asked: Asked) => { status: number; body?: unknown } | undefined;

interface WxOptions {
  success?: (found: unknown) => void;
  fail?: (why: unknown) => void;
  complete?: (done: unknown) => void;
  [name: string]: unknown;
}

interface Simulated {
  instance: Record<string, unknown> & { route?: string; onLoad?: (query: object) => void; onShow?: () => void; onReady?: () => void };
  attach(root: HTMLElement): void;
  detach(): void;
}

/** What pages call of the platform; the framework copies what it finds there at its start. */
const callsOfPages = new Set(
  filesOf(miniProgram)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...textOf(miniProgram, file).matchAll(/\bindex\.([a-z]\w+)/g)].map(([, name]) => name as string)),
);

const BIG = 64 * 1024 * 1024;

export class WeChat {
  readonly asked: Asked[] = [];
  /** Addresses of pages that were gone to, oldest first. */
  readonly went: string[] = [];
  readonly kept = new Map<string, string>();
  /** Names of everything of the platform's that was called and that this one does not play. */
  readonly unplayed = new Set<string>();
  private app: Record<string, unknown> & { onLaunch?: (how: object) => void; onShow?: (how: object) => void } = {};
  private shown?: Simulated;
  private route = '';
  private options: Record<string, string> = {};

  constructor(public server: Server) {
    const everywhere = globalThis as unknown as Record<string, unknown>;
    const wx = this.platform();
    Object.assign(everywhere, { wx, App: (app: typeof this.app) => (this.app = app), Page: () => undefined });
    Object.assign(everywhere, { getApp: () => this.app, getCurrentPages: () => (this.shown ? [{ route: this.route, options: this.options, $page: {} }] : []) });
    this.simulate(); // Puts a WeChat of its own in the place of ours.
    everywhere.wx = wx;
    for (const path of Object.keys(load.cache)) {
      if (path.startsWith(miniProgram)) delete load.cache[path];
    }
    load(join(miniProgram, 'app.js'));
    this.app.onLaunch?.({ path: 'pages/home', query: {}, scene: 1011 });
    this.app.onShow?.({ path: 'pages/home', query: {}, scene: 1011 });
  }

  /** @param route such as pages/review */
  async opens(route: string, options: Record<string, string> = {}): Promise<Screen> {
    this.shown?.detach();
    document.body.innerHTML = '';
    [this.route, this.options] = [route, options];
    const page = this.draw(route);
    this.shown = page;
    page.instance.route = route;
    page.attach(document.body);
    page.instance.onLoad?.(options);
    page.instance.onShow?.();
    page.instance.onReady?.();
    await settled();
    return new Screen(document.body);
  }

  /** Goes where the page has sent us last. */
  async follows(): Promise<Screen> {
    const [path, query = ''] = (this.went[this.went.length - 1] ?? '').split('?');
    return this.opens((path as string).replace(/^\//, ''), Object.fromEntries(new URLSearchParams(query)));
  }

  private draw(route: string): Simulated {
    const simulate = this.simulate();
    return simulate.render(simulate.load(join(miniProgram, route), 'shown', { rootPath: miniProgram, compiler: 'official', compilerOptions: { maxBuffer: BIG } }), {});
  }

  private simulate() {
    return load('miniprogram-simulate') as { load(path: string, tag: string, options: object): string; render(id: string, properties: object): Simulated };
  }

  private played(): Record<string, unknown> {
    const goes = (options: WxOptions) => {
      this.went.push(options.url as string);
      done(options, {});
    };
    return {
      canIUse: () => true,
      getLaunchOptionsSync: () => ({ path: 'pages/home', query: {}, scene: 1011 }),
      getAppBaseInfo: () => ({ language: 'zh_CN', fontSizeSetting: 16, SDKVersion: '3.0.0' }),
      getDeviceInfo: () => ({ platform: 'android' }),
      getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, pixelRatio: 2, safeArea: {} }),
      getSystemInfoSync: () => ({ language: 'zh_CN', windowWidth: 390, windowHeight: 844, pixelRatio: 2, platform: 'android' }),
      getStorageSync: (name: string) => this.kept.get(name) ?? '',
      setStorageSync: (name: string, value: string) => void this.kept.set(name, value),
      removeStorageSync: (name: string) => void this.kept.delete(name),
      getStorageInfoSync: () => ({ keys: [...this.kept.keys()], currentSize: 1, limitSize: 10_240 }),
      login: (options: WxOptions) => done(options, { code: 'citizen-1', errMsg: 'login:ok' }),
      getRandomValues: (options: WxOptions) => done(options, { randomValues: crypto.getRandomValues(new Uint8Array(options.length as number)).buffer }),
      request: (options: WxOptions) => this.request(options),
      navigateTo: goes,
      redirectTo: goes,
      reLaunch: goes,
      navigateBack: (options: WxOptions = {}) => done(options, {}),
    };
  }

  /** Whatever else is asked of the platform is there and does nothing, as on a telephone that allows it. */
  private platform(): object {
    const member = (played: Record<string, unknown>, name: string) => (name in played || !/^[a-z]/.test(name) ? played[name] : (options?: WxOptions) => this.unplayedCall(name, options));
    return new Proxy(this.played(), {
      get: (played, name: string) => member(played, name),
      ownKeys: (played) => [...new Set([...Object.keys(played), ...callsOfPages])],
      getOwnPropertyDescriptor: (played, name: string) => ({ value: member(played, name), configurable: true, enumerable: true, writable: true }),
    });
  }

  private request(options: WxOptions) {
    const asked: Asked = {
      path: (options.url as string).replace('http://localhost:8080', ''),
      method: options.method as string,
      body: typeof options.data === 'string' ? (JSON.parse(options.data) as Record<string, unknown>) : undefined,
      headers: options.header as Record<string, string>,
    };
    this.asked.push(asked);
    const answer = this.server(asked);
    if (answer) done(options, { statusCode: answer.status, data: answer.body, header: {} });
    else failed(options, { errMsg: 'request:fail' });
    return { abort: () => undefined };
  }

  private unplayedCall(name: string, options?: WxOptions) {
    this.unplayed.add(name);
    if (name.endsWith('Sync')) return '';
    if (/^(on|off)[A-Z]/.test(name)) return undefined;
    if (typeof options === 'object' && options !== null) done(options, {});
    return undefined;
  }
}

function done(options: WxOptions, found: object) {
  setTimeout(() => {
    options.success?.(found);
    options.complete?.(found);
  });
}

function failed(options: WxOptions, why: object) {
  setTimeout(() => {
    options.fail?.(why);
    options.complete?.(why);
  });
}

/** Until everything that follows from the last deed has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
}
