// The data that an operation means, made without the text: what an edited text is held against.
import { fieldFor } from '../schema/schema-names.js';
import { childShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Path } from '../source/path.js';
import type { Entry, TreeNode } from '../source/tree.js';
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
  return meantAfter({ kind: 'kept', node: root }, operation, shape);
}

/** What the whole data are to be after one operation and the next. */
export function meantByAll(
  operations: readonly SingleOperation[],
  root: TreeNode,
  shape: SchemaShape,
): Meant | undefined {
  let meant: Meant | undefined = { kind: 'kept', node: root };
  for (const operation of operations) meant = meant && meantAfter(meant, operation, shape);
  return meant;
}

function meantAfter(kept: Meant, operation: SingleOperation, shape: SchemaShape): Meant | undefined {
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
        const isSection = old !== undefined && open(old, at).kind === 'map';
        if (isSection === (operation.form === 'section')) return old;
        if (!isSection)
          return {
            kind: 'map',
            entries: [{ name: field, value: old && !isNothing(old) ? old : value(null) }],
          };
        return entriesOf(old, at).find(({ name }) => name === field)?.value ?? value(null);
      });
  }
}

function isNothing(meant: Meant): boolean {
  return meant.kind === 'kept' && meant.node.kind === 'scalar' && meant.node.value === null;
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

/** The schema's name of a key as written, or the key itself where the schema has none. */
export function nameOf({ spelling }: Entry, shape: SchemaShape | undefined): string {
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
