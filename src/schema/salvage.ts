// Takes the faulty places out of a tree, so that the rest of a summary can be checked in the same run.
import type { Diagnostic } from '../source/diagnostic.js';
import { toPointer } from '../source/path.js';
import type { Entry, MapNode, TreeNode } from '../source/tree.js';

/** The findings by the pointers to their places. */
type ByPointer = ReadonlyMap<string, Diagnostic>;

/**
 * A copy of the tree without its faults: a misspelt key or value becomes the one that was probably meant, a missing
 * field is still to be filled in, anything else that is wrong is left out. Only for checking: nothing is built from it.
 */
export function salvage(tree: TreeNode, faults: readonly Diagnostic[]): TreeNode {
  return salvageNode(tree, '', new Map(faults.map((fault) => [fault.pointer, fault]))) ?? tree;
}

function salvageNode(node: TreeNode, pointer: string, faults: ByPointer): TreeNode | undefined {
  const fault = faults.get(pointer);
  if (fault && fault.code !== 'missing-field') return meantValue(node, fault);
  if (node.kind === 'scalar') return node;
  if (node.kind === 'map') return salvageMap(node, pointer, faults);
  const items = node.items.map((item, at) => salvageNode(item, `${pointer}/${at}`, faults));
  return { ...node, items: items.filter((item) => item !== undefined) };
}

function salvageMap(map: MapNode, pointer: string, faults: ByPointer): MapNode {
  const entries = map.entries.flatMap((entry): Entry[] => {
    const place = pointer + toPointer([entry.key]);
    const fault = faults.get(place);
    if (fault?.code === 'unknown-field') return meantKey(entry, fault);
    const value = salvageNode(entry.value, place, faults);
    return value ? [{ ...entry, value }] : [];
  });
  const fault = faults.get(pointer);
  const field = fault?.code === 'missing-field' ? fault.params.field : undefined;
  return { ...map, entries: typeof field === 'string' ? [...entries, toBeFilled(field, map)] : entries };
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

function toBeFilled(field: string, { span }: MapNode): Entry {
  const at = { start: span.start, end: span.start };
  return {
    key: field,
    spelling: field,
    keySpan: at,
    value: { kind: 'scalar', value: null, written: '', style: 'plain', span: at },
  };
}
