// Makes texts, figures and changes of validated data, with the digits as they were written.

import { changeOfWords } from '../chinese/change-words.js';
import { parseDecimal } from '../chinese/decimal.js';
import type { Change as ChangeInput } from '../generated/summary-input.js';
import type { Path } from '../source/path.js';
import type { TreeNode } from '../source/tree.js';
import { nodeAt } from '../source/tree.js';
import type { Change, Figure, Text } from './summary.js';

/** A place in the data while they are built: the tree knows how things were written. */
export interface Place {
  readonly root: TreeNode;
  readonly path: Path;
}

export function at(place: Place, ...steps: Path): Place {
  return { root: place.root, path: [...place.path, ...steps] };
}

type Loose<T> = {
  readonly [K in keyof T]: Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K];
};

/** Leaves out the optional properties that are undefined. */
export function present<T extends object>(properties: Loose<T>): T {
  const kept: { [K in keyof T]?: unknown } = {};
  for (const key of Object.keys(properties) as (keyof T)[]) {
    if (properties[key] !== undefined) kept[key] = properties[key];
  }
  return kept as T;
}

/** A text; nothing but blanks is still to be filled in. */
export function buildText(place: Place, value: string | null): Text;
export function buildText(place: Place, value: string | null | undefined): Text | undefined;
export function buildText({ path }: Place, value: string | null | undefined): Text | undefined {
  if (value === undefined) return undefined;
  return { value: value?.trim() ? value : null, path };
}

/** What people write where a figure is still to come; a bare sign (`—`, `____`) holds neither letter nor digit. */
const STILL_OPEN = /^(?:[^\p{L}\p{N}]*|待[定填补核].{0,4}|待统计|暂缺|暂无数据|未定|未出)$/u;

/** A figure: a number with its digits, words, or still missing (`待定`, `—`, nothing). */
export function buildFigure(place: Place, value: number | string | null): Figure;
export function buildFigure(place: Place, value: number | string | null | undefined): Figure | undefined;
export function buildFigure(place: Place, value: number | string | null | undefined): Figure | undefined {
  if (value === undefined) return undefined;
  const { root, path } = place;
  if (value === null || STILL_OPEN.test(String(value).trim())) return { kind: 'missing', path };
  const node = nodeAt(root, path);
  const written = node?.kind === 'scalar' ? node.written : '';
  // A hexadecimal number is no decimal as written, but has a value.
  const number = parseDecimal(written) ?? parseDecimal(String(value));
  return number ? { kind: 'number', number, path } : { kind: 'words', words: String(value).trim(), path };
}

/** A change: a bare number, a number with its unit in one text (`6.0%`), words, or all of it spelt out. */
export function buildChange(place: Place, input: ChangeInput | undefined): Change | undefined {
  if (input === undefined) return undefined;
  if (typeof input === 'object' && input !== null) {
    return present<Change>({
      figure: buildFigure(at(place, 'value'), input.value),
      unit: input.unit,
      qualifier: buildText(at(place, 'qualifier'), input.qualifier),
      path: place.path,
    });
  }
  return withUnit(place, input) ?? { figure: buildFigure(place, input), path: place.path };
}

function withUnit({ path }: Place, input: number | string | null): Change | undefined {
  const change = typeof input === 'string' ? changeOfWords(input) : undefined;
  return change && { figure: { kind: 'number', number: change.number, path }, unit: change.unit, path };
}
