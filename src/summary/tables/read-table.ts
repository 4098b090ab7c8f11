// Reads a table of the writer's own from the tree: its columns, its rows held against them, and what is wrong with either.
import type { Path } from '../../source/path.js';
import type { MapNode, TreeNode } from '../../source/tree.js';
import { entryOf } from '../../source/tree.js';
import type { Align, Cell, OwnColumn, OwnRow, OwnTable, Text } from '../summary.js';
import { type PlainRow, type RawRow, type RawRows, rawRows } from './raw-rows.js';
import type { TableFault } from './table-faults.js';
import * as faults from './table-faults.js';

/** A table, and what is to be told of it; with an error among that the table is not to be printed. */
export interface ReadTable {
  readonly table: OwnTable;
  readonly faults: readonly TableFault[];
}

/** The most columns and rows that a page or a reader can bear; the schema has the same bounds for lists. */
const MOST_COLUMNS = 50;
const MOST_ROWS = 2000;

/**
 * Reads a table that is given as a mapping or as pasted text.
 * @param node of a canonical tree; what does not follow the schema is left out, for the schema to speak of
 * @param path the table's
 */
export function readTable(node: TreeNode, path: Path): ReadTable {
  return node.kind === 'map' ? tableOf(node, path) : pastedTable(node, path);
}

function pastedTable(node: TreeNode, path: Path): ReadTable {
  const raw = rawRows(node, path);
  const bare = { total: false, path };
  if (raw.rows.length === 0) return { table: { ...bare, columns: [], rows: [], missing: path }, faults: [] };
  const fault = faults.ofPasted(node, raw, path);
  const [head, ...rows] = raw.rows;
  const columns = columnsOfHead(head, raw);
  return fitted({ ...bare, ...withoutEmptyColumns(columns, rows) }, [fault]);
}

function tableOf(map: MapNode, path: Path): ReadTable {
  const at = (key: string) => entryOf(map, key)?.value;
  const text = (key: string) => textOf(at(key), [...path, key]);
  const rest = {
    ...optional('title', text('title')),
    ...optional('unit', text('unit')),
    ...optional('note', text('note')),
    total: flagOf(at('total')) ?? false,
    path,
  };
  const [columnsNode, rowsNode] = [at('columns'), at('rows')];
  if (map.entries.length === 0)
    return { table: { ...rest, columns: [], rows: [], missing: path }, faults: [] };
  const isCsv = at('file') !== undefined;
  const raw = rowsNode ? rawRows(rowsNode, [...path, 'rows'], isCsv) : { rows: [] };
  const fault = rowsNode && faults.ofPasted(rowsNode, raw, [...path, 'rows'], columnsNode);
  const listed = columnsNode?.kind === 'list' ? columnsNode.items : [];
  if (listed.length > 0) {
    const columns = listed.map((item, index) => columnOf(item, [...path, 'columns', index], raw, index));
    const table = { ...rest, columns, rows: withoutHead(columns, raw.rows) };
    return fitted(table, [fault], isCsv);
  }
  const { columns, rows } = unnamedColumns(raw);
  return fitted({ ...rest, ...withoutEmptyColumns(columns, rows) }, [fault], isCsv);
}

/** The columns of rows without any: the names in rows by name, else what stands in the first row. */
function unnamedColumns(raw: RawRows): Pick<Draft, 'columns' | 'rows'> {
  const [first, ...others] = raw.rows;
  if (first?.kind !== 'named') return { columns: columnsOfHead(first, raw), rows: others };
  const names = new Map<string, Path>();
  for (const row of raw.rows)
    if (row.kind === 'named')
      for (const name of row.cells.keys()) if (!names.has(name)) names.set(name, row.path);
  const columns = [...names].map(([name, path]) => ({ name: { value: name, path }, merge: false }));
  return { columns, rows: raw.rows };
}

function columnsOfHead(head: RawRow | undefined, { pasted }: RawRows): OwnColumn[] {
  const cells = head?.kind === 'plain' ? head.cells : [];
  return cells.map((name, index) => ({ name, merge: false, ...optional('align', pasted?.aligns[index]) }));
}

function columnOf(node: TreeNode, path: Path, { pasted }: RawRows, index: number): OwnColumn {
  if (node.kind !== 'map')
    return {
      name: textOf(node, path) ?? { value: null, path },
      merge: false,
      ...optional('align', pasted?.aligns[index]),
    };
  const at = (key: string) => entryOf(node, key)?.value;
  const scalar = (key: string) => {
    const value = at(key);
    return value?.kind === 'scalar' ? value.value : undefined;
  };
  const width = scalar('width');
  return {
    name: textOf(at('name'), [...path, 'name']) ?? { value: null, path: [...path, 'name'] },
    merge: scalar('merge') === true,
    ...optional('align', (scalar('align') as Align | undefined) ?? pasted?.aligns[index]),
    ...optional('width', typeof width === 'number' ? width : undefined),
    ...optional('total', flagOf(at('total'))),
  };
}

