// Finds indicators that are cited by the same name, so that a citation could mean either.
import type { Diagnostic } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { positionAt } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { nodeAt } from '../source/tree.js';
import type { Indicator, Summary, Target } from './summary.js';

/**
 * One warning for each indicator, or target of the plan, that is cited by the same name as an earlier one of
 * its own list.
 */
export function duplicateIndicators(source: Source, root: TreeNode, summary: Summary): readonly Diagnostic[] {
  const lists = [summary.indicators?.items ?? [], summary.plan?.targets?.items ?? []];
  return lists.flatMap((list) => duplicatesIn(source, root, list));
}

function duplicatesIn(source: Source, root: TreeNode, list: readonly (Indicator | Target)[]): Diagnostic[] {
  if (new Set(list.map(({ id }) => id)).size === list.length) return [];
  const lines = new Map<string, number>();
  const found: Diagnostic[] = [];
  for (const { id, name, path } of list) {
    const key = nodeAt(root, [...path, 'id']) ? 'id' : 'name';
    const span = nodeAt(root, [...path, key])?.span;
    if (!id || !span) continue;
    const line = lines.get(id);
    if (line === undefined) lines.set(id, positionAt(source, span.start).line);
    else {
      found.push(
        diagnose(source, {
          code: 'duplicate-indicator',
          severity: 'warning',
          message: `“${id}”与第 ${line} 行重名，引用时分不清是哪一个`,
          hint: '请改名，或另给一个代号',
          span,
          path: [...path, key],
          params: { id, name: name.value ?? '', line },
        }),
      );
    }
  }
  return found;
}
