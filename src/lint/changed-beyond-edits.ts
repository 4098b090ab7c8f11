// Compares a YAML source before and after some edits: which values became something else than the edits meant?
import type { Edit } from '../source/diagnostic.js';
import { parseYaml } from '../source/parse-yaml.js';
import { locateInScalar } from '../source/scalar-map.js';
import type { Source, Span } from '../source/source.js';
import type { ScalarNode, TreeNode } from '../source/tree.js';

/**
 * The places (in the source before) of values that changed their kind, their keys or words that no edit touched;
 * the whole source where one of the two cannot be read.
 */
export function changedBeyondEdits(before: Source, edits: readonly Edit[], after: Source): readonly Span[] {
  const [left, right] = [parseYaml(before).root, parseYaml(after).root];
  if (!left || !right) return [{ start: 0, end: before.text.length }];
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  // A value that aliases repeat is one node, and one look at it is enough.
  const seen = new Set<ScalarNode>();
  return changedIn(left, right);

  function changedIn(a: TreeNode, b: TreeNode): readonly Span[] {
    if (a.kind === 'scalar' && b.kind === 'scalar') {
      if (seen.has(a)) return [];
      seen.add(a);
      return isAsMeant(before, editsWithin(sorted, a.span), a, b) ? [] : [a.span];
    }
    const [children, others] = [childrenOf(a), childrenOf(b)];
    if (a.kind !== b.kind || keysOf(a) !== keysOf(b) || children.length !== others.length) return [a.span];
    return children.flatMap((child, index) => {
      const other = others[index];
      return other ? changedIn(child, other) : [];
    });
  }
}

function childrenOf(node: TreeNode): readonly TreeNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
}

function keysOf(node: TreeNode): string {
  return node.kind === 'map' ? JSON.stringify(node.entries.map(({ key }) => key)) : '';
}

/** Of the edits, which are sorted and do not overlap, those within a span. */
function editsWithin(edits: readonly Edit[], { start, end }: Span): readonly Edit[] {
  let low = 0;
  for (let high = edits.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.span.start ?? start) >= start) high = middle;
    else low = middle + 1;
  }
  let behind = low;
  while ((edits[behind]?.span.end ?? Number.POSITIVE_INFINITY) <= end) behind += 1;
  return edits.slice(low, behind);
}

/** Is the value after (`b`) the value before (`a`) with the edits inside it made, and nothing else? */
function isAsMeant(source: Source, inside: readonly Edit[], a: ScalarNode, b: ScalarNode): boolean {
  if (inside.length === 0 || typeof a.value !== 'string') return a.value === b.value;
  let meant = '';
  let next = 0;
  let covered = 0;
  for (let unit = 0; unit < a.value.length; unit++) {
    const { start } = locateInScalar(source, a, unit, unit + 1);
    for (let edit = inside[next]; edit && edit.span.start <= start; edit = inside[++next]) {
      meant += edit.text;
      covered = edit.span.end;
    }
    if (start >= covered) meant += a.value.charAt(unit);
  }
  return (
    meant +
      inside
        .slice(next)
        .map(({ text }) => text)
        .join('') ===
    b.value
  );
}
