// Where and in which format a comparison is written.
import { resolve } from 'node:path';
import { writeFileSafely } from '../disk/write-file.js';
import type { ComparisonFormat } from '../printers/comparison.js';
import { told } from '../source/printable.js';
import type { CompareOptions } from './check-commands.js';
import type { Terminal } from './terminal.js';

/** The format that is wanted, or that the file's name says; a Word file is none that is printed. */
export function printedAs({ format, output = '-' }: CompareOptions): ComparisonFormat {
  if (format !== undefined && format !== 'docx') return format;
  if (/\.(?:md|markdown)$/i.test(output)) return 'md';
  return /\.json$/i.test(output) ? 'json' : 'pretty';
}

/** Prints it, or writes the file and says so. */
export function writeComparison(content: string | Uint8Array, output: string, terminal: Terminal): void {
  if (output === '-') {
    terminal.out(content);
    return;
  }
  writeFileSafely(resolve(terminal.cwd, output), content, output);
  terminal.err(told`已写成 ${output}\n`);
}
