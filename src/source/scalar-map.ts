// Finds the place in the source of any stretch of a YAML scalar's value, through quoting, escapes, folding and indentation.
import { contentLines, keptBreaks } from './scalar-lines.js';
import type { Source, Span } from './source.js';
import type { ScalarNode } from './tree.js';

/** For each UTF-16 unit of a value the source offsets it was written at. */
interface ScalarMap {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const maps = new WeakMap<ScalarNode, ScalarMap>();

/**
 * The source span of the characters from `start` to `end` (UTF-16 offsets) of a scalar's value; the whole scalar where
 * the value is not what was written (a number, a named value).
 */
export function locateInScalar(source: Source, node: ScalarNode, start: number, end: number): Span {
  const { starts, ends } = mapOf(source, node);
  if (start < 0 || end > starts.length || starts.length === 0) return node.span;
  const from = starts[start] ?? ends[start - 1] ?? node.span.start;
  return { start: from, end: end > start ? (ends[end - 1] ?? from) : from };
}

function mapOf(source: Source, node: ScalarNode): ScalarMap {
  const known = maps.get(node);
  if (known) return known;
  const map = makeMap(source, node);
  maps.set(node, map);
  return map;
}

function makeMap(source: Source, node: ScalarNode): ScalarMap {
  if (node.parts) return joinedMap(source, node.parts);
  const value = typeof node.value === 'string' ? node.value : node.written;
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (length: number, start: number, end: number): void => {
    for (let unit = 0; unit < length && starts.length < value.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const line of contentLines(source, node, value)) {
    const { breaks, characters } = line;
    const kept = keptBreaks(node, value, starts.length, line);
    // A folded break is a blank.
    const wanted = kept > 0 ? breaks.slice(breaks.length - kept) : breaks.slice(0, 1);
    for (const { start, end } of wanted) put(1, start, end);
    for (const { length, start, end } of characters) put(length, start, end);
  }
  return starts.length === value.length ? { starts, ends } : { starts: [], ends: [] };
}

/** The maps of the parts one after the other; the 、 between two of them stands for all that parts them in the source. */
function joinedMap(source: Source, parts: readonly ScalarNode[]): ScalarMap {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before) {
      starts.push(before.span.end);
      ends.push(part.span.start);
    }
    const map = mapOf(source, part);
    const length = String(part.value).length;
    // Where a part's own characters cannot be told, none of the whole can.
    if (map.starts.length !== length) return { starts: [], ends: [] };
    for (let unit = 0; unit < length; unit++) {
      starts.push(map.starts[unit] ?? part.span.start);
      ends.push(map.ends[unit] ?? part.span.end);
    }
  }
  return { starts, ends };
}
