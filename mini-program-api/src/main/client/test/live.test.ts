import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Live, type Source, follow } from '@/lib/live';

class FakeSource implements Source {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly heard = new Map<string, ((event: { data: string }) => void)[]>();
  closed = false;

  addEventListener(name: string, heard: (event: { data: string }) => void): void {
    this.heard.set(name, [...(this.heard.get(name) ?? []), heard]);
  }

  say(name: string, data: unknown): void {
    for (const heard of this.heard.get(name) ?? []) heard({ data: JSON.stringify(data) });
  }

  close(): void {
    this.closed = true;
  }
}

describe('the stream of changes', () => {
  let sources: FakeSource[];
  const open = () => {
    const source = new FakeSource();
    sources.push(source);
    return source;
  };
  const start = (live: Live = { on: {} }, chance = 0) => follow(live, open, () => chance);
  const newest = () => sources[sources.length - 1] as FakeSource;

  beforeEach(() => {
    vi.useFakeTimers();
    sources = [];
  });
  afterEach(() => vi.useRealTimers());

  it('comes back by itself, and says that something may have been missed', () => {
    const states: boolean[] = [];
    let again = 0;
    const stop = start({ on: {}, state: (connected) => states.push(connected), again: () => again++ });
    newest().onopen?.();
    newest().onerror?.();
    expect(newest().closed).toBe(true);
    vi.advanceTimersByTime(1_000);
    newest().onopen?.();
    expect(states).toEqual([true, false, true]);
    expect(again).toBe(1);
    expect(sources).toHaveLength(2);
    stop();
  });

  it('waits longer and longer while the server is away, a minute at most', () => {
    const stop = start();
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      const before = sources.length;
      newest().onerror?.();
      vi.advanceTimersByTime(seconds * 1_000 - 1);
      expect(sources).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(sources).toHaveLength(before + 1);
    }
    stop();
  });

  it('does not come back in the same second as everybody else', () => {
    const stop = start({ on: {} }, 1);
    newest().onerror?.();
    vi.advanceTimersByTime(1_499);
    expect(sources).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(sources).toHaveLength(2);
    stop();
  });

  it('notices a connection that has died without a word', () => {
    const stop = start();
    newest().onopen?.();
    vi.advanceTimersByTime(45_000);
    newest().say('alive', 3);
    vi.advanceTimersByTime(45_000);
    expect(sources).toHaveLength(1);
    vi.advanceTimersByTime(6_500);
    expect(sources).toHaveLength(2);
    stop();
  });

  it('keeps one connection and two timers through ten thousand changes', () => {
    let heard = 0;
    const stop = start({ on: { score: () => heard++ } });
    newest().onopen?.();
    const timers = vi.getTimerCount();
    for (let change = 0; change < 10_000; change++) newest().say('score', { code: 'x' });
    expect(heard).toBe(10_000);
    expect(sources).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(timers);
    stop();
  });

  it('leaves one connection open, and nothing that grows, after a thousand breaks', () => {
    let again = 0;
    const stop = start({ on: { score: () => undefined }, again: () => again++ });
    newest().onopen?.();
    const timers = vi.getTimerCount();
    for (let lost = 0; lost < 1_000; lost++) {
      newest().onerror?.();
      vi.advanceTimersByTime(1_000);
      newest().onopen?.();
    }
    expect(again).toBe(1_000);
    expect(sources.filter(({ closed }) => !closed)).toEqual([newest()]);
    expect([...newest().heard.values()].flat()).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(timers);
    stop();
  });

  it('does not come back because of a connection that is already replaced', () => {
    const stop = start();
    const first = newest();
    first.onerror?.();
    vi.advanceTimersByTime(1_000);
    first.onerror?.();
    vi.advanceTimersByTime(30_000);
    expect(sources).toHaveLength(2);
    stop();
  });

  it('is not brought down by words that are no JSON', () => {
    const heard: unknown[] = [];
    const stop = start({ on: { score: (data) => heard.push(data) } });
    for (const listener of newest().heard.get('score') ?? []) listener({ data: '<html>' });
    expect(heard).toEqual([undefined]);
    stop();
  });

  it('leaves nothing behind when it is ended', () => {
    const stop = start();
    newest().onopen?.();
    stop();
    expect(newest().closed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    newest().onerror?.();
    vi.advanceTimersByTime(120_000);
    expect(sources).toHaveLength(1);
  });
});
