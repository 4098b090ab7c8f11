// Compares a YAML tree before and after edits that change how it is read: is every value still there that no edit touched?
import type { Edit } from '../source/diagnostic.js';
import type { Span } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';

interface Leaf {
  /** The keys that lead to the value and the value itself; positions in lists do not count, since an edit may part or join items. */
  readonly signature: string;
  /** The place of the value and its key. */
  readonly entry: Span;
}

/** Does the tree after hold every value of the tree before that no edit touches, in the same order and under the same keys? */
export function valuesKept(before: TreeNode, edits: readonly Edit[], after: TreeNode): boolean {
  const touched = touchedBy(edits);
  const found = [...leavesOf(after)];
  let next = 0;
  for (const { signature, entry } of leavesOf(before)) {
    if (touched(entry)) continue;
    while (next < found.length && found[next]?.signature !== signature) next += 1;
    if (next === found.length) return false;
    next += 1;
  }
  return true;
}

/** Whether one of the edits touches a span; what is put directly before or behind a value changes it, too. */
function touchedBy(edits: readonly Edit[]): (span: Span) => boolean {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  return ({ start, end }) => {
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.span.end ?? start) >= start) high = middle;
      else low = middle + 1;
    }
    return (sorted[low]?.span.start ?? Number.POSITIVE_INFINITY) <= end;
  };
}

function* leavesOf(node: TreeNode, keys = '', entry: Span = node.span): Generator<Leaf> {
  if (node.kind === 'scalar') yield { signature: `${keys}\n${typeof node.value} ${node.value}`, entry };
  else if (node.kind === 'list') for (const item of node.items) yield* leavesOf(item, keys, item.span);
  else
    for (const { key, keySpan, value } of node.entries) {
      const whole = { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) };
      yield* leavesOf(value, `${keys}\n${key}`, whole);
    }
}
