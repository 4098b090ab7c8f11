// Reads the input the user named: a file, or `-` for standard input.
import { resolve } from 'node:path';
import { readSource } from '../disk/read-source.js';
import { decodeSource, type ReadResult } from '../source/decode-source.js';
import type { Terminal } from './terminal.js';

/**
 * Reads a file, or standard input for `-`; messages use the name the user gave.
 * @throws UserError when it cannot be read
 */
export function readInput(file: string, terminal: Terminal): ReadResult {
  if (file === '-') return decodeSource('<stdin>', terminal.readStdin());
  return process.cwd() === terminal.cwd ? readSource(file) : readSource(resolve(terminal.cwd, file));
}
