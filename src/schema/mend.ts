// What it means to mend a structure: the tree as it was meant, and one finding that says what was written instead.
import type { Edit, Finding, Fix } from '../source/diagnostic.js';
import { listedLines } from '../source/named-lines.js';
import type { Path } from '../source/path.js';
import type { Source, Span } from '../source/source.js';
import { lineText, positionAt } from '../source/source.js';
import type { ListNode, MapNode, TreeNode } from '../source/tree.js';
import { subject } from './fault.js';
import type { SchemaShape } from './schema-shape.js';

/** A place in the tree that may be written in a way that means something else; another one as the walk goes on. */
export interface Place {
  readonly source: Source;
  readonly root: TreeNode;
  readonly rootShape: SchemaShape;
  /** Who keeps it copies it. */
  readonly path: Path;
  readonly shape: SchemaShape;
}

export interface Mend {
  readonly node: TreeNode;
  readonly finding: Finding;
  /** Where the findings stand that the one here explains: keys that are written twice. */
  readonly explains?: readonly number[];
}

/** A mend of a list, or of a mapping where a list was meant; undefined where it is written as it should be. */
export type MendList = (place: Place, node: ListNode) => Mend | undefined;
export type MendMap = (place: Place, node: MapNode) => Mend | undefined;

/** The finding for one cause at one or more places; the first is pointed at, the lines of the others are named. */
export function mendFinding(
  { source, root, rootShape, path }: Place,
  trap: string,
  places: readonly Span[],
  words: (what: string) => Pick<Finding, 'message' | 'hint'>,
  edits: readonly Edit[],
): Finding {
  const [first = { start: 0, end: 0 }, ...others] = places;
  const lines = [...new Set(others.map(({ start }) => positionAt(source, start).line))];
  return {
    code: 'yaml-structure',
    severity: 'error',
    ...words(subject({ root, rootShape, path })),
    ...(lines.length > 0 && { note: `${listedLines(lines)}也是这样` }),
    span: first,
    path: [...path],
    params: { trap, ...(others.length > 0 && { times: places.length }) },
    ...fixOf(edits),
  };
}

function fixOf(edits: readonly Edit[]): { readonly fix?: Fix } {
  const [first, ...also] = edits.toSorted((a, b) => a.span.start - b.span.start);
  return first ? { fix: { ...first, ...(also.length > 0 && { also }), structural: true } } : {};
}

/** The dash that a mapping in a block list stands behind, with nothing but blanks between; undefined in brackets. */
export function dashBefore({ text }: Source, { span }: MapNode): Span | undefined {
  const gap = /-( +)$/.exec(text.slice(Math.max(0, span.start - 50), span.start))?.[0];
  return gap === undefined ? undefined : { start: span.start - gap.length, end: span.start - gap.length + 1 };
}

/** Whether a place is the first in its line that is no blank, and how many blanks stand before it. */
export function indentOf(source: Source, offset: number): number | undefined {
  const { line, column } = positionAt(source, offset);
  return /^ *$/.test(lineText(source, line).slice(0, column - 1)) ? column - 1 : undefined;
}
