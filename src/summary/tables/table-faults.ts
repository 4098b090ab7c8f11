// Says what is wrong with a table, in the words of who typed or pasted it, each at its row or cell.
import { closest } from '../../chinese/closest.js';
import type { Finding } from '../../source/diagnostic.js';
import type { Path } from '../../source/path.js';
import { told } from '../../source/printable.js';
import type { TreeNode } from '../../source/tree.js';
import type { Cell, OwnColumn, OwnTable, Stretch } from '../summary.js';
import type { PlainRow, RawRow, RawRows } from './raw-rows.js';
import { sumsOf } from './table-sums.js';

/** A finding whose place is a value of the tree, or a stretch of it. */
export interface TableFault extends Pick<Finding, 'code' | 'severity' | 'message' | 'hint'> {
  readonly path: Path;
  readonly within?: Stretch;
}

/** The words an attachment may have in the place of a table. */
const BUILT_IN = ['指标', '预期目标', '重点任务', '重点任务及内容'];

/** A text of which no cells can be made. */
export function ofPasted(
  node: TreeNode,
  { rows, pasted }: RawRows,
  path: Path,
  columns?: TreeNode,
): TableFault | undefined {
  if (pasted?.separator !== 'none' || node.kind !== 'scalar') return undefined;
  if (columns?.kind === 'list' && columns.items.length === 1) return undefined;
  const text = String(node.value).trim();
  const near = rows.length === 1 && text.length < 12 ? (closest(text, BUILT_IN) ?? nearest(text)) : undefined;
  return {
    code: 'table-text',
    severity: 'error',
    message:
      rows.length === 1
        ? told`“${short(text)}”不是表格：只有一行，也没有分出各格`
        : `这 ${rows.length} 行没有分出各格，看不出有几列`,
    hint: near
      ? `是否应为“${near}”？自己的表格，请从 Excel 里复制贴上，或每一格之间写“|”`
      : '请从 Excel 里复制贴上（各格之间是 Tab），或每一格之间写“|”',
    path,
  };
}

function nearest(text: string): string | undefined {
  return BUILT_IN.find((name) => text.includes(name));
}

/** More columns or rows than are printed; lists are counted by the schema. */
export function ofSize(
  {
    columns,
    rows,
    path,
  }: { readonly columns: readonly OwnColumn[]; readonly rows: readonly RawRow[]; readonly path: Path },
  mostColumns: number,
  mostRows: number,
): TableFault | undefined {
  const [what, count, most] =
    columns.length > mostColumns ? ['列', columns.length, mostColumns] : ['行', rows.length, mostRows];
  const [first] = rows;
  // Of lists the schema counts what stands in them.
  const isCounted = first?.kind === 'plain' ? !first.within : what === '行';
  if (count <= most || isCounted) return undefined;
  return {
    code: 'too-many',
    severity: 'error',
    message: `这张表有 ${count} ${what}，最多 ${most} ${what}`,
    hint: '请分成几张表，或检查是否贴错了内容',
    path: rows[0]?.kind === 'plain' && rows[0].within ? rows[0].path : path,
  };
}

/** Columns without a name that have something in them, and rows by name where two columns have the same. */
export function ofHead(columns: readonly OwnColumn[], rows: readonly RawRow[]): TableFault[] {
  const isNamed = rows.some(({ kind }) => kind === 'named');
  const seen = new Set<string>();
  return columns.flatMap(({ name }, index): TableFault[] => {
    const place = placeOf(name);
    if (name.value === '')
      return [
        {
          code: 'table-head',
          severity: 'warning',
          message: `第 ${index + 1} 列没有名称，表头这一格印成空白`,
          hint: '请写上列名；Excel 里合并过的表头，请拆开后各列写全',
          ...place,
        },
      ];
    const isRepeated = name.value !== null && seen.has(name.value);
    if (name.value !== null) seen.add(name.value);
    if (!isRepeated || !isNamed) return [];
    return [
      {
        code: 'table-head',
        severity: 'error',
        message: told`有两列都叫“${name.value ?? ''}”，按列名写的行分不清是哪一列`,
        hint: '请把其中一列改名，或把各行写成 [甲, 12.5, 已开工]',
        ...place,
      },
    ];
  });
}

export function tooManyCells(row: PlainRow, count: number, columns: readonly OwnColumn[]): TableFault {
  const extra = row.cells[columns.length];
  const hint = /^\d{1,3}$/.test(row.cells[columns.length - 1]?.value ?? '')
    ? '多出的一格请删去；数字里的逗号（1,200）也要删去'
    : '请补上列名，或删去多出的格';
  return {
    code: 'table-row',
    severity: 'error',
    message: told`这一行有 ${count} 格，表头只有 ${columns.length} 列，“${short(extra?.value ?? '')}”没有地方印`,
    hint,
    ...placeOfRow(row),
  };
}

/** A row of one cell, 一、工业项目, heads the rows below it. */
const GROUP = /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第[一二三四五六七八九十]+)/;

export function tooFewCells(
  row: PlainRow,
  given: readonly Cell[],
  columns: readonly OwnColumn[],
): TableFault | undefined {
  const [first] = given;
  if (given.length === 1 && (first?.value === null || GROUP.test(first?.value ?? ''))) return undefined;
  const next = columns[given.length]?.name.value || `第 ${given.length + 1} 列`;
  return {
    code: 'table-row',
    severity: 'warning',
    message: told`这一行只有 ${given.length} 格，表头有 ${columns.length} 列，从“${short(next)}”起印成空白`,
    hint: '请补上；本来就空着的，留出空格（"" 或 Tab）',
    ...placeOfRow(row),
  };
}

export function unknownColumn(name: string, cell: Cell, columns: readonly OwnColumn[]): TableFault {
  const names = columns.flatMap((column) => column.name.value ?? []);
  const near = closest(name, names);
  return {
    code: 'table-row',
    severity: 'error',
    message: told`没有叫“${short(name)}”的列`,
    hint: near ? told`是否应为“${near}”？` : told`各列是：${names.slice(0, 8).map(short).join('、')}`,
    path: cell.path,
  };
}

/** What Excel shows where it could not reckon or had no room. */
const EXCEL_ERROR = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)$|^#{3,}$/i;

/** Cells in which no figure is, though one should be. */
export function ofCells(table: OwnTable): TableFault[] {
  const found: TableFault[] = [];
  for (const { cells } of table.rows)
    for (const cell of cells)
      if (cell.value?.startsWith('#') && EXCEL_ERROR.test(cell.value))
        found.push({
          code: 'table-cell',
          severity: 'error',
          message: told`“${cell.value}”是 Excel 的出错标记，不是数`,
          hint: cell.value.startsWith('##')
            ? '请在 Excel 里拉宽这一列再复制'
            : '请改好公式再复制，或直接写数',
          ...placeOf(cell),
        });
  if (!table.total) return found;
  for (const { words, index } of sumsOf(table))
    if (words)
      found.push({
        code: 'table-cell',
        severity: 'warning',
        message: told`“${short(words.value ?? '')}”不是一个数，“${short(table.columns[index]?.name.value ?? '')}”这一列没有合计`,
        hint: '只写数字，单位写在“单位”或列名里；这一列不用合计的，给它写“合计: 否”',
        ...placeOf(words),
      });
  return found;
}

function placeOf({ path, within }: Cell): Pick<TableFault, 'path' | 'within'> {
  return { path, ...(within && { within }) };
}

function placeOfRow({ path, within }: PlainRow): Pick<TableFault, 'path' | 'within'> {
  return { path, ...(within && { within }) };
}

function short(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : characters.join('');
}
