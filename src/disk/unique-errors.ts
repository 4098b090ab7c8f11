// Tells an error once that several files led to.
import type { UserError } from '../source/user-error.js';

/** The errors, of several with one message the last. */
export function uniqueErrors(errors: readonly UserError[]): UserError[] {
  return [...new Map(errors.map((error) => [error.message, error])).values()];
}
