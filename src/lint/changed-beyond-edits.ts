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
  return changedIn(left, right);

  function changedIn(a: TreeNode, b: TreeNode): readonly Span[] {
    if (a.kind === 'scalar' && b.kind === 'scalar') return isAsMeant(before, edits, a, b) ? [] : [a.span];
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

/** Is the value after (`b`) the value before (`a`) with the edits made in it, and nothing else? */
function isAsMeant(source: Source, edits: readonly Edit[], a: ScalarNode, b: ScalarNode): boolean {
  const inside = edits.filter(({ span }) => span.start >= a.span.start && span.end <= a.span.end);
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
