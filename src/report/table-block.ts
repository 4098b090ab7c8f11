// Makes the block of a table, measured and aligned: figures with their points one below the other, texts by their length.
import { printedWidth } from '../chinese/printed-width.js';
import { once } from '../source/remembered.js';
import type { Align } from '../summary/summary.js';
import {
  columnNeeds,
  columnWidths,
  FIGURE_RESERVE,
  isTooWide,
  lineOf,
  MARGIN,
  type NarrowSize,
  narrowSize,
  needsIn,
  type PageTurn,
  type TableSize,
  tableSize,
} from './column-widths.js';
import { wordsOf } from './inline.js';
import type { CellLook, Inline, Table, TableColumn, TableRow } from './report.js';

/** A column of a table to be made. */
export interface ColumnPlan {
  readonly title: readonly Inline[];
  /** Undefined when it follows from what stands in the column. */
  readonly align?: Align | undefined;
  /** The share that the writer wants, in hundredths. */
  readonly share?: number | undefined;
}

export type TableContent = Pick<Table, 'caption' | 'notes' | 'path' | 'unit' | 'rows'>;

/** What is measured of a column. */
interface Measured {
  readonly align: Align;
  /** The widest figure before its point, and behind it with the point, in half-width characters; undefined for texts. */
  readonly figures?: { readonly whole: number; readonly tail: number };
}

/** Texts of no more than this many half-width characters stand in the middle of their column. */
const SHORT_TEXT = 12;

/** A number of any kind; what stands before its point or its percent sign, and the rest. */
const FIGURE = /^([-−+]?\d[\d,，]*)((?:\.\d+)?[%％]?\*?)$/;
/** Stands for “none”. */
const NOTHING = /^[-—–－/／]*$/;
/** Numbers that are names. */
const LABELS = /^(?:序号|编号|年[份度]|名次|排名|位次)$/;

/**
 * A table whose columns are measured when they are asked for: who only checks a summary never asks.
 * @param turn the page that it stands on
 */
export function tableBlock(
  plans: readonly ColumnPlan[],
  content: TableContent,
  turn: PageTurn = 'upright',
): Table {
  const layout = once(() => layoutOf(plans, content.rows, turn));
  const rows = plans.every(({ align }) => align)
    ? content.rows
    : content.rows.map((row, index) => withLooks(row, () => layout().looks[index] ?? []));
  return {
    kind: 'table',
    ...content,
    rows,
    get columns() {
      return layout().columns;
    },
    get isWide() {
      return layout().isWide;
    },
    get line() {
      return layout().line;
    },
    get size() {
      return layout().size;
    },
  };
}

function withLooks(row: TableRow, looks: () => readonly CellLook[]): TableRow {
  return {
    ...row,
    get looks() {
      return looks();
    },
  };
}

interface Layout {
  readonly columns: readonly TableColumn[];
  readonly isWide: boolean;
  readonly line: number;
  readonly size: TableSize;
  readonly looks: readonly (readonly CellLook[])[];
}

function layoutOf(plans: readonly ColumnPlan[], rows: readonly TableRow[], turn: PageTurn): Layout {
  const measured = plans.map((plan, index) => measure(plan, rows, index));
  const columns = plans.map(({ title, share }, index) => ({
    title,
    share,
    isRigid: measured[index]?.figures !== undefined,
  }));
  const needs = columnNeeds(columns, rows);
  // The tables made of other data have few columns, and look alike in all reports that have room for them.
  const isFixed = plans.every(({ align }) => align);
  const isCrowded = isTooWide(needs);
  const size = isFixed && !isCrowded ? 24 : tableSize(needs, turn);
  const line = lineOf(turn, size);
  const widths = columnWidths(columns, rows, line, needsIn(size, needs));
  const looksOf = () =>
    rows.map(({ cells, looks = [] }) =>
      cells.map((cell, index) => ({
        ...lookOf(wordsOf(cell), measured[index], ((widths[index] ?? 0) / 100) * line - (MARGIN * 24) / size),
        ...looks[index],
      })),
    );
  return {
    columns: plans.map(({ title }, index) => ({
      title,
      width: widths[index] ?? 0,
      align: measured[index]?.align ?? 'center',
    })),
    isWide: !isFixed && isCrowded,
    line,
    size,
    looks: isFixed ? [] : looksOf(),
  };
}

