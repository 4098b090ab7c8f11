// Puts in what the file does not have yet.
import type { MapNode } from '../source/tree.js';
import { keyName, type LastYear } from './last-year.js';
import { NotInPlace } from './places.js';

/** The parts of the report in their order. */
const ORDER = ['opening', 'indicators', 'tasks', 'issues', 'plan'];

/** Puts a part in behind the last of those that come before it. @param lines what stands below its key, not indented */
export function addPart(last: LastYear, name: string, lines: readonly string[]): void {
  const { root, changes } = last;
  const later = [...ORDER.slice(ORDER.indexOf(name) + 1), 'parts', 'closing', 'attachments', 'numbering'];
  const at = root.entries.findIndex(({ key }) => later.includes(key));
  const before = root.entries.at(at < 0 ? -1 : at - 1);
  if (!before || at === 0) throw new NotInPlace();
  changes.addBelow(before, ['', `${keyName(last, name)}:`, ...lines.map((line) => `  ${line}`)]);
}

/** Puts a key with lines below it in at the end of a mapping. */
export function addEntry({ changes }: LastYear, map: MapNode, key: string, lines: readonly string[]): void {
  const before = map.entries.toSorted((a, b) => a.keySpan.start - b.keySpan.start).at(-1);
  if (!before) throw new NotInPlace();
  changes.addBelow(before, [`${key}:`, ...lines.map((line) => `  ${line}`)]);
}

/** Lines with a blank behind each colon that has nothing behind or below it: what is typed there is its value. */
export function withBlanks(lines: readonly string[]): string[] {
  const indent = (line = '') => /^[ -]*/.exec(line)?.[0].length ?? 0;
  return lines.map((line, index) =>
    line.endsWith(':') && indent(lines[index + 1]) <= indent(line) ? `${line} ` : line,
  );
}
