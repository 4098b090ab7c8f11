// The data that an operation means, made without the text; and whether a text that was edited holds just these.
import { canonicalize } from '../schema/canonicalize.js';
import { fieldFor } from '../schema/schema-names.js';
import { childShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Path } from '../source/path.js';
import type { Source } from '../source/source.js';
import type { Entry, ScalarNode, TreeNode } from '../source/tree.js';
import { shownText } from './long-text.js';
import type { SingleOperation, Value } from './operation.js';
import { listFieldOf } from './reshape.js';

/** A node as it was, a value written anew, a text by what is shown of it, or a collection with some of these in it. */
export type Meant =
  | { readonly kind: 'kept'; readonly node: TreeNode }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'shown'; readonly shown: string }
  | { readonly kind: 'list'; readonly items: readonly Meant[] }
  | { readonly kind: 'map'; readonly entries: readonly MeantEntry[] };

interface MeantEntry {
  /** The key by its schema name. */
  readonly name: string;
  /** The key as it is written, where it is there. */
  readonly spelling?: string;
  readonly value: Meant;
}

/** What the whole data are to be. `root` is the tree as it was written, its keys not yet those of the schema. */
export function meantBy(operation: SingleOperation, root: TreeNode, shape: SchemaShape): Meant | undefined {
  const kept: Meant = { kind: 'kept', node: root };
  const { path } = operation;
  switch (operation.kind) {
    case 'set':
      return changedAt(kept, path, shape, () => value(operation.value));
    case 'clear':
      return changedAt(kept, path, shape, () => value(null));
    case 'text':
      return changedAt(kept, path, shape, () =>
        operation.shown === '' ? value(null) : { kind: 'shown', shown: operation.shown },
      );
    case 'remove':
      return removedAt(kept, path, shape);
    case 'insert':
      return changedAt(kept, path, shape, (list) => ({
        kind: 'list',
        items: itemsOf(list).toSpliced(operation.index, 0, value(operation.value)),
      }));
    case 'move':
      return changedAt(kept, path, shape, (list) => {
        const items = itemsOf(list);
        const moved = items.slice(operation.from, operation.from + 1);
        return {
          kind: 'list',
          items: items.toSpliced(operation.from, 1).toSpliced(operation.to, 0, ...moved),
        };
      });
    case 'reshape':
      return changedAt(kept, path, shape, (old, at) => {
        const field = listFieldOf(at) ?? '';
        if (operation.form === 'section')
          return { kind: 'map', entries: [{ name: field, value: old ?? value(null) }] };
        return entriesOf(old, at).find(({ name }) => name === field)?.value ?? value(null);
      });
  }
}

function value(given: Value): Meant {
  return { kind: 'value', value: given };
}

type Change = (old: Meant | undefined, shape: SchemaShape | undefined) => Meant | undefined;

/** The data with the value at a path changed; where `change` gives nothing, the entry or item goes. */
function changedAt(
  old: Meant | undefined,
  path: Path,
  shape: SchemaShape | undefined,
  change: Change,
): Meant | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(old, shape);
  const below = childShape(shape, step);
  const isList = typeof step === 'number' || (old && open(old, shape)?.kind === 'list');
  if (isList) {
    const [items, index] = [itemsOf(old), Number(step)];
    const made = changedAt(items[index], rest, childShape(shape, index), change);
    return { kind: 'list', items: items.toSpliced(index, 1, ...(made ? [made] : [])) };
  }
  const entries = entriesOf(old, shape);
  const at = entries.findIndex(({ name }) => name === step);
  const made = changedAt(entries[at]?.value, rest, below, change);
  const entry = made && { ...(entries[at] ?? { name: String(step) }), value: made };
  if (at < 0) return { kind: 'map', entries: entry ? [...entries, entry] : entries };
  return { kind: 'map', entries: entries.toSpliced(at, 1, ...(entry ? [entry] : [])) };
}

function removedAt(old: Meant, path: Path, shape: SchemaShape): Meant | undefined {
  return changedAt(old, path, shape, () => undefined);
}

/** A kept collection as one whose children can be changed. */
function open(meant: Meant, shape: SchemaShape | undefined): Meant {
  if (meant.kind !== 'kept') return meant;
  const { node } = meant;
  if (node.kind === 'list')
    return { kind: 'list', items: node.items.map((item) => ({ kind: 'kept', node: item })) };
  if (node.kind === 'scalar') return meant;
  const entries = [...node.entries, ...(node.repeated ?? [])].map(
    (entry): MeantEntry => ({
      name: nameOf(entry, shape),
      spelling: entry.spelling,
      value: { kind: 'kept', node: entry.value },
    }),
  );
  return { kind: 'map', entries };
}

function nameOf({ spelling }: Entry, shape: SchemaShape | undefined): string {
  return (shape && fieldFor(shape, spelling)?.name) ?? spelling;
}

function itemsOf(meant: Meant | undefined): readonly Meant[] {
  const opened = meant && open(meant, undefined);
  return opened?.kind === 'list' ? opened.items : [];
}

function entriesOf(meant: Meant | undefined, shape: SchemaShape | undefined): readonly MeantEntry[] {
  const opened = meant && open(meant, shape);
  return opened?.kind === 'map' ? opened.entries : [];
}

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
      return meant.entries.every(({ name, spelling, value: below }, at) => {
        const near = entries[at];
        const isIt = (entry: Entry) =>
          spelling === undefined ? nameOf(entry, shape) === name : entry.spelling === spelling;
        const entry = near && isIt(near) ? near : entries.find(isIt);
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
  if (typeof given !== 'string') return found === given;
  const words = given.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (typeof found === 'string') return found.replace(/\n+$/, '') === words;
  // A figure that was given with its digits.
  return found !== null && written === words;
}
