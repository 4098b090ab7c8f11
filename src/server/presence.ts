// Whether anybody has the page open still: the server ends with the last one.
import type { After } from '../disk/watch-files.js';

export interface Presence {
  /** A page has come. */
  came(): void;
  /** A page's connection is gone: it was closed, or put to sleep by a browser that is short of memory. */
  went(): void;
  /** A page said that it is being closed, or loaded anew. */
  saidGoodbye(): void;
  stop(): void;
}

/** `closed` is a page that said goodbye, `lost` one of which nothing more was heard. */
export type Left = 'closed' | 'lost';

/** A page that is loaded anew comes back within this. */
const RELOAD = 5_000;
/** A browser that dropped a page in the background loads it anew when it is looked at, and then needs its server. */
const ASLEEP = 30 * 60_000;

/**
 * Keeps count of the pages. Before the first has come nobody is waited for: an address may be opened later.
 * @param left is called once, when the last page has gone and none has come back
 */
export function presence(left: (how: Left) => void, after: After): Presence {
  let pages = 0;
  let how: Left = 'lost';
  let wait: (() => void) | undefined;
  const stop = () => {
    wait?.();
    wait = undefined;
  };
  const expect = () => {
    stop();
    if (pages === 0) wait = after(how === 'closed' ? RELOAD : ASLEEP, () => left(how));
  };
  return {
    came: () => {
      pages += 1;
      how = 'lost';
      stop();
    },
    went: () => {
      pages -= 1;
      expect();
    },
    saidGoodbye: () => {
      how = 'closed';
      expect();
    },
    stop,
  };
}
