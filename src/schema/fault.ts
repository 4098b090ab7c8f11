// A fault the schema validator found, with the place in the tree it speaks of.
import type { ErrorObject } from 'ajv';
import type { Path } from '../source/path.js';
import { fromPointer } from '../source/path.js';
import type { Source, Span } from '../source/source.js';
import type { Entry, MapNode, TreeNode } from '../source/tree.js';
import { entryOf, nodeAt } from '../source/tree.js';
import { describePath } from './schema-names.js';
import type { SchemaShape } from './schema-shape.js';
import { childShape } from './schema-shape.js';

/** One error of the validator with what its finding needs: the node, its shape and its place. */
export interface Fault {
  readonly source: Source;
  readonly root: TreeNode;
  /** The shape of the whole file. */
  readonly rootShape: SchemaShape;
  readonly error: ErrorObject;
  readonly path: Path;
  readonly node: TreeNode;
  readonly shape: SchemaShape | undefined;
  /** The mapping the value stands in, and its entry there; undefined for the root and for items of a list. */
  readonly parent: MapNode | undefined;
  readonly entry: Entry | undefined;
}

/** Finds the node a validator's error points at; undefined when it is not in the tree. */
export function faultOf(
  source: Source,
  root: TreeNode,
  rootShape: SchemaShape,
  error: ErrorObject,
): Fault | undefined {
  let shape: SchemaShape | undefined = rootShape;
  let node: TreeNode | undefined = root;
  const path: (string | number)[] = [];
  for (const step of fromPointer(error.instancePath)) {
    const key: string | number = node?.kind === 'list' ? Number(step) : step;
    shape = childShape(shape, key);
    node = node && nodeAt(node, [key]);
    path.push(key);
  }
  if (!node) return undefined;
  const above = nodeAt(root, path.slice(0, -1));
  const parent = path.length > 0 && above?.kind === 'map' ? above : undefined;
  return {
    source,
    root,
    rootShape,
    error,
    path,
    node,
    shape,
    parent,
    entry: parent && entryOf(parent, String(path.at(-1))),
  };
}

/** The value of one line, or the first line of a text; the key where the value is empty, a list or a mapping. */
export function spanOfFault({ source, node, entry }: Fault): Span {
  const { start, end } = node.span;
  if (start === end && entry) return entry.keySpan;
  if (node.kind !== 'scalar' && entry) return entry.keySpan;
  const lineEnd = source.text.slice(start, end).search(/[\r\n]/);
  return { start, end: lineEnd > 0 ? start + lineEnd : end };
}

/** `“指标 › 第2项”` as the subject of a message. */
export function subject({ root, rootShape, path }: Pick<Fault, 'root' | 'rootShape' | 'path'>): string {
  return path.length > 0 ? `“${describePath(root, path, rootShape)}”` : rootShape.title;
}

/** Words for a message, on one line, of which only the first characters are shown where there are more than `most`. */
export function shorten(text: string, most = 12): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('');
}
