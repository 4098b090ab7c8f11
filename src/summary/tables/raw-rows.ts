// Takes the rows of a table as their writer gave them, in a list or as pasted text, before they are held against the columns.
import type { Path } from '../../source/path.js';
import type { ListNode, ScalarNode, TreeNode } from '../../source/tree.js';
import type { Cell, Stretch } from '../summary.js';
import { type PastedTable, splitCsv, splitPasted } from './split-pasted.js';

/** A row of cells in the order of the columns. */
export interface PlainRow {
  readonly kind: 'plain';
  readonly cells: readonly Cell[];
  readonly path: Path;
  /** Where the row stands in the text at `path`, when that is pasted. */
  readonly within?: Stretch;
}

/** A row of cells by the names of the columns. */
export interface NamedRow {
  readonly kind: 'named';
  readonly cells: ReadonlyMap<string, Cell>;
  readonly path: Path;
}

export type RawRow = PlainRow | NamedRow;

export interface RawRows {
  readonly rows: readonly RawRow[];
  /** Of a pasted table. */
  readonly pasted?: Pick<PastedTable, 'separator' | 'aligns'>;
}

/**
 * The rows at a node: a list, or a text that was pasted.
 * @param isCsv whether the text is that of a .csv file
 */
export function rawRows(node: TreeNode, path: Path, isCsv = false): RawRows {
  if (node.kind === 'list') return { rows: listedRows(node, path) };
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return { rows: [] };
  const text = node.typed ?? node.value;
  const { rows, separator, aligns } = isCsv ? splitCsv(text) : splitPasted(text);
  return { rows: pastedRows({ rows }, path), pasted: { separator, aligns } };
}

function pastedRows({ rows }: Pick<PastedTable, 'rows'>, path: Path): PlainRow[] {
  return rows.map(({ cells, start, end }) => ({
    kind: 'plain',
    cells: cells.map((cell) => ({
      value: cell.text,
      path,
      within: { start: cell.start, end: cell.end },
    })),
    path,
    within: { start, end },
  }));
}

function listedRows({ items }: ListNode, path: Path): RawRow[] {
  return items.flatMap((item, at): readonly RawRow[] => {
    const own = [...path, at];
    if (item.kind === 'scalar') return lineRow(item, own);
    if (item.kind === 'map') {
      const cells = item.entries.map(({ key, value }) => [key, cellOf(value, [...own, key])] as const);
      return [{ kind: 'named', cells: new Map(cells), path: own }];
    }
    const cells = item.items.map((cell, place) => cellOf(cell, [...own, place]));
    return [cells.length === 0 ? unwrittenRow(own) : { kind: 'plain', cells, path: own }];
  });
}

/** A row on one line, `- 甲 | 12.5 | 已开工`, or one that is still to be written. */
function lineRow(node: ScalarNode, path: Path): readonly RawRow[] {
  const text = typeof node.value === 'string' ? (node.typed ?? node.value) : '';
  if (!/[\t|｜]/.test(text)) {
    const cell = cellOf(node, path);
    return [cell.value === '' ? unwrittenRow(path) : { kind: 'plain', cells: [cell], path }];
  }
  return pastedRows(splitPasted(text), path);
}

/** A row of which nothing is written yet: it is one blank. */
function unwrittenRow(path: Path): PlainRow {
  return { kind: 'plain', cells: [{ value: null, path }], path };
}

function cellOf(node: TreeNode, path: Path): Cell {
  if (node.kind !== 'scalar' || node.value === null) return { value: null, path };
  const text = String(node.value);
  return { value: text.trim() === '' ? '' : text, path };
}
