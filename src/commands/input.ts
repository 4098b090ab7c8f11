// Reads the input the user named: a file, or `-` for standard input.
import { dirname, resolve } from 'node:path';
import { nameIn } from '../disk/name-in.js';
import { besideFile } from '../disk/read-beside.js';
import { readSource, sourceOf } from '../disk/read-source.js';
import type { Beside } from '../source/beside.js';
import type { ReadResult } from '../source/decode-source.js';
import { once } from '../source/remembered.js';
import type { Terminal } from './terminal.js';

/**
 * Characters; a report of a year has some ten thousand. V8's optimising takes more time than it saves in a shorter file: in one of
 * 170,000 characters half a second, a third of the check. See `many` in progress.ts.
 */
export const LONG = 300_000;

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

/** The door to the files that an input names: they lie beside it, or where the command runs for standard input. */
export function besideInput(file: string, terminal: Terminal): Beside {
  // Most files name no other.
  const beside = once(() => besideFile(resolve(terminal.cwd, file)));
  return (name, limit) => beside()(name, limit);
}

/** Where a file beside the input lies, seen from a result; standard output is read where the command runs. */
export function linkFrom(output: string, input: string, terminal: Terminal): (file: string) => string {
  const folderOf = (file: string) => dirname(resolve(terminal.cwd, file));
  return (file) => nameIn(folderOf(output), resolve(folderOf(input), file));
}

/** Whether a file is by its name a Word file. */
export function isWordFile(file: string): boolean {
  return /\.docx$/i.test(file);
}