function measure({ title, align }: ColumnPlan, rows: readonly TableRow[], index: number): Measured {
  if (align && align !== 'right') return { align };
  const cells = rows.map(({ cells }) => wordsOf(cells[index] ?? [])).filter((words) => !NOTHING.test(words));
  const figures = cells.flatMap((words) => partsOf(words) ?? []);
  const isFigures = figures.length > 0 && figures.length * 2 > cells.length;
  if (isFigures && !LABELS.test(wordsOf(title).replace(/\s/g, ''))) {
    const whole = Math.max(...figures.map(({ whole }) => whole));
    return { align: 'right', figures: { whole, tail: Math.max(...figures.map(({ tail }) => tail)) } };
  }
  if (align) return { align };
  const widest = cells.reduce((most, words) => Math.max(most, printedWidth(words)), 0);
  return { align: isFigures || widest <= SHORT_TEXT ? 'center' : 'left' };
}

/** The widths of a figure before its point and from it on; undefined for words. */
function partsOf(words: string): { readonly whole: number; readonly tail: number } | undefined {
  const [, whole, tail = ''] = FIGURE.exec(words) ?? [];
  return whole === undefined ? undefined : { whole: printedWidth(whole), tail: printedWidth(tail) };
}

/** @param width the column's without its margins, in half-width characters */
function lookOf(words: string, column: Measured | undefined, width: number): CellLook {
  if (!column?.figures) return {};
  const own = partsOf(words);
  if (!own) return { align: 'center' };
  const { whole, tail } = column.figures;
  const room = Math.max(0, width - (whole + tail) * FIGURE_RESERVE) / 2;
  return { indent: Math.round((room + tail - own.tail) * 2) / 2 };
}

/** A place so much narrower than the one for which a table was measured has its columns divided anew. */
const NARROWER = 0.95;
/** The twips of a half-width character, for each half-point of its size. */
const TWIPS = 5;

/**
 * A table for a place that may be narrower than the page for which it was measured: there figures would break in columns
 * that keep their shares. What a writer wants of its columns is for a page, and does not count in it.
 *
 * @param width of the place, in twips.
 * @param sized whether the table may be set in a smaller size.
 */
export function tableInPlace<T extends Table>(table: T, width: number, sized: boolean): T {
  const { line = lineOf('upright', 24), size: own = 24, columns, rows } = table;
  if (width >= line * own * TWIPS * NARROWER) return table;
  const measured = columns.map((column, index) => measure(column, rows, index));
  const plans = columns.map(({ title }, index) => ({
    title,
    isRigid: measured[index]?.figures !== undefined,
  }));
  const needs = columnNeeds(plans, rows);
  const size = sized ? narrowSize(needs, width / (24 * TWIPS)) : own;
  const room = width / (size * TWIPS);
  const widths = columnWidths(plans, rows, room, needsIn(size as NarrowSize, needs));
  const indentIn = (words: string, index: number) =>
    lookOf(words, measured[index], ((widths[index] ?? 0) / 100) * room - (MARGIN * 24) / size).indent;
  return {
    ...table,
    columns: columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width })),
    line: room,
    size,
    rows: rows.map((row) => ({
      ...row,
      looks: row.cells.map((cell, index) => {
        const look = row.looks?.[index] ?? {};
        const indent = look.indent === undefined ? undefined : indentIn(wordsOf(cell), index);
        return indent === undefined ? look : { ...look, indent };
      }),
    })),
  };
}
