// Divides a table's width among its columns, so that figures stay on one line and only long texts break.
import { displayWidth } from '../chinese/display-width.js';
import { wordsOf } from './inline.js';
import type { Inline } from './report.js';

/**
 * The characters in a table's width at 小四 (12 pt), counted in half-width characters of 6 pt: of the 版心 of 156 mm on an
 * upright page, of 225 mm on one that is turned (GB/T 9704-2012 5.2.1).
 */
export const LINE = { upright: 73, landscape: 106 } as const;

export type PageTurn = keyof typeof LINE;

/**
 * The room a cell needs beside its text, in half-width characters: its margins, and a reserve for wider
 * fonts.
 */
export const MARGIN = 2.5;

/**
 * Figures are given so much more room than they take, because a figure that is broken is read wrong, and the digits of a font that
 * stands in for another are wider.
 */
export const FIGURE_RESERVE = 1.25;

/** A text column is not made narrower than this, in half-width characters, before a table counts as too wide. */
const NARROW_TEXT = 10;

/** How many lines the title of a column of figures is broken into where room is short. */
const TITLE_LINES = 3;

/** What a column is measured by. */
export interface MeasuredColumn {
  readonly title: readonly Inline[];
  /** Whether it holds figures, which are never broken. */
  readonly isRigid?: boolean;
  /** The share that the writer wants, in hundredths. */
  readonly share?: number | undefined;
}

/** What the columns of a table need, in half-width characters. */
export interface ColumnNeeds {
  /** With everything on one line. */
  readonly whole: readonly number[];
  /** The least: figures whole, texts and titles broken. */
  readonly least: readonly number[];
}

type Rows = readonly { readonly cells: readonly (readonly Inline[])[] }[];

/** Measures the columns; at most 50. */
export function columnNeeds(columns: readonly MeasuredColumn[], rows: Rows): ColumnNeeds {
  const measured = columns.map(({ title, isRigid }, column) => {
    const cells = rows.map(({ cells }) => printedWidth(wordsOf(cells[column] ?? [])));
    const widest = cells.reduce((most, width) => Math.max(most, width), 0);
    const head = printedWidth(wordsOf(title));
    const brokenHead = Math.min(head, 2 * Math.ceil(head / TITLE_LINES / 2));
    const least = isRigid
      ? Math.max(widest * FIGURE_RESERVE, brokenHead)
      : Math.min(Math.max(widest, brokenHead), NARROW_TEXT);
    return { whole: Math.max(widest, head) + MARGIN, least: least + MARGIN };
  });
  return { whole: measured.map(({ whole }) => whole), least: measured.map(({ least }) => least) };
}

/** Whether the columns do not fit on an upright page, even with their texts broken into short lines. */
export function isTooWide({ least }: ColumnNeeds): boolean {
  return sumOf(least) > LINE.upright;
}

/** The sizes of tables in half-points: 小四, and where they do not fit 五号 and 小五. */
const SIZES = [24, 21, 18] as const;

export type TableSize = (typeof SIZES)[number];

/** The largest size in which the columns fit on the page, else the smallest there is. */
export function tableSize({ least }: ColumnNeeds, turn: PageTurn): TableSize {
  return SIZES.find((size) => sumOf(least) + moreMargin(size) * least.length <= lineOf(turn, size)) ?? 18;
}

/** The needs of columns in a smaller size: the margins of cells stay as they are, and so are more characters. */
export function needsIn(size: TableSize, { whole, least }: ColumnNeeds): ColumnNeeds {
  const more = moreMargin(size);
  return { whole: whole.map((width) => width + more), least: least.map((width) => width + more) };
}

function moreMargin(size: TableSize): number {
  return MARGIN * (SIZES[0] / size - 1);
}

/** The half-width characters of a size in the table's width. */
export function lineOf(turn: PageTurn, size: TableSize): number {
  return (LINE[turn] * SIZES[0]) / size;
}

/**
 * The share of each column in hundredths, which add up to 100: in proportion to the need of each, when all
 * fit into the line. Otherwise columns of figures, and those that need less than an equal share, get their need, and the others
 * share the rest by need. What the writer wants of a column goes before.
 */
export function columnWidths(
  columns: readonly MeasuredColumn[],
  rows: Rows,
  line: number = LINE.upright,
  needs: ColumnNeeds = columnNeeds(columns, rows),
): number[] {
  const wanted = columns.map(({ share }) => share);
  const given = sumOf(wanted.map((share) => share ?? 0));
  if (given === 0) return inHundredths(widthsFor(columns, needs, line));
  // Of shares that leave nothing for the other columns each is as much smaller as it must be.
  const open = wanted.filter((share) => share === undefined).length;
  const most = 100 - open;
  const scale = given > most || open === 0 ? most / given : 1;
  const rest = 100 - given * scale;
  const isOpen = (index: number) => wanted[index] === undefined;
  const pick = <T>(list: readonly T[]) => list.filter((_, index) => isOpen(index));
  const others = widthsFor(
    pick(columns),
    { whole: pick(needs.whole), least: pick(needs.least) },
    (rest / 100) * line,
  );
  const total = sumOf(others);
  let at = 0;
  return inHundredths(
    wanted.map((share) => (share === undefined ? ((others[at++] ?? 0) / total) * rest : share * scale)),
  );
}

function widthsFor(
  columns: readonly MeasuredColumn[],
  { whole, least }: ColumnNeeds,
  line: number,
): readonly number[] {
  if (sumOf(whole) <= line) return whole;
  if (!columns.some(({ isRigid }) => isRigid)) return squeezed(whole, line);
  const left = line - sumOf(least);
  // Where even that finds no room all give way alike.
  if (left <= 0) return least;
  const more = columns.map(({ isRigid }, index) =>
    isRigid ? 0 : Math.max(0, (whole[index] ?? 0) - (least[index] ?? 0)),
  );
  const wanted = sumOf(more);
  return least.map((width, index) => width + (wanted === 0 ? 0 : ((more[index] ?? 0) / wanted) * left));
}

/**
 * The width of a text in half-width characters, the longest of its lines: Chinese fonts draw — and “ ” full-width, and Word puts
 * a quarter of a full-width character between digits or letters and Chinese.
 */
export function printedWidth(text: string): number {
  if (text.includes('\n')) return Math.max(...text.split('\n').map(printedWidth));
  return displayWidth(text, { ambiguousAsWide: true }) + gapsIn(text) / 2;
}

function gapsIn(text: string): number {
  // Most cells are words alone or figures alone.
  if (!/[\dA-Za-z%]/.test(text) || !/[\u2e80-\uffff]/.test(text)) return 0;
  return text.match(/[\dA-Za-z%](?=\p{Script=Han})|\p{Script=Han}(?=[\dA-Za-z])/gu)?.length ?? 0;
}

/** Reduces the largest needs so that all together fill the line. */
function squeezed(needs: readonly number[], line: number): number[] {
  const ascending = needs.toSorted((a, b) => a - b);
  let rest = line;
  let columns = needs.length;
  for (const need of ascending) {
    if (need > rest / columns) break;
    rest -= need;
    columns -= 1;
  }
  const fair = rest / columns;
  const large = sumOf(needs.filter((need) => need > fair));
  return needs.map((need) => (need > fair ? (need / large) * rest : need));
}

/** The widths as whole hundredths; rounding the edges between columns, not the widths, makes the sum 100. */
function inHundredths(widths: readonly number[]): number[] {
  const total = sumOf(widths);
  let before = 0;
  return widths.map((width) => {
    const left = Math.round((before / total) * 100);
    before += width;
    return Math.round((before / total) * 100) - left;
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
