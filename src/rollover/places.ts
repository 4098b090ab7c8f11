// Where the nodes of a text stand, and edits in their order.
import type { Edit } from '../source/diagnostic.js';
import type { Span } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';

/** A text that cannot be changed in place: it is written on one line, or repeats itself by references. */
export class NotInPlace extends Error {}

/** The index of the first of what is sorted that begins at an offset or behind it. */
export function firstFrom(sorted: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function spanKey({ span }: TreeNode): string {
  return `${span.start} ${span.end}`;
}

/** The lists and mappings of a tree by their spans. @throws NotInPlace when one of them stands in two places */
export function nodesBySpan(root: TreeNode): ReadonlyMap<string, TreeNode> {
  const found = new Map<string, TreeNode>();
  const seen = new Set<TreeNode>();
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) throw new NotInPlace();
    seen.add(node);
    if (node.kind === 'scalar') continue;
    found.set(spanKey(node), node);
    const inside =
      node.kind === 'list' ? node.items : [...node.entries, ...(node.idle ?? [])].map(({ value }) => value);
    for (const child of inside) open.push(child);
  }
  return found;
}

export function pointAt(offset: number): TreeNode {
  return { kind: 'scalar', value: null, written: '', style: 'plain', span: { start: offset, end: offset } };
}

/** Sorted. Changes at one place stay in the order in which they were made. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let done = 0;
  for (const { span } of sorted) {
    if (span.start < done) throw new NotInPlace();
    done = span.end;
  }
  return sorted;
}
