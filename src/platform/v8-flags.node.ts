// Tells V8 whether to optimise: a run over one file is over before optimised code pays, a run over a thousand lives on it.
// Young memory likewise: one file fills little of it, and to grow it costs time and a seventh of all memory. And old memory is not
// searched for garbage: after some collections of a small young memory V8 thinks that it is time, and frees hardly anything.
import { setFlagsFromString } from 'node:v8';

/** The versions of V8 (Node 20 to 26) whose flags are known; any other would print an error for a flag it has no more. */
const isKnown = (v8: number): boolean => v8 >= 11 && v8 <= 14;

/**
 * The flags for a short run, which takes a quarter less time with them, and less memory.
 * @param v8 the main version of V8
 * @param isCheck whether a file is checked and no report built, which leaves so much garbage that to collect it from a small
 *   young memory takes a tenth of the run
 */
export function flagsForShortWork(v8: number, isCheck: boolean): readonly string[] {
  if (!isKnown(v8)) return [];
  // Regular expressions are compiled at once and not after their first use, and young memory is collected by one thread alone: what
  // is left of it is so little that others cost more than they take over. Nor does V8 make anything in old memory at once because the first of its kind lasted: in a batch that holds
  // all of a file until old memory is searched. None of this ever does harm.
  return [
    ...optimizers(v8).map((name) => `--no-${name}`),
    '--no-regexp-tier-up',
    '--no-parallel-scavenge',
    '--no-allocation-site-pretenuring',
    `--no-${MARKING}`,
    `${YOUNG_GROWTH}=${isCheck ? 2 : 1}`,
  ];
}

/** The flags that follow when the work is long after all. To set back the one for regular expressions would crash V8 14. */
export function flagsForLongWork(v8: number): readonly string[] {
  return isKnown(v8)
    ? [...optimizers(v8).map((name) => `--${name}`), `--${MARKING}`, `${YOUNG_GROWTH}=2`, ...patience(v8)]
    : [];
}

/**
 * Has V8 optimise only what has run four times as long as it would wait for: of some hundred files most functions have had their
 * turn before their optimised code has paid. Measured with Node 20; later versions count in another way.
 */
function patience(v8: number): readonly string[] {
  return v8 === 11 ? ['--interrupt-budget=600000'] : [];
}

/** Without it old memory is collected only when V8 has no more. */
const MARKING = 'incremental-marking';

/** By what V8 multiplies the size of its young memory when much of it outlives a collection. */
const YOUNG_GROWTH = '--semi-space-growth-factor';

/** From Node 24 on there are two. */
function optimizers(v8: number): readonly string[] {
  return v8 >= 13 ? ['maglev', 'opt'] : ['opt'];
}

export function expectShortWork(isCheck: boolean): void {
  set((v8) => flagsForShortWork(v8, isCheck));
}

export function expectLongWork(): void {
  set(flagsForLongWork);
}

/** Whoever sets flags of V8 himself has his reasons: then they stay. */
function set(flagsFor: (v8: number) => readonly string[]): void {
  if (process.execArgv.length > 0 || process.env.NODE_OPTIONS) return;
  for (const flag of flagsFor(Number.parseInt(process.versions.v8, 10))) setFlagsFromString(flag);
}
