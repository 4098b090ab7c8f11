// A clock that goes only when it is told to.
import type { After } from '../../src/disk/watch-files.js';

export interface FakeClock {
  readonly after: After;
  /** Lets so many milliseconds pass, with all that falls into them in its order. */
  pass(milliseconds: number): void;
  /** How much is still to come. */
  readonly waiting: () => number;
}

export function fakeClock(): FakeClock {
  let now = 0;
  let due: { readonly at: number; readonly act: () => void }[] = [];
  return {
    after: (milliseconds, act) => {
      const entry = { at: now + milliseconds, act };
      due.push(entry);
      return () => {
        due = due.filter((each) => each !== entry);
      };
    },
    pass: (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due = due.filter((each) => each !== next);
        now = next.at;
        next.act();
      }
      now = end;
    },
    waiting: () => due.length,
  };
}
