/** The stream of score changes: one connection, opened again by itself, gone when nobody looks. In the mini-program, which has no such streams, the clock asks instead. */

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** By how much of itself a wait may be longer. */
const SPREAD = 0.5;
/** The server says something every 15 s; a connection that says nothing for so long is dead, though nobody has told us. */
const SILENCE_MS = 50_000;

/** What a browser's EventSource does, as far as it is used here. */
export interface Source {
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  addEventListener(name: string, heard: (event: { data: string }) => void): void;
  close(): void;
}

export interface Live {
  /** Named events of the stream and what is done with their data. */
  on: Record<string, (data: unknown) => void>;
  /** True while connected. */
  state?: (connected: boolean) => void;
  /** Connected again after a break: something may have been missed. */
  again?: () => void;
}

/**
 * @param open makes a connection
 * @param chance from 0 to 1: so that not all who were cut off come back in the same second
 * @returns what ends it for good
 */
export function follow(live: Live, open: () => Source, chance: () => number = Math.random): () => void {
  let source: Source | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let broken = false;
  let over = false;

  function alive(): void {
    clearTimeout(watchdog);
    watchdog = setTimeout(lost, SILENCE_MS);
  }

  function lost(): void {
    if (over) return;
    source?.close();
    source = undefined;
    clearTimeout(watchdog);
    clearTimeout(timer);
    broken = true;
    live.state?.(false);
    timer = setTimeout(connect, wait * (1 + SPREAD * chance()));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }

  function connect(): void {
    const mine = open();
    source = mine;
    mine.onopen = () => {
      wait = FIRST_WAIT_MS;
      live.state?.(true);
      alive();
      if (broken) live.again?.();
      broken = false;
    };
    mine.onerror = () => {
      if (source === mine) lost();
    };
    for (const [name, heard] of Object.entries(live.on)) {
      mine.addEventListener(name, (event) => {
        alive();
        heard(parsed(event.data));
      });
    }
    mine.addEventListener('alive', alive);
    alive();
  }

  connect();
  return () => {
    over = true;
    source?.close();
    clearTimeout(timer);
    clearTimeout(watchdog);
  };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
