// What must hold of the two ways in which a YAML text is read.
import { isDeepStrictEqual } from 'node:util';
import { parseByLibrary } from '../../src/source/library-yaml.js';
import { readOrdinary } from '../../src/source/ordinary-yaml.js';
import type { Source } from '../../src/source/source.js';
import { hold } from '../target.js';

/** Holds that the reader of ordinary YAML, where it does not give way, makes what the library makes; says whether it did not. */
export function holdReading(source: Source): boolean {
  const root = readOrdinary(source);
  if (!root) return false;
  const plain = parseByLibrary(source);
  hold(isDeepStrictEqual({ root, findings: [] }, plain), 'two readings of a YAML text', () => {
    const messages = plain.findings.map(({ message }) => message);
    return `${JSON.stringify(source.text)}\n${messages.join()}\n${JSON.stringify(root)}\n${JSON.stringify(plain.root)}`;
  });
  return true;
}
