// Composes a table of the writer's own: citations filled in, sums reckoned, equal cells merged.
import type { CitationIndex } from '../summary/citations.js';
import type { Cell, OwnColumn, OwnRow, OwnTable, Text } from '../summary/summary.js';
import { type ColumnSum, isTotalRow, sumsOf } from '../summary/tables/table-sums.js';
import type { PageTurn } from './column-widths.js';
import { blank, plain, wordsOf } from './inline.js';
import { lineWithCitations } from './prose.js';
import type { Block, CellLook, Inline, TableRow } from './report.js';
import { tableBlock } from './table-block.js';

/** The table, or a blank in its place while it is not written. */
export function ownTable(table: OwnTable, index: CitationIndex, turn: PageTurn = 'upright'): Block {
  const { columns, path, missing } = table;
  if (columns.length === 0) return { kind: 'paragraph', content: [blank(missing ?? path)], path };
  const rows = withSums(table).map((row) => rowOf(row, index));
  const open = missing ? [openRow(columns.length, missing)] : [];
  return tableBlock(
    columns.map(({ name, align, width }) => ({ title: lineWithCitations(name, index), align, share: width })),
    {
      caption: table.title ? lineWithCitations(table.title, index) : [],
      ...(table.unit && { unit: labelled('单位：', table.unit, index) }),
      rows: [...merged(columns, rows), ...open],
      notes: table.note ? [labelled('注：', table.note, index)] : [],
      path,
    },
    turn,
  );
}

/** A text behind its label, which the writer may have typed himself. */
function labelled(label: string, text: Text, index: CitationIndex): Inline[] {
  const bare = text.value?.trim().replace(new RegExp(`^${label.slice(0, -1)}\\s*[:：]\\s*`), '') ?? null;
  return [plain(label), ...lineWithCitations({ ...text, value: bare === '' ? null : bare }, index)];
}

function openRow(count: number, path: Text['path']): TableRow {
  return { cells: Array.from({ length: count }, (_, index) => (index === 0 ? [blank(path)] : [])), path };
}

/** A row whose cells may hold what was reckoned. */
interface Row extends Omit<OwnRow, 'cells'> {
  readonly cells: readonly (Cell | readonly Inline[])[];
  readonly isTotal: boolean;
}

/** The rows with the sums that are wanted: in a row of the writer's where its cells are empty, else in one more row. */
function withSums(table: OwnTable): readonly Row[] {
  const rows = table.rows.map((row): Row => ({ ...row, isTotal: isTotalRow(row) }));
  if (!table.total || table.rows.length === 0) return rows;
  const sums = sumsOf(table);
  if (rows.some(({ isTotal }) => isTotal))
    return rows.map((row) => (row.isTotal ? { ...row, cells: filledIn(row.cells, sums) } : row));
  const cells = table.columns.map((_, index): readonly Inline[] => (index === 0 ? [plain('合计')] : []));
  return [...rows, { cells: filledIn(cells, sums), path: table.path, isTotal: true }];
}

function filledIn(cells: Row['cells'], sums: readonly ColumnSum[]): Row['cells'] {
  return cells.map((cell, index) => {
    const sum = sums.find((each) => each.index === index);
    const isEmpty = 'value' in cell ? !cell.value : cell.length === 0;
    if (!sum || !isEmpty) return cell;
    if (sum.sum) return [plain(sum.sum.digits)];
    return sum.open && !sum.words ? [blank(sum.open.path)] : cell;
  });
}

function rowOf({ cells, path, isTotal }: Row, index: CitationIndex): TableRow {
  const looks = cells.map((cell): CellLook => ('value' in cell ? { path: cell.path } : {}));
  return {
    cells: cells.map((cell) => {
      if (!('value' in cell)) return cell;
      return cell.value === '' ? [] : lineWithCitations(cell, index);
    }),
    looks,
    ...(isTotal && { total: true }),
    path,
  };
}

/**
 * The rows with equal cells of the columns to be merged as one. No cell reaches over the end of one that is merged in a column
 * before it, nor into a row of sums.
 */
function merged(columns: readonly OwnColumn[], rows: readonly TableRow[]): readonly TableRow[] {
  if (!columns.some(({ merge }) => merge)) return rows;
  const begins = rows.map((_, at) => at === 0 || rows[at]?.total === true || rows[at - 1]?.total === true);
  const cells = rows.map((row) => [...row.cells]);
  const looks = rows.map((row) => [...(row.looks ?? [])]);
  for (const [index, { merge }] of columns.entries()) {
    if (!merge) continue;
    let head = 0;
    for (const at of rows.keys()) {
      const [own, above] = [cells[at]?.[index] ?? [], cells[head]?.[index] ?? []];
      const words = wordsOf(own);
      const goesOn = !begins[at] && wordsOf(above) !== '' && (words === '' || words === wordsOf(above));
      if (!goesOn) {
        head = at;
        begins[at] = true;
        continue;
      }
      const ofHead = looks[head];
      const ofRow = looks[at];
      const own2 = cells[at];
      if (!ofHead || !ofRow || !own2) continue;
      own2[index] = above;
      ofHead[index] = { ...ofHead[index], rows: at - head + 1 };
      ofRow[index] = { ...ofRow[index], rows: 0 };
    }
  }
  return rows.map((row, at) => ({ ...row, cells: cells[at] ?? row.cells, looks: looks[at] ?? [] }));
}
