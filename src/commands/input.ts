// Reads the input the user named: a file, or `-` for standard input.
import { resolve } from 'node:path';
import { readSource, sourceOf } from '../disk/read-source.js';
import type { ReadResult } from '../source/decode-source.js';
import type { Terminal } from './terminal.js';

/**
 * Reads a file, or standard input for `-`; messages use the name the user gave.
 * @throws UserError when it cannot be read
 */
export function readInput(file: string, terminal: Terminal): ReadResult {
  if (file === '-') return sourceOf('<stdin>', terminal.readStdin());
  return readSource(file, resolve(terminal.cwd, file));
}
