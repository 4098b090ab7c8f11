// Faults for which a file is not checked to its end: nobody knows what else is wrong with it.
import type { Diagnostic } from './diagnostic.js';

/** What they are called; the place of each is the file, no value in it. */
const CODES: ReadonlySet<string> = new Set([
  'encoding',
  'too-large',
  'too-deep',
  'empty-file',
  'yaml-syntax',
  'too-many-faults',
]);

/** Whether more may be wrong with the file than was found: it could not be read as text or as YAML, or not to its end. */
export function isFileFault({ code, severity, pointer }: Diagnostic): boolean {
  return severity === 'error' && pointer === '' && CODES.has(code);
}
