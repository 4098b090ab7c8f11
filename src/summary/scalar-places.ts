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

/** The values of a tree that `canonicalize` made; those of a setting that was left empty are none. */
export function* scalarPlaces(
  source: Source,
  node: TreeNode,
  path: Path = [],
  shape: SchemaShape | undefined = rootShape(),
  inFlow = false,
): Generator<ScalarPlace> {
  if (node.kind === 'scalar') {
    yield { node, path, inFlow, isText: isTextual(shape) };
    return;
  }
  const flow = inFlow || /[[{]/.test(source.text.charAt(node.span.start));
  const children: readonly (readonly [string | number, TreeNode])[] =
    node.kind === 'list' ? [...node.items.entries()] : node.entries.map(({ key, value }) => [key, value]);
  for (const [step, child] of children)
    yield* scalarPlaces(source, child, [...path, step], childShape(shape, step), flow);
}

function isTextual(shape: SchemaShape | undefined): boolean {
  const scalars = shape?.scalars;
  return (
    scalars?.has('string') === true && !scalars.has('number') && !scalars.has('integer') && !shape?.choices
  );
}
