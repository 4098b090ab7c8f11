// A browser for the desk: stores that may be full or closed, and events that the test sets off.
import type { Store, SurroundingEvent, Surroundings } from '../../../src/page/desk/surroundings.js';

export interface FakeBrowser extends Surroundings {
  /** Sets off an event of the window. */
  fire(type: 'pagehide' | 'storage', event: SurroundingEvent): void;
}

/** A store with so much room for keys and values. */
export function fakeStore(room = Number.POSITIVE_INFINITY): Store & { room: number } {
  const kept = new Map<string, string>();
  return {
    room,
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      const others = [...kept].filter(([other]) => other !== key);
      const used = others.reduce((sum, [other, text]) => sum + other.length + text.length, 0);
      if (used + key.length + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
}

let words = 0;

export function fakeBrowser(own: Partial<Surroundings> = {}): FakeBrowser {
  const listeners: (readonly [string, (event: SurroundingEvent) => void])[] = [];
  let time = 1_000;
  return {
    location: { protocol: 'file:', hostname: '', hash: '' },
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    localStorage: fakeStore(),
    sessionStorage: fakeStore(),
    addEventListener: (type, listener) => void listeners.push([type, listener]),
    now: () => {
      time += 1_000;
      return time;
    },
    after: () => {},
    anyWord: () => {
      words += 1;
      return `word${words}`;
    },
    ...own,
    fire: (type, event) => {
      for (const [each, listener] of listeners) if (each === type) listener(event);
    },
  };
}
