// The little of a browser that the desk needs, so that it can be tried without one.

/** Of `Storage`. */
export interface Store {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Surroundings {
  readonly location: { readonly protocol: string; readonly hostname: string; readonly hash: string };
  readonly fetch: typeof fetch;
  /** Each is undefined where the browser keeps nothing: it may throw on being looked at (`storeOf`). */
  readonly localStorage: Store | undefined;
  readonly sessionStorage: Store | undefined;
  addEventListener(type: 'pagehide' | 'storage', listener: (event: SurroundingEvent) => void): void;
  /** Milliseconds since 1970. */
  now(): number;
  after(milliseconds: number, act: () => void): void;
  /** A word that no other document has. */
  anyWord(): string;
}

/** Of `PageTransitionEvent` and `StorageEvent`. */
export interface SurroundingEvent {
  readonly persisted?: boolean;
  readonly key?: string | null;
}

interface Browser {
  readonly location: Surroundings['location'];
  readonly localStorage: Store;
  readonly sessionStorage: Store;
  addEventListener: Surroundings['addEventListener'];
}

/** The browser's own. */
export function browserSurroundings(): Surroundings {
  const browser = globalThis as unknown as Browser;
  return {
    location: browser.location,
    fetch: (...asked) => fetch(...asked),
    localStorage: storeOf(() => browser.localStorage),
    sessionStorage: storeOf(() => browser.sessionStorage),
    addEventListener: (type, listener) => browser.addEventListener(type, listener),
    now: () => Date.now(),
    after: (milliseconds, act) => void setTimeout(act, milliseconds),
    anyWord: () =>
      [...crypto.getRandomValues(new Uint8Array(12))]
        .map((byte) => byte.toString(36).padStart(2, '0'))
        .join(''),
  };
}

/** A browser that is told to keep nothing throws when it is asked for its store. */
function storeOf(look: () => Store): Store | undefined {
  try {
    return look() ?? undefined;
  } catch {
    return undefined;
  }
}
