// zonerep keeps V8's code in the 2nd, 4th, 8th … run of a command (src/disk/code-cache.ts), and a run that does takes memory for a
// second copy of it. What is measured are the runs between: a user sees hardly any other.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './workspace.mjs';

/**
 * An environment in which a contestant's code is kept apart, so that no other one's runs are counted with its own.
 * @param name as part of a file's name
 */
export function ownCache(name) {
  return { XDG_CACHE_HOME: scratch('caches', name) };
}

/**
 * Runs a command until none of the next runs will keep code.
 * @param runOnce is to run it in the environment of `ownCache(name)`
 * @param runs how many are to follow
 */
export function runUntilKept(name, runOnce, runs) {
  do runOnce();
  while (runsBeforeKeeping(join(scratch('caches', name), 'zonerep')) < runs);
}

/** How many runs may follow before one keeps code; without end for a program that keeps none. */
function runsBeforeKeeping(folder) {
  if (!existsSync(folder)) return Number.POSITIVE_INFINITY;
  return Math.min(
    ...readdirSync(folder).map((name) => {
      // The number of runs ends the file.
      const count = readFileSync(join(folder, name)).subarray(-4).readUInt32LE();
      return 2 ** (Math.floor(Math.log2(count)) + 1) - count - 1;
    }),
  );
}
