// Plans the tables whose columns are repeated: which cells, spans and widths only a filling knows.
import { childOf, childrenOf, type TagNode, type XmlElement } from '../../ooxml/xml-tree.js';
import { effectOfTag } from '../../template/effects.js';
import type { Complain } from '../../template/tags/tag.js';
import type { PairedBlock } from '../../template/tags/template-tree.js';
import type { WordTag } from '../tags/find-tags.js';
import { COLUMN_LOOP, type ColumnLoop } from '../tags/lift-columns.js';
import { type CellColumns, columnsIn, nearest, rowsOf } from '../tags/table-grid.js';
import { listAround, sameList } from './column-list.js';
import { addWidth, planSkipped, spanSlot, widthsOf } from './column-slots.js';
import type { Band, Grid, GridPlace } from './grid-place.js';
import type { Slot } from './slot.js';

export interface ColumnPlan {
  /** The elements in whose place a filling writes others. */
  readonly slots: ReadonlyMap<XmlElement, Slot>;
  /** The lists whose entries are counted before a table is written. */
  readonly tables: ReadonlyMap<XmlElement, readonly CountedList[]>;
  /** The rows that may come out without cells. */
  readonly rows: ReadonlySet<XmlElement>;
  /** The cells that go when all their columns do. */
  readonly headings: ReadonlyMap<XmlElement, Slot>;
  readonly cells: ReadonlyMap<XmlElement, GridPlace>;
  /** The number of the band, by the id of the tag that opens a loop over columns. */
  readonly loops: ReadonlyMap<number, number>;
}

export interface CountedList {
  readonly number: number;
  readonly list: hbs.AST.Expression;
  /** The tag whose list it is. */
  readonly id: number;
}

export const NO_COLUMNS: ColumnPlan = {
  slots: new Map(),
  tables: new Map(),
  rows: new Set(),
  headings: new Map(),
  cells: new Map(),
  loops: new Map(),
};

