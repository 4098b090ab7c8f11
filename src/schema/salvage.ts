// Takes the faulty places out of a tree, so that the rest of a summary can be checked in the same run.
import type { Diagnostic } from '../source/diagnostic.js';
import { toPointer } from '../source/path.js';
import type { Entry, MapNode, ScalarNode, TreeNode } from '../source/tree.js';
import { emptyScalar } from '../source/tree.js';
import type { SchemaField, SchemaShape } from './schema-shape.js';
import { childShape } from './schema-shape.js';

/** The findings by the pointers to their places. */
type ByPointer = ReadonlyMap<string, Diagnostic>;

/** Stands in the place of a year that is not known; what rests on the year is not to be checked. */
const SOME_YEAR = 2000;

/**
 * A copy of the tree without its faults: a misspelt key or value becomes the one that was probably meant, a required field or a figure that is
 * missing or wrong is still to be filled in, anything else that is wrong is left out. Only for checking: nothing
 * is built from it.
 */
export function salvage(tree: TreeNode, faults: readonly Diagnostic[], shape: SchemaShape): TreeNode {
  return salvageNode(tree, '', new Map(faults.map((fault) => [fault.pointer, fault])), shape) ?? tree;
}

function salvageNode(
  node: TreeNode,
  pointer: string,
  faults: ByPointer,
  shape: SchemaShape | undefined,
): TreeNode | undefined {
  const fault = faults.get(pointer);
  if (fault) return meantValue(node, fault);
  if (node.kind === 'scalar') return node;
  if (node.kind === 'map') return salvageMap(node, pointer, faults, shape);
  const items = node.items.map((item, at) =>
    salvageNode(item, `${pointer}/${at}`, faults, childShape(shape, at)),
  );
  return { ...node, items: items.filter((item) => item !== undefined) };
}

function salvageMap(
  map: MapNode,
  pointer: string,
  faults: ByPointer,
  shape: SchemaShape | undefined,
): MapNode {
  const entries = map.entries.flatMap((entry): Entry[] => {
    const place = pointer + toPointer([entry.key]);
    const fault = faults.get(place);
    if (fault?.code === 'unknown-field') return meantKey(entry, fault);
    const below = childShape(shape, entry.key);
    const value = salvageNode(entry.value, place, faults, below) ?? openFigure(entry, below);
    return value ? [{ ...entry, value }] : [];
  });
  const missing = [...(shape?.fields?.values() ?? [])].filter(
    ({ name, required }) => required && !entries.some(({ key }) => key === name),
  );
  return { ...map, entries: [...entries, ...missing.map((field) => toBeFilled(field, map))] };
}

/** A wrong figure is one still to come: what is reckoned from it is not missing. */
function openFigure({ value }: Entry, shape: SchemaShape | undefined): ScalarNode | undefined {
  const mayBeOpen = shape?.scalars.has('number') && shape.scalars.has('null');
  return mayBeOpen ? emptyScalar(value.span) : undefined;
}

function meantKey(entry: Entry, { params }: Diagnostic): Entry[] {
  const { suggestion } = params;
  return typeof suggestion === 'string' ? [{ ...entry, key: suggestion, spelling: suggestion }] : [];
}

function meantValue(node: TreeNode, { params }: Diagnostic): TreeNode | undefined {
  const { suggestion } = params;
  if (node.kind !== 'scalar' || typeof suggestion !== 'string') return undefined;
  return { ...node, value: suggestion, written: suggestion };
}

function toBeFilled(field: SchemaField, { span }: MapNode): Entry {
  const at = { start: span.start, end: span.start };
  const value = emptyScalar(at);
  return {
    key: field.name,
    spelling: field.name,
    keySpan: at,
    value: field.shape().scalars.has('null')
      ? value
      : { ...value, value: SOME_YEAR, written: String(SOME_YEAR) },
  };
}
