/** What stays on this telephone. A browser that keeps nothing (some do in private windows) is remembered until the page is left. */

const PREFIX = 'massreview.';
const memory = new Map<string, unknown>();
let keeps = true;

/** False once this telephone has refused to keep something: then people are told to write their receipt down. */
export const keepsThings = (): boolean => keeps;

export function read<T>(name: string): T | undefined {
  try {
    const kept = uni.getStorageSync(PREFIX + name) as string;
    return kept ? (JSON.parse(kept) as T) : (memory.get(name) as T | undefined);
  } catch {
    return memory.get(name) as T | undefined;
  }
}

export function write(name: string, value: unknown): void {
  memory.set(name, value);
  try {
    uni.setStorageSync(PREFIX + name, JSON.stringify(value));
  } catch {
    keeps = false;
  }
}

export function drop(name: string): void {
  memory.delete(name);
  try {
    uni.removeStorageSync(PREFIX + name);
  } catch {
    keeps = false;
  }
}

/** Names of everything kept that begins so. */
export function namesOf(beginning: string): string[] {
  const names = new Set(memory.keys());
  try {
    for (const key of uni.getStorageInfoSync().keys) {
      if (key.startsWith(PREFIX)) names.add(key.slice(PREFIX.length));
    }
  } catch {
    // Only what is in memory, then.
  }
  return [...names].filter((name) => name.startsWith(beginning));
}
