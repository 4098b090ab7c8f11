// The place of a figure in the data: what kind of figure is wanted there, and what stands beside it.
import type { Path } from '../source/path.js';
import type { MapNode, TreeNode } from '../source/tree.js';
import { entryOf, nodeAt } from '../source/tree.js';

/**
 * `level` and `change` may be words (稳中有升); a `goal` is a number or {增幅: 8}; `goal-value` and `goal-growth` are the
 * fields of such a mapping; a `number` is nothing else.
 */
export type FigureKind = 'level' | 'change' | 'goal' | 'goal-value' | 'goal-growth' | 'number';

export interface FigurePlace {
  readonly kind: FigureKind;
  /** The indicator or target of the plan that the figure belongs to. */
  readonly measure: MapNode;
  /** The mapping that the figure stands in. */
  readonly parent: MapNode;
  /** Whether it is a target of the plan, which has neither 预计 nor 同比. */
  readonly planned: boolean;
  /** Whether the mapping cannot do without it. */
  readonly needed: boolean;
}

/** Where a path leads to among the figures; undefined for other places. */
export function figurePlace(root: TreeNode, path: Path): FigurePlace | undefined {
  const measureLength = path.findIndex((step) => typeof step === 'number') + 1;
  const measure = nodeAt(root, path.slice(0, measureLength));
  const parent = nodeAt(root, path.slice(0, -1));
  if (measureLength === 0 || measure?.kind !== 'map' || parent?.kind !== 'map') return undefined;
  const planned = path[0] === 'plan';
  if (path[planned ? 1 : 0] !== (planned ? 'targets' : 'indicators')) return undefined;
  const [above, field] = [path.at(-2), path.at(-1)];
  return {
    kind: kindOf(String(above), String(field), path.length - measureLength),
    measure,
    parent,
    planned,
    needed:
      field === 'points' || (field === 'value' && path.length - measureLength > 1 && above !== 'target'),
  };
}

function kindOf(above: string, field: string, depth: number): FigureKind {
  if (above === 'target') return field === 'growth' ? 'goal-growth' : 'goal-value';
  if (field === 'target') return 'goal';
  if (field === 'yoy' || field === 'growth') return 'change';
  return field === 'value' && depth === 1 ? 'level' : 'number';
}

/** A field of a mapping as it was written; undefined where it is absent, still to be filled in or no scalar. */
export function given(map: MapNode, key: string): string | undefined {
  const value = entryOf(map, key)?.value;
  if (value?.kind !== 'scalar' || value.value === null) return undefined;
  return String(value.value).trim() || undefined;
}

/** Whether the measure is a rate, whose changes are counted in percentage points. */
export function isRateMeasure(measure: MapNode): boolean {
  return /^[%％‰]$/.test(given(measure, 'unit') ?? '');
}
