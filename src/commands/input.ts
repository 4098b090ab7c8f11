// Reads the input the user named: a file, or `-` for standard input.
import { resolve } from 'node:path';
import { readSource, sourceOf } from '../disk/read-source.js';
import type { ReadResult } from '../source/decode-source.js';
import type { Terminal } from './terminal.js';

/** Characters; a report of a year has some ten thousand. See `many` in progress.ts. */
const LONG = 100_000;

/**
 * Reads a file, or standard input for `-`; messages use the name the user gave.
 * @throws UserError when it cannot be read
 */
export function readInput(file: string, terminal: Terminal): ReadResult {
  const read =
    file === '-' ? sourceOf('<stdin>', terminal.readStdin()) : readSource(file, resolve(terminal.cwd, file));
  if (read.source.text.length > LONG) terminal.onLongWork?.();
  return read;
}