/** A table whose rows are not yet held against its columns. */
type Draft = Omit<OwnTable, 'rows'> & { readonly rows: readonly RawRow[] };

/** Spreadsheets give empty columns along at the edges of what was copied: they have neither a name nor anything in them. */
function withoutEmptyColumns(
  columns: readonly OwnColumn[],
  rows: readonly RawRow[],
): Pick<Draft, 'columns' | 'rows'> {
  const plain = rows.filter((row) => row.kind === 'plain');
  const isUsed = (index: number) =>
    columns[index]?.name.value !== '' || plain.some(({ cells }) => cells[index]?.value !== '');
  const width = plain.reduce((most, { cells }) => Math.max(most, cells.length), columns.length);
  const used = Array.from({ length: width }, (_, index) => index).filter(
    (index) => index >= columns.length || isUsed(index),
  );
  if (used.length === width) return { columns, rows };
  const keep = <T>(list: readonly T[]) => used.flatMap((index) => list[index] ?? []);
  return {
    columns: keep(columns),
    rows: rows.map((row) => (row.kind === 'plain' ? { ...row, cells: keep(row.cells) } : row)),
  };
}

/** The rows without the head, where it was pasted along with them although the columns are given. */
function withoutHead(columns: readonly OwnColumn[], rows: readonly RawRow[]): readonly RawRow[] {
  const [first, ...others] = rows;
  return first && repeatsHead(first, columns) ? others : rows;
}

/** Whether a row is the head once more, as a spreadsheet that was made to be printed has it on every page. */
function repeatsHead(row: RawRow, columns: readonly OwnColumn[]): boolean {
  if (row.kind === 'named') return false;
  const [own, head] = [row.cells, columns.map(({ name }) => name)].map((cells) =>
    cells
      .map(({ value }) => bareName(value ?? ''))
      .join('\n')
      .trimEnd(),
  );
  return own !== '' && own === head;
}

/** @param isCsv whether the rows are those of a file, so that none is to be written here */
function fitted(draft: Draft, before: readonly (TableFault | undefined)[], isCsv = false): ReadTable {
  const found = before.filter((fault) => fault !== undefined);
  const { columns, rows } = draft;
  if (found.some(({ severity }) => severity === 'error'))
    return { table: { ...draft, rows: [] }, faults: found };
  const size = faults.ofSize(draft, MOST_COLUMNS, MOST_ROWS);
  if (size) return { table: { ...draft, rows: [] }, faults: [...found, size] };
  found.push(...faults.ofHead(columns, rows));
  const byName = new Map(columns.map(({ name }, index) => [bareName(name.value ?? ''), index]));
  const made = rows
    .filter((row) => !repeatsHead(row, columns))
    .map((row): OwnRow => {
      const [cells, fault] =
        row.kind === 'named' ? namedCells(row.cells, byName, row.path, columns) : plainCells(row, columns);
      if (fault) found.push(fault);
      return { cells, path: row.path };
    });
  const table: OwnTable = { ...draft, rows: made };
  found.push(...faults.ofCells(table));
  const isOpen = made.length === 0 && draft.missing === undefined && !isCsv;
  return { table: isOpen ? { ...table, missing: [...draft.path, 'rows'] } : table, faults: found };
}

/** Names are compared without blanks and differences of width. */
export function bareName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

type Fitted = readonly [cells: readonly Cell[], fault: TableFault | undefined];

function plainCells(row: PlainRow, columns: readonly OwnColumn[]): Fitted {
  const wanted = columns.length;
  const last = row.cells.findLastIndex(({ value }) => value !== '');
  const given = row.cells.slice(0, Math.max(wanted, last + 1));
  if (given.length > wanted) return [given.slice(0, wanted), faults.tooManyCells(row, given.length, columns)];
  const lacking = Array.from({ length: wanted - given.length }, (): Cell => ({ value: '', path: row.path }));
  return [[...given, ...lacking], lacking.length > 0 ? faults.tooFewCells(row, given, columns) : undefined];
}

function namedCells(
  cells: ReadonlyMap<string, Cell>,
  byName: ReadonlyMap<string, number>,
  path: Path,
  columns: readonly OwnColumn[],
): Fitted {
  const row = columns.map((): Cell => ({ value: '', path }));
  let fault: TableFault | undefined;
  for (const [name, cell] of cells) {
    const index = byName.get(bareName(name));
    if (index === undefined) fault ??= faults.unknownColumn(name, cell, columns);
    else row[index] = cell;
  }
  return [row, fault];
}

function textOf(node: TreeNode | undefined, path: Path): Text | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const text = node.value === null ? '' : String(node.value);
  return { value: text.trim() === '' ? null : text, path };
}

function flagOf(node: TreeNode | undefined): boolean | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
}

function optional<Key extends string, T>(key: Key, value: T | undefined): { readonly [K in Key]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: T };
}
