// Whether a text that was edited holds the data that were meant.
import { canonicalize } from '../schema/canonicalize.js';
import { childShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Source } from '../source/source.js';
import type { Entry, ScalarNode, TreeNode } from '../source/tree.js';
import { shownText } from './long-text.js';
import { type Meant, nameOf } from './meant.js';
import type { Value } from './operation.js';

/** Does an edited text hold what was meant? What was kept has to be as it was spelt. */
export function holds(source: Source, node: TreeNode, meant: Meant, shape: SchemaShape | undefined): boolean {
  switch (meant.kind) {
    case 'kept':
      return isSame(node, meant.node);
    case 'value':
      return hasValue(source, node, meant.value, shape);
    case 'shown':
      return node.kind === 'scalar' && shownText(node.typed ?? wordsOf(source, node, shape)) === meant.shown;
    case 'list':
      return (
        node.kind === 'list' &&
        node.items.length === meant.items.length &&
        meant.items.every((item, index) => {
          const below = node.items[index];
          return below !== undefined && holds(source, below, item, childShape(shape, index));
        })
      );
    case 'map': {
      if (node.kind !== 'map') return false;
      const entries = [...node.entries, ...(node.repeated ?? [])];
      if (entries.length !== meant.entries.length) return false;
      // A key that is written twice stands for two entries.
      const taken = new Set<Entry>();
      return meant.entries.every(({ name, spelling, value: below }, at) => {
        const near = entries[at];
        const isIt = (entry: Entry) =>
          !taken.has(entry) &&
          (spelling === undefined ? nameOf(entry, shape) === name : entry.spelling === spelling);
        const entry = near && isIt(near) ? near : entries.find(isIt);
        if (entry) taken.add(entry);
        return entry !== undefined && holds(source, entry.value, below, childShape(shape, name));
      });
    }
  }
}

function isSame(a: TreeNode, b: TreeNode): boolean {
  if (a.kind === 'scalar')
    return (
      b.kind === 'scalar' &&
      a.value === b.value &&
      a.written === b.written &&
      a.style === b.style &&
      a.typed === b.typed
    );
  if (a.kind === 'list')
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSame(item, b.items[index] as TreeNode))
    );
  if (b.kind !== 'map') return false;
  return areSame(a.entries, b.entries) && areSame(a.repeated ?? [], b.repeated ?? []);
}

function areSame(a: readonly Entry[], b: readonly Entry[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ spelling, value: below }, index) => {
      const other = b[index];
      return other !== undefined && other.spelling === spelling && isSame(below, other.value);
    })
  );
}

function wordsOf(source: Source, node: ScalarNode, shape: SchemaShape | undefined): string {
  const understood = shape ? canonicalize(source, node, shape).root : node;
  return understood.kind === 'scalar' && understood.value !== null ? String(understood.value) : '';
}

/** Is that the value, as the schema understands what is written? */
function hasValue(source: Source, node: TreeNode, given: Value, shape: SchemaShape | undefined): boolean {
  if (Array.isArray(given))
    return (
      node.kind === 'list' &&
      node.items.length === given.length &&
      given.every((each, index) =>
        hasValue(source, node.items[index] as TreeNode, each, childShape(shape, index)),
      )
    );
  if (typeof given === 'object' && given !== null) {
    const names = Object.entries(given);
    if (node.kind !== 'map' || node.repeated || node.entries.length !== names.length) return false;
    return names.every(([name, each]) => {
      const entry = node.entries.find((one) => nameOf(one, shape) === name);
      return entry !== undefined && hasValue(source, entry.value, each, childShape(shape, name));
    });
  }
  if (node.kind !== 'scalar') return false;
  const understood = shape ? canonicalize(source, node, shape).root : node;
  return understood.kind === 'scalar' && isValue(understood, given);
}

function isValue({ value: found, written }: ScalarNode, given: Exclude<Value, object> | null): boolean {
  // Where a text is wanted, a figure is one.
  if (typeof given !== 'string')
    return found === given || (typeof given === 'number' && written === String(given));
  const words = given.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (typeof found === 'string') return found.replace(/\n+$/, '') === words;
  // A figure that was given with its digits.
  return found !== null && written === words;
}
