// Tells V8 whether to optimise: a run over one file is over before optimised code pays, a run over a thousand lives on it.
import { setFlagsFromString } from 'node:v8';

/** The versions of V8 (Node 20 to 26) whose flags are known; any other would print an error for a flag it has no more. */
const isKnown = (v8: number): boolean => v8 >= 11 && v8 <= 14;

/**
 * The flags for a run over a few files, which takes a quarter less time with them, and less memory.
 * @param v8 the main version of V8
 */
export function flagsForFewFiles(v8: number): readonly string[] {
  // Regular expressions are compiled at once and not after their first use, which never does harm.
  return isKnown(v8) ? [...optimizers(v8).map((name) => `--no-${name}`), '--no-regexp-tier-up'] : [];
}

/** The flags that follow when there are many files after all. To set back the one for regular expressions would crash V8 14. */
export function flagsForManyFiles(v8: number): readonly string[] {
  return isKnown(v8) ? optimizers(v8).map((name) => `--${name}`) : [];
}

/** From Node 24 on there are two. */
function optimizers(v8: number): readonly string[] {
  return v8 >= 13 ? ['maglev', 'opt'] : ['opt'];
}

export function expectFewFiles(): void {
  set(flagsForFewFiles);
}

export function expectManyFiles(): void {
  set(flagsForManyFiles);
}

/** Whoever sets flags of V8 himself has his reasons: then they stay. */
function set(flagsFor: typeof flagsForFewFiles): void {
  if (process.execArgv.length > 0 || process.env.NODE_OPTIONS) return;
  for (const flag of flagsFor(Number.parseInt(process.versions.v8, 10))) setFlagsFromString(flag);
}
