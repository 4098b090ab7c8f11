// Prints an error of use or of a file to standard error.
import { told } from '../source/printable.js';
import type { UserError } from '../source/user-error.js';
import type { Terminal } from './terminal.js';

/** Prints what went wrong and, on a second line, what to do about it. */
export function tellUserError({ message, hint }: UserError, terminal: Pick<Terminal, 'err'>): void {
  terminal.err(told`错误：${message}\n`);
  if (hint) terminal.err(told`  ${hint}\n`);
}
