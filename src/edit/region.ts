// The lines that an operation can touch, so that of a long text only these need be cut into tokens, which takes most of the time.
import { fieldFor } from '../schema/schema-names.js';
import { childShape, rootShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Path } from '../source/path.js';
import type { Span } from '../source/source.js';
import type { Entry, ListNode, MapNode, TreeNode } from '../source/tree.js';
import { lineStart } from './layout.js';
import type { SingleOperation } from './operation.js';

export interface Region extends Span {
  /** The path from the region's outermost list or mapping on, which has one item or entry in it where it is not the whole text. */
  readonly path: Path;
  /** The shape of that list or mapping. */
  readonly shape: SchemaShape | undefined;
  /** Of the list that the operation changes, the index of the first item in the region. */
  readonly first: number;
}

/**
 * The region of an operation in an ordinary text (source/ordinary-yaml.ts): whole lines of one entry or item, or of neighbours
 * among the items of a list, with the comments behind them.
 */
export function regionOf(text: string, root: MapNode, operation: SingleOperation): Region {
  const { kind, path } = operation;
  let region: Region = { start: 0, end: text.length, path, shape: rootShape(), first: 0 };
  let [node, shape]: [TreeNode | undefined, SchemaShape | undefined] = [root, region.shape];
  for (let depth = 0; depth <= path.length; depth += 1) {
    const [step, ...rest] = path.slice(depth);
    if (!shape || !node || node.kind === 'scalar' || /[[{]/.test(text.charAt(node.span.start))) return region;
    const isLast = depth === path.length - 1;
    const wanted =
      step === undefined || (kind === 'remove' && isLast)
        ? neighbours(operation, node, indexOf(node, step, shape))
        : one(node, step, shape);
    if (!wanted) return region;
    const starts = startsOf(node);
    const start = lineOf(text, starts[wanted.from], node.kind);
    const next = starts[wanted.to + 1];
    const end = next === undefined ? region.end : lineOf(text, next, node.kind);
    if (start === undefined || end === undefined) return region;
    const below =
      step === undefined ? [] : [node.kind === 'list' ? Number(step) - wanted.from : step, ...rest];
    region = { start, end, path: below, shape, first: step === undefined ? wanted.from : 0 };
    const index = indexOf(node, step, shape);
    if (step === undefined || index < 0) return region;
    node = node.kind === 'list' ? node.items[index] : node.entries[index]?.value;
    shape = childShape(shape, step);
  }
  return region;
}

/** The first and the last of the items or entries that a region holds. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The item or entry of a step, or the entry behind which a key that is not there would be put. */
function one(node: ListNode | MapNode, step: string | number, shape: SchemaShape): Range | undefined {
  const index = indexOf(node, step, shape);
  const at = index < 0 && node.kind === 'map' ? neighbour(node.entries, String(step), shape) : index;
  return at < 0 || at >= startsOf(node).length ? undefined : { from: at, to: at };
}

/** The items or entries beside one another that an operation has to know; undefined where those are all, or too few. */
function neighbours(operation: SingleOperation, node: ListNode | MapNode, index: number): Range | undefined {
  const last = startsOf(node).length - 1;
  if (last < 1) return undefined;
  if (operation.kind === 'remove')
    return index < 0 || index > last
      ? undefined
      : { from: Math.min(index, last - 1), to: Math.min(index, last - 1) + 1 };
  if (node.kind === 'map') return undefined;
  if (operation.kind === 'insert') {
    const from = Math.max(0, Math.min(operation.index - 1, last - 1));
    return { from, to: from + 1 };
  }
  if (operation.kind !== 'move') return undefined;
  const [from, to] = [Math.min(operation.from, operation.to), Math.max(operation.from, operation.to)];
  return from < 0 || to > last ? undefined : { from, to };
}

/** The index among the items or entries; -1 where there is none, and behind all where there are two, which is a fault. */
function indexOf(node: ListNode | MapNode, step: string | number | undefined, shape: SchemaShape): number {
  if (step === undefined) return -1;
  if (node.kind === 'list') return node.items[Number(step)] ? Number(step) : -1;
  const found = node.entries.flatMap((entry, index) => (nameOf(entry, shape) === step ? [index] : []));
  return found.length > 1 ? node.entries.length : (found[0] ?? -1);
}

function startsOf(node: ListNode | MapNode): readonly number[] {
  return node.kind === 'list'
    ? node.items.map(({ span }) => span.start)
    : node.entries.map(({ keySpan }) => keySpan.start);
}

/** The start of the line on which an entry or item begins; undefined where something else stands before it. */
function lineOf(text: string, offset: number | undefined, kind: 'list' | 'map'): number | undefined {
  if (offset === undefined) return undefined;
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  return (kind === 'list' ? /^ *- *$/ : /^ *$/).test(before) ? start : undefined;
}

/** The entry behind which a key that is not there would be put, or the first. */
function neighbour(entries: readonly Entry[], name: string, shape: SchemaShape): number {
  const order = [...(shape.fields?.keys() ?? [])];
  const rank = order.indexOf(name);
  if (rank < 0) return -1;
  const before = entries.findLastIndex((entry) => {
    const at = order.indexOf(nameOf(entry, shape));
    return at >= 0 && at < rank;
  });
  return Math.max(before, 0);
}

function nameOf({ spelling }: Entry, shape: SchemaShape): string {
  return fieldFor(shape, spelling)?.name ?? spelling;
}
