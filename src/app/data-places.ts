// Finds the place in the YAML where words of a report belong: the value they came from, and the line within it.
import { bareWords } from '../compare/bare-words.js';
import type { DataPlace } from '../compare/revision.js';
import { describePath } from '../schema/schema-names.js';
import { fromPointer, type Path, toPointer } from '../source/path.js';
import { remembered } from '../source/remembered.js';
import { positionAt, type Source } from '../source/source.js';
import { eachScalar, nodeAt, placeToFill, type TreeNode } from '../source/tree.js';

/** Words of a line of the report, without what is only layout. */
export interface WordsOfLine {
  readonly line: string;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/** Finds places in one file. */
export interface DataPlaces {
  /** The value at a path, the key where it is still to be written. */
  at(path: Path): DataPlace;
  /** The value that a pointer means; of a text of several paragraphs, where this one begins. */
  ofLine(pointer: string, line: string): DataPlace;
  /** The value that a pointer means, or below it the one in which the words stand with those around them. */
  of(pointer: string, words: WordsOfLine): DataPlace & { readonly isExact: boolean };
}

/** So many characters tell which paragraph of a text it is. */
const BEGINNING = 12;
/** How many characters around the words are looked for with them, the more the surer. */
const AROUND = [16, 10, 6, 4, 2];

export function createDataPlaces(source: Source, tree: TreeNode): DataPlaces {
  const placeOf = (offset: number, path: Path): DataPlace => {
    const { line, column } = positionAt(source, offset);
    const place = { file: source.file, line, column, counts: 'line' as const };
    return { ...place, pointer: toPointer(path), path: describePath(tree, numbered(tree, path)) };
  };
  const at = (path: Path) => placeOf(placeToFill(tree, path).start, path);
  // Of a text the characters that are there, as composing joins its lines.
  const typed = remembered((node: TreeNode) =>
    bareWords(source.text.slice(node.span.start, node.span.end), 'note'),
  );

  const places: DataPlaces = {
    at,
    ofLine(pointer, line) {
      const path = fromPointer(pointer);
      if (nodeAt(tree, path)?.kind !== 'scalar') return at(path);
      const { isExact: _, ...place } = places.of(pointer, {
        line,
        start: 0,
        end: Math.min(BEGINNING, line.length),
      });
      return place;
    },
    of(pointer, words) {
      const path = fromPointer(pointer);
      const node = nodeAt(tree, path);
      if (!node) return { ...at(path), isExact: false };
      const { text, at: offsets } = typed(node);
      const found = foundIn(text, words);
      if (found === undefined)
        return {
          ...(node.kind === 'scalar' && node.value !== null ? placeOf(node.span.start, path) : at(path)),
          isExact: false,
        };
      const offset = node.span.start + (offsets[found] ?? 0);
      return { ...placeOf(offset, [...path, ...pathTo(node, offset)]), isExact: true };
    },
  };
  return places;
}

/** The numbers of a figure's fields, with the path of each, as far as they are short enough to be figures. */
export function figuresBelow(tree: TreeNode, path: Path): readonly { path: Path; number: number }[] {
  const node = nodeAt(tree, path);
  const found: { path: Path; number: number }[] = [];
  if (!node) return found;
  eachScalar(node, (scalar, below) => {
    const written = scalar.written.trim();
    if (written.length > MOST_OF_A_FIGURE) return;
    for (const [digits] of written.matchAll(/\d+(?:\.\d+)?/g))
      found.push({ path: [...path, ...below], number: Number(digits) });
  });
  return found;
}

const MOST_OF_A_FIGURE = 24;

/** The offset of the words in a text: of those at which most of what stands around them is the same. */
function foundIn(text: string, { line, start, end }: WordsOfLine): number | undefined {
  for (const around of AROUND) {
    const from = Math.max(0, start - around);
    for (const [first, last] of [
      [from, end + around],
      [from, end],
      [start, end + around],
    ] as const) {
      const sought = line.slice(first, last);
      if (sought.length < Math.max(2, end - start + 1)) continue;
      const at = text.indexOf(sought);
      if (at !== -1) return at + (start - first);
    }
  }
  const words = line.slice(start, end);
  const whole = words.length >= 2 ? text.indexOf(words) : -1;
  return whole === -1 ? undefined : whole;
}

/** The path below a node to the innermost value in which an offset stands. */
function pathTo(node: TreeNode, offset: number): Path {
  if (node.kind === 'scalar') return [];
  const children =
    node.kind === 'list'
      ? node.items.map((value, step) => ({ step, value, start: value.span.start }))
      : node.entries.map(({ key, keySpan, value }) => ({ step: key, value, start: keySpan.start }));
  const child = children.find(({ start, value }) => start <= offset && offset <= value.span.end);
  return child ? [child.step, ...pathTo(child.value, offset)] : [];
}

/** Steps into lists as numbers, which pointers lack. */
function numbered(tree: TreeNode, path: Path): Path {
  let node: TreeNode | undefined = tree;
  return path.map((step) => {
    const own = node?.kind === 'list' ? Number(step) : step;
    node = node && nodeAt(node, [step]);
    return own;
  });
}
