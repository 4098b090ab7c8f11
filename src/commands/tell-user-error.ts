// Prints an error of use or of a file to standard error.
import type { UserError } from '../source/user-error.js';
import type { Terminal } from './terminal.js';

/** Prints what went wrong and, on a second line, what to do about it. */
export function tellUserError({ message, hint }: UserError, terminal: Pick<Terminal, 'err'>): void {
  terminal.err(`错误：${message}\n${hint ? `  ${hint}\n` : ''}`);
}