/** The columns of the innermost cell around a tag whose width hangs on repeated columns. */
export function columnsAround({ parent }: TagNode, { cells }: ColumnPlan): GridPlace | undefined {
  for (let at = cells.size > 0 ? parent : undefined; at !== undefined; at = at.parent) {
    const found = cells.get(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface PlannedBand extends Band {
  readonly loop: ColumnLoop;
  readonly list: hbs.AST.PathExpression;
}

/**
 * Plans the columns of a part's tables, once the tags stand where they are filled.
 *
 * @param loops over columns.
 * @param blocks all blocks of the part.
 * @param complain reports rows and cells that do not go together with the columns.
 */
export function planColumns(
  loops: readonly ColumnLoop[],
  blocks: readonly PairedBlock<WordTag>[],
  tags: readonly WordTag[],
  complain: Complain<WordTag>,
): ColumnPlan {
  if (loops.length === 0) return NO_COLUMNS;
  checkMerging(loops, tags, complain);
  const plan = {
    slots: new Map<XmlElement, Slot>(),
    tables: new Map<XmlElement, readonly CountedList[]>(),
    rows: new Set<XmlElement>(),
    headings: new Map<XmlElement, Slot>(),
    cells: new Map<XmlElement, GridPlace>(),
    loops: new Map<number, number>(),
  };
  let count = 0;
  for (const [table, own] of byTable(loops)) {
    const bands: PlannedBand[] = [];
    for (const loop of own) {
      const band = bandOf(loop, table, blocks, bands, count, complain);
      if (band === undefined) continue;
      if (band.number === count) {
        bands.push(band);
        count += 1;
      }
      plan.loops.set(loop.tag.node.id, band.number);
      plan.rows.add(loop.row);
    }
    plan.tables.set(
      table,
      bands.map(({ number, list, loop }) => ({ number, list, id: loop.tag.node.id })),
    );
    planTable(table, own, bands, plan, complain);
  }
  return plan;
}

function byTable(loops: readonly ColumnLoop[]): ReadonlyMap<XmlElement, readonly ColumnLoop[]> {
  const tables = new Map<XmlElement, ColumnLoop[]>();
  for (const loop of loops) {
    const table = nearest(loop.row, 'w:tbl');
    if (table !== undefined) tables.set(table, [...(tables.get(table) ?? []), loop]);
  }
  const order = ({ tag }: ColumnLoop): number => tag.node.id;
  return new Map([...tables].map(([table, own]) => [table, own.sort((a, b) => order(a) - order(b))]));
}

/** The columns of a loop: those of an earlier row with the same columns and list, or new ones. */
function bandOf(
  loop: ColumnLoop,
  table: XmlElement,
  blocks: readonly PairedBlock<WordTag>[],
  bands: readonly PlannedBand[],
  number: number,
  complain: Complain<WordTag>,
): PlannedBand | undefined {
  const list = listAround(loop.tag, table, blocks, complain);
  const [first, last] = [loop.cells[0], loop.cells.at(-1)];
  const columns = columnsIn(loop.row);
  const from = (first && columns.get(first)?.[0]) ?? 0;
  const to = (last && columns.get(last)?.[1]) ?? 0;
  if (list === undefined) return undefined;
  const other = bands.find((band) => band.from < to && from < band.to);
  if (other === undefined) return { from, to, number, loop, list };
  if (other.from === from && other.to === to && sameList(other.list, list)) return other;
  const same = other.from === from && other.to === to;
  complain(loop.tag, {
    code: COLUMN_LOOP,
    message: same
      ? `“${loop.tag.typed}”和上面的“${other.loop.tag.typed}”在同样的列里，却不是同一个列表`
      : `“${loop.tag.typed}”管的列和上面的“${other.loop.tag.typed}”没有对齐`,
    hint: same
      ? '一列只能照一个列表重复：各行写同一个名称，在 {{#each}} 的行里前面加 ../'
      : '各行的“逐列”要夹住同样的几列；表格里的竖线先对齐',
  });
  return undefined;
}

/** A merged cell goes on with the one above it, and of copies side by side nobody knows which that is. */
function checkMerging(
  loops: readonly ColumnLoop[],
  tags: readonly WordTag[],
  complain: Complain<WordTag>,
): void {
  for (const tag of tags) {
    const { parsed, node } = tag;
    if (parsed.kind !== 'value' || effectOfTag(parsed.expression)?.effect !== 'merge') continue;
    const cell = nearest(node.parent, 'w:tc');
    if (loops.every(({ cells }) => cell === undefined || !cells.includes(cell))) continue;
    complain(tag, {
      code: COLUMN_LOOP,
      message: `“${tag.typed}”不能写在逐列的格里`,
      hint: '逐列的格不上下合并，直接写字段名',
    });
  }
}

function planTable(
  table: XmlElement,
  loops: readonly ColumnLoop[],
  bands: readonly PlannedBand[],
  plan: {
    readonly slots: Map<XmlElement, Slot>;
    readonly rows: Set<XmlElement>;
    readonly headings: Map<XmlElement, Slot>;
    readonly cells: Map<XmlElement, GridPlace>;
  },
  complain: Complain<WordTag>,
): void {
  const rows = rowsOf(table);
  const most = Math.max(...rows.flatMap((row) => [...columnsIn(row).values()].map(([, to]) => to)));
  const columns = childrenOf(childOf(table, 'w:tblGrid') ?? table, 'w:gridCol');
  const grid: Grid = {
    widths: widthsOf(columns, most),
    bands: bands.map(({ from, to, number }) => ({ from, to, number })),
  };
  for (const [at, column] of columns.entries())
    plan.slots.set(column, {
      kind: 'columns',
      write: 'grid',
      place: { grid, from: at, to: at + 1 },
      value: 0,
      xml: [column.open, '/>'],
    });
  for (const [index, row] of rows.entries()) {
    const looped = new Map(
      loops.filter((loop) => loop.row === row).flatMap((loop) => loop.cells.map((cell) => [cell, loop])),
    );
    let sound = true;
    for (const [order, [cell, [from, to]]] of [...columnsIn(row)].entries()) {
      const place: GridPlace = { grid, from, to, looped: looped.has(cell) };
      plan.cells.set(cell, place);
      const properties = childOf(cell, 'w:tcPr');
      addWidth(childOf(properties, 'w:tcW'), place, plan.slots);
      if (looped.has(cell)) continue;
      const within = bands.filter((band) => band.from < to && from < band.to);
      if (within.length === 0) continue;
      // One word for a row: its other cells have the same fault.
      sound =
        sound &&
        within.every((band) => checkCell({ band, row, index, order, columns: [from, to], rows }, complain));
      plan.rows.add(row);
      const span = spanSlot(cell, place);
      plan.slots.set(span.element, span.slot);
      if (within.reduce((sum, band) => sum + band.to - band.from, 0) >= to - from)
        plan.headings.set(cell, span.slot);
    }
    planSkipped(row, grid, plan.slots);
  }
}

interface CheckedCell {
  readonly band: PlannedBand;
  readonly row: XmlElement;
  readonly index: number;
  readonly order: number;
  readonly columns: CellColumns;
  readonly rows: readonly XmlElement[];
}

/** A cell over repeated columns that is not repeated itself is a heading above them, or goes over more than them. */
function checkCell(
  { band, row, index, order, columns: [from, to], rows }: CheckedCell,
  complain: Complain<WordTag>,
): boolean {
  const covers = from <= band.from && band.to <= to;
  const more = covers && to - from > band.to - band.from;
  if (more || (covers && rows.indexOf(row) < rows.indexOf(band.loop.row))) return true;
  const { tag, close } = band.loop;
  complain(tag, {
    code: COLUMN_LOOP,
    message: `“${tag.typed}”管的列里，表格第${index + 1}行第${order + 1}格没有写“逐列”，不知道要不要跟着重复`,
    hint: `那一格也写上“${tag.typed}”和“${close.typed}”（在 {{#each}} 的行里，列表前面加 ../）；不重复的，和旁边的格合并`,
  });
  return false;
}
