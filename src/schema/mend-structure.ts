// Mends the structure of a tree where it can only mean one thing, and says once what was written instead.
import type { Finding } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { type ListNode, type MapNode, type TreeNode, withChildren } from '../source/tree.js';
import type { Mend, MendList, MendMap, Place } from './mend.js';
import { joinFields, joinItems, listWithoutDashes, partItems } from './mend-dashes.js';
import { shortItems, shortList } from './mend-short-items.js';
import type { SchemaShape } from './schema-shape.js';
import { childShape } from './schema-shape.js';

/** Each is tried in this order; what one has mended the next sees. */
const ofMaps: readonly MendMap[] = [listWithoutDashes, shortList];
const ofLists: readonly MendList[] = [joinFields, partItems, joinItems, shortItems];

export interface Mended {
  readonly root: TreeNode;
  /** One for each cause; without any the root is the tree that was given. */
  readonly findings: readonly Finding[];
  /** The starts of the findings about keys written twice that these explain. */
  readonly explains: ReadonlySet<number>;
}

/** Mends a canonical tree. Nothing is built from what is mended: it is for checking the rest of the file. */
export function mendStructure(source: Source, root: TreeNode, rootShape: SchemaShape): Mended {
  const findings: Finding[] = [];
  const explains = new Set<number>();
  const seen = new Map<TreeNode, TreeNode>();
  const path: (string | number)[] = [];
  const place = { source, root, rootShape, path, shape: rootShape };
  const mended = walk(root, rootShape);
  return { root: mended, findings, explains };

  function walk(node: TreeNode, shape: SchemaShape | undefined): TreeNode {
    if (!shape || node.kind === 'scalar') return node;
    // What an alias repeats is mended, and told, once.
    const known = seen.get(node);
    if (known) return known;
    place.shape = shape;
    let current: MapNode | ListNode = node;
    if (current.kind === 'map') current = tried(ofMaps, current);
    if (current.kind === 'list') current = tried(ofLists, current);
    const done = below(current, shape);
    seen.set(node, done);
    return done;
  }

  function tried<Node extends MapNode | ListNode>(
    mends: readonly ((place: Place, node: Node) => Mend | undefined)[],
    node: Node,
  ): MapNode | ListNode {
    let current: Node = node;
    for (const mend of mends) {
      const made = mend(place, current);
      if (!made) continue;
      findings.push(made.finding);
      for (const start of made.explains ?? []) explains.add(start);
      if (made.node.kind !== node.kind) return made.node as MapNode | ListNode;
      current = made.node as Node;
    }
    return current;
  }

  function below(node: MapNode | ListNode, shape: SchemaShape): TreeNode {
    return withChildren(node, (child, step) => {
      if (child.kind === 'scalar') return child;
      path.push(step);
      const done = walk(child, childShape(shape, step));
      path.pop();
      return done;
    });
  }
}
