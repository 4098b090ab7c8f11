// What follows from a fault of structure and so is not told beside it: a text of the wrong kind was left out of the
// check, and now its section seems to be empty.
import type { Diagnostic } from '../source/diagnostic.js';
import type { Rule } from './rule.js';

/**
 * The rules' findings without those that miss something where a fault of structure stands.
 * @param faults what is wrong with the structure of the same file
 */
export function withoutConsequences(
  found: readonly Diagnostic[],
  faults: readonly Diagnostic[],
  rules: readonly Rule[],
): Diagnostic[] {
  const missing = new Set(rules.filter(({ absence }) => absence).map(({ id }) => id));
  const faulty = new Set(faults.map(({ pointer }) => parentOf(pointer)));
  return found.filter(({ code, pointer }) => !missing.has(code) || !faulty.has(wholeOf(pointer)));
}

/** What is said at its title or name is said of the whole section, item or indicator. */
function wholeOf(pointer: string): string {
  return /\/(?:title|name)$/.test(pointer) ? parentOf(pointer) : pointer;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
