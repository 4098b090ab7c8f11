// Every value of a canonical tree with what the schema says of its place.
import type { SchemaShape } from '../schema/schema-shape.js';
import { childShape, rootShape } from '../schema/schema-shape.js';
import type { Path } from '../source/path.js';
import type { Source } from '../source/source.js';
import type { ScalarNode, TreeNode } from '../source/tree.js';

/** A value and its place. */
export interface ScalarPlace {
  readonly node: ScalarNode;
  /** The way to it from its end on; `pathTo` puts it together, for the few places of which anything is told. */
  readonly way: Way | undefined;
  /** It stands in braces or brackets, where a comment would hide what closes them. */
  readonly inFlow: boolean;
  /** Words of the writer's own may stand here, not only a figure, a date, 是 or a word of a list. */
  readonly isText: boolean;
}

interface Way {
  readonly step: string | number;
  readonly above: Way | undefined;
}

export function pathTo({ way }: ScalarPlace): Path {
  const path: (string | number)[] = [];
  for (let step = way; step; step = step.above) path.push(step.step);
  return path.reverse();
}

/** The values of a tree that `canonicalize` made of the source; those of a setting that was left empty are none. */
export function scalarPlaces({ text }: Source, tree: TreeNode): readonly ScalarPlace[] {
  const places: ScalarPlace[] = [];
  collect(tree, undefined, rootShape(), false);
  return places;

  function collect(
    node: TreeNode,
    way: Way | undefined,
    shape: SchemaShape | undefined,
    inFlow: boolean,
  ): void {
    if (node.kind === 'scalar') {
      places.push({ node, way, inFlow, isText: isTextual(shape) });
      return;
    }
    const first = text.charAt(node.span.start);
    const flow = inFlow || first === '[' || first === '{';
    if (node.kind === 'list') {
      const inItems = childShape(shape, 0);
      let step = 0;
      for (const item of node.items) {
        collect(item, { step, above: way }, inItems, flow);
        step += 1;
      }
    } else
      for (const { key, value } of node.entries)
        collect(value, { step: key, above: way }, childShape(shape, key), flow);
  }
}

function isTextual(shape: SchemaShape | undefined): boolean {
  const scalars = shape?.scalars;
  return (
    scalars?.has('string') === true && !scalars.has('number') && !scalars.has('integer') && !shape?.choices
  );
}
