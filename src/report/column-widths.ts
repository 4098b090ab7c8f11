// Divides a table's width among its columns, so that figures, dates and short words stay on one line and only long texts break.
import { figureUnitPattern } from '../chinese/figure-units.js';
import { printedWidth } from '../chinese/printed-width.js';
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

/** A column of long texts is wide enough for this, in half-width characters; a narrower one is read with pains. */
const READABLE = 16;

/** How many lines the title of a column of figures is broken into where room is short. */
const TITLE_LINES = 3;

/** What the Latin faces that stand in for missing ones need more, in half-width characters. */
const WIDER = { digit: 0.28, point: -0.3, percent: 0.9 } as const;

/** Words of no more half-width characters are kept whole: a person's name, the title of a column. */
const SHORT = 8;
/** What is longer breaks, figure or not. */
const LONGEST_KEPT = 24;

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
  /** What is read with ease: texts in lines that are not too short. */
  readonly readable: readonly number[];
}

type Rows = readonly { readonly cells: readonly (readonly Inline[])[] }[];

/** Measures the columns; at most 50. */
export function columnNeeds(columns: readonly MeasuredColumn[], rows: Rows): ColumnNeeds {
  const measured = columns.map(({ title, isRigid }, column) => {
    const { widest, kept } = widestIn(rows, column);
    const head = printedWidth(wordsOf(title));
    // A title of two characters is not broken.
    const brokenHead = Math.min(head, Math.max(4, 2 * Math.ceil(head / TITLE_LINES / 2)));
    const least = isRigid
      ? Math.max(widest * FIGURE_RESERVE, brokenHead)
      : Math.max(Math.min(Math.max(widest, brokenHead), NARROW_TEXT), kept);
    const whole = Math.max(widest, head);
    const readable = Math.max(least, Math.min(whole, READABLE));
    return { whole: whole + MARGIN, least: least + MARGIN, readable: readable + MARGIN };
  });
  return {
    whole: measured.map(({ whole }) => whole),
    least: measured.map(({ least }) => least),
    readable: measured.map(({ readable }) => readable),
  };
}

/** Whether the columns do not fit on an upright page, even with their texts broken into short lines. */
export function isTooWide({ least }: ColumnNeeds): boolean {
  return sumOf(least) > LINE.upright;
}

/** The sizes of tables in half-points: 小四, and where they do not fit 五号 and 小五. */
const SIZES = [24, 21, 18] as const;

export type TableSize = (typeof SIZES)[number];

/** 小四 where the columns are read with ease in it, else the largest size in which they fit on the page, else the smallest. */
export function tableSize({ least, readable }: ColumnNeeds, turn: PageTurn): TableSize {
  if (sumOf(readable) <= lineOf(turn, SIZES[0])) return SIZES[0];
  const fits = (size: TableSize) => sumOf(least) + moreMargin(size) * least.length <= lineOf(turn, size);
  return SIZES.slice(1).find(fits) ?? 18;
}

/** The size of a table in a place narrower than a page, where 六号 is the last resort. */
export type NarrowSize = TableSize | 15;

/**
 * The largest size in which the columns fit into a place narrower than a page, else the smallest.
 *
 * @param line the half-width characters of 小四 in its width.
 */
export function narrowSize({ least }: ColumnNeeds, line: number): NarrowSize {
  const fits = (size: NarrowSize) =>
    sumOf(least) + moreMargin(size) * least.length <= (line * SIZES[0]) / size;
  return SIZES.find(fits) ?? 15;
}

/** The needs of columns in a smaller size: the margins of cells stay as they are, and so are more characters. */
export function needsIn(size: NarrowSize, { whole, least, readable }: ColumnNeeds): ColumnNeeds {
  const add = (widths: readonly number[]) => widths.map((width) => width + moreMargin(size));
  return { whole: add(whole), least: add(least), readable: add(readable) };
}

function moreMargin(size: NarrowSize): number {
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
    { whole: pick(needs.whole), least: pick(needs.least), readable: pick(needs.readable) },
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
  if (!columns.some(({ isRigid }) => isRigid)) return keepingLeast(whole, least, line);
  const left = line - sumOf(least);
  // Where even that finds no room all give way alike.
  if (left <= 0) return least;
  const more = columns.map(({ isRigid }, index) =>
    isRigid ? 0 : Math.max(0, (whole[index] ?? 0) - (least[index] ?? 0)),
  );
  const wanted = sumOf(more);
  return least.map((width, index) => width + (wanted === 0 ? 0 : ((more[index] ?? 0) / wanted) * left));
}

const UNIT = new RegExp(figureUnitPattern, 'g');

/** The widest line in the cells of a column, and the room for what is not to be parted: figures with their units, dates, short words. */
function widestIn(rows: Rows, column: number): { readonly widest: number; readonly kept: number } {
  let widest = 0;
  let kept = 0;
  for (const { cells } of rows)
    for (const line of wordsOf(cells[column] ?? []).split('\n')) {
      const width = printedWidth(line);
      widest = Math.max(widest, width);
      kept = Math.max(kept, keptWholeIn(line, width));
    }
  return { widest, kept };
}

function keptWholeIn(line: string, width: number): number {
  const room = roomFor(line, width);
  if (room <= SHORT || /^[!-~]+$/.test(line)) return Math.min(room, LONGEST_KEPT);
  if (!/\d/.test(line)) return 0;
  const units = Array.from(line.matchAll(UNIT), ([unit]) => roomFor(unit, printedWidth(unit)));
  return Math.max(0, ...units.filter((room) => room <= LONGEST_KEPT));
}

/** The room for words that are printed so wide: where there are figures among them, that of wider faces. */
function roomFor(words: string, width: number): number {
  let [digits, points, percents] = [0, 0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const character = words.charAt(at);
    if (character >= '0' && character <= '9') digits += 1;
    else if (character === '.') points += 1;
    else if (character === '%' || character === '‰') percents += 1;
  }
  if (digits === 0) return width;
  return width + digits * WIDER.digit + points * WIDER.point + percents * WIDER.percent;
}

/** The widths when not all fit: what is missing to the least of a column is taken from those that have more than theirs. */
function keepingLeast(whole: readonly number[], least: readonly number[], line: number): readonly number[] {
  if (sumOf(least) >= line) return least;
  const widths = squeezed(whole, line);
  const lacking = sumOf(widths.map((width, column) => Math.max((least[column] ?? 0) - width, 0)));
  const spare = sumOf(widths.map((width, column) => Math.max(width - (least[column] ?? 0), 0)));
  return widths.map((width, column) => {
    const own = least[column] ?? 0;
    return width <= own ? own : width - ((width - own) / spare) * lacking;
  });
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
