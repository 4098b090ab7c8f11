// Every value of a canonical tree with what the schema says of its place.
import type { SchemaShape } from '../schema/schema-shape.js';
import { childShape, rootShape } from '../schema/schema-shape.js';
import type { Path } from '../source/path.js';
import type { Source } from '../source/source.js';
import type { ScalarNode, TreeNode } from '../source/tree.js';

/** A value and its place. */
export interface ScalarPlace {
  readonly node: ScalarNode;
  readonly path: Path;
  /** It stands in braces or brackets, where a comment would hide what closes them. */
  readonly inFlow: boolean;
  /** Words of the writer's own may stand here, not only a figure, a date, 是 or a word of a list. */
  readonly isText: boolean;
}

/** The places of a tree: what looks for comments goes through them more than once. */
const known = new WeakMap<TreeNode, readonly ScalarPlace[]>();

/** The values of a tree that `canonicalize` made of the source; those of a setting that was left empty are none. */
export function scalarPlaces(source: Source, tree: TreeNode): readonly ScalarPlace[] {
  const found = known.get(tree);
  if (found) return found;
  const places: ScalarPlace[] = [];
  collect(tree, [], rootShape(), false);
  known.set(tree, places);
  return places;

  function collect(node: TreeNode, path: Path, shape: SchemaShape | undefined, inFlow: boolean): void {
    if (node.kind === 'scalar') {
      places.push({ node, path, inFlow, isText: isTextual(shape) });
      return;
    }
    const first = source.text[node.span.start];
    const flow = inFlow || first === '[' || first === '{';
    if (node.kind === 'list') {
      const inItems = childShape(shape, 0);
      for (const [at, item] of node.items.entries()) collect(item, [...path, at], inItems, flow);
    } else
      for (const { key, value } of node.entries) collect(value, [...path, key], childShape(shape, key), flow);
  }
}

function isTextual(shape: SchemaShape | undefined): boolean {
  const scalars = shape?.scalars;
  return (
    scalars?.has('string') === true && !scalars.has('number') && !scalars.has('integer') && !shape?.choices
  );
}
