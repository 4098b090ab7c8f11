// The YAML document as zonerep sees it: plain nodes that know where they stand and how they were spelt.
import type { Path } from './path.js';
import type { Span } from './source.js';

/** How a scalar was written; `plain` holds for numbers, booleans and null too. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The digits or letters as written, before YAML made a value of them: `215.30` stays `215.30`. */
  readonly written: string;
  /**
   * The value with its line breaks as they were typed, where YAML folded some (`typedBreaks`): as long as the value. What is
   * cut into paragraphs is this.
   */
  readonly typed?: string;
  readonly style: ScalarStyle;
  readonly span: Span;
  /** The items of the list that the writer gave for one text; in the value there is a 、 between them. */
  readonly parts?: readonly ScalarNode[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
  readonly span: Span;
}

/** One `key: value` of a mapping. */
export interface Entry {
  /** The key by its schema name, once `canonicalize` has run; as written before. */
  readonly key: string;
  /** The key as the writer spelt it. */
  readonly spelling: string;
  readonly keySpan: Span;
  readonly value: TreeNode;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  /** Settings that were left empty, so that their default holds: they are no data. Known once `canonicalize` has run. */
  readonly idle?: readonly Entry[];
  /** The entries whose key stands in `entries` already, in the order of their places: faults, each of which has a finding. */
  readonly repeated?: readonly Entry[];
  readonly span: Span;
}

export type TreeNode = ScalarNode | ListNode | MapNode;

/** A value that is still to be filled in, at a place. */
export function emptyScalar(span: Span): ScalarNode {
  return { kind: 'scalar', value: null, written: '', style: 'plain', span };
}

/** The node at a path, or undefined where there is none. */
export function nodeAt(root: TreeNode, path: Path): TreeNode | undefined {
  let node: TreeNode | undefined = root;
  for (const step of path) node = node && childAt(node, step);
  return node;
}

/** The node directly below another one, by its key or its position; undefined where there is none. */
export function childAt(node: TreeNode, step: string | number): TreeNode | undefined {
  if (node.kind === 'list') return node.items[Number(step)];
  return node.kind === 'map' ? entryOf(node, String(step))?.value : undefined;
}

/**
 * Calls `visit` with every scalar of a tree. The path is one list that changes on the way: who keeps it copies it, and most
 * have only a look.
 */
export function eachScalar(root: TreeNode, visit: (node: ScalarNode, path: Path) => void): void {
  const path: (string | number)[] = [];
  walk(root);

  function walk(node: TreeNode): void {
    if (node.kind === 'scalar') visit(node, path);
    else if (node.kind === 'list') for (const [at, item] of node.items.entries()) below(at, item);
    else for (const { key, value } of node.entries) below(key, value);
  }

  function below(step: string | number, node: TreeNode): void {
    path.push(step);
    walk(node);
    path.pop();
  }
}

/** The entry of a mapping with that key. */
export function entryOf({ entries }: Pick<MapNode, 'entries'>, key: string): Entry | undefined {
  for (const entry of entries) if (entry.key === key) return entry;
  return undefined;
}

/**
 * The span at which a value is looked for when it is still to be written: its key, or the place of an item of a list; for a
 * key that is not there, the place of the mapping it belongs in.
 */
export function placeToFill(root: TreeNode, path: Path): Span {
  const above = path.slice(0, -1);
  const parent = path.length > 0 ? nodeAt(root, above) : undefined;
  const key = String(path.at(-1));
  const entry =
    parent?.kind === 'map'
      ? (entryOf(parent, key) ?? parent.idle?.find((idle) => idle.key === key))
      : undefined;
  if (entry) return entry.keySpan;
  const node = nodeAt(root, path);
  if (!node) return placeToFill(root, above);
  return (node.kind === 'map' ? node.entries[0]?.keySpan : undefined) ?? node.span;
}

/**
 * A mapping with what `change` makes of each value; the mapping itself where all of them stay as they are, so that nothing is
 * made anew for it.
 */
export function withValues(map: MapNode, change: (value: TreeNode, key: string) => TreeNode): MapNode {
  let entries: Entry[] | undefined;
  let at = 0;
  for (const entry of map.entries) {
    const value = change(entry.value, entry.key);
    if (value !== entry.value) {
      entries ??= [...map.entries];
      entries[at] = { ...entry, value };
    }
    at += 1;
  }
  return entries ? { ...map, entries } : map;
}

/** The same of a list or a mapping, for the nodes below it with their positions or keys. */
export function withChildren<Node extends ListNode | MapNode>(
  node: Node,
  change: (child: TreeNode, step: string | number) => TreeNode,
): Node;
export function withChildren(
  node: ListNode | MapNode,
  change: (child: TreeNode, step: string | number) => TreeNode,
): TreeNode {
  if (node.kind === 'map') return withValues(node, change);
  let items: TreeNode[] | undefined;
  let at = 0;
  for (const item of node.items) {
    const changed = change(item, at);
    if (changed !== item) {
      items ??= [...node.items];
      items[at] = changed;
    }
    at += 1;
  }
  return items ? { ...node, items } : node;
}

/** The node's data as plain JavaScript values, for a schema validator. */
export function toData(node: TreeNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toData);
  const data: Record<string, unknown> = {};
  for (const { key, value } of node.entries) {
    // Given a value by `=`, it would become what the mapping inherits from.
    if (key === '__proto__')
      Object.defineProperty(data, key, {
        value: toData(value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else data[key] = toData(value);
  }
  return data;
}
