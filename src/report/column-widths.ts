// Divides a table's width among its columns, so that figures, dates and short words stay on one line and only long texts break.
import { figureUnitPattern } from '../chinese/figure-units.js';
import { printedWidth } from '../chinese/printed-width.js';
import { wordsOf } from './inline.js';
import type { Inline } from './report.js';

/**
 * The characters in a table's width (the 版心, 442 pt), counted in half-width characters, at 小四 (12 pt) and at 五号 (10.5 pt).
 */
const LINE = 73;
const SMALL_LINE = 84;

/** The room a cell needs beside its text, in half-width characters: its margins, and a little more. */
const MARGIN = 1.8;

/** What the Latin faces that stand in for missing ones need more, in half-width characters. */
const WIDER = { digit: 0.28, point: -0.3, percent: 0.9 } as const;

/** A column of long texts is wide enough for this, in half-width characters; a narrower one is read with pains. */
const READABLE = 16;

/** Words of no more half-width characters are kept whole: a person's name, the title of a column. */
const SHORT = 8;
/** What is longer breaks, figure or not. */
const LONGEST_KEPT = 24;

interface Need {
  /** Room for the longest line as it is. */
  readonly whole: number;
  /** Room for what is not to be parted. */
  readonly least: number;
}

/** The columns of a table as they are set. */
export interface Columns {
  /** The share of each in hundredths, which add up to 100. */
  readonly widths: readonly number[];
  /** Set in 五号: what cannot break would leave the others too narrow in 小四. */
  readonly small: boolean;
}

/**
 * Measures the columns: they are wide in proportion to the need of each, when all fit into the line. Otherwise
 * those that need less than an equal share get their need, and the others share the rest by need; but none gets
 * less than its longest figure or date needs, as long as there is room for those.
 *
 * @param titles the title of each column, at most 50
 */
export function measureColumns(titles: readonly string[], rows: Rows): Columns {
  const needs = needsOf(titles, rows);
  const kept = needs.map(({ whole, least }) => Math.max(least, Math.min(whole, READABLE)));
  const small = sumOf(kept) > LINE;
  const line = small ? SMALL_LINE : LINE;
  const total = sumOf(needs.map(({ whole }) => whole));
  const widths = total <= line ? needs.map(({ whole }) => whole) : keepingLeast(needs, line);
  return { widths: inHundredths(widths), small };
}

type Rows = readonly { readonly cells: readonly (readonly Inline[])[] }[];

function needsOf(titles: readonly string[], rows: Rows): readonly Need[] {
  return titles.map((title, column) => {
    let { whole, least } = needOf(title);
    for (const { cells } of rows) {
      const need = needOf(wordsOf(cells[column] ?? []));
      whole = Math.max(whole, need.whole);
      least = Math.max(least, need.least);
    }
    return { whole: whole + MARGIN, least: least + MARGIN };
  });
}

const UNIT = new RegExp(figureUnitPattern, 'g');

function needOf(text: string): Need {
  let whole = 0;
  let least = 0;
  for (const line of text.split('\n')) {
    const width = roomFor(line);
    whole = Math.max(whole, width);
    if (width <= SHORT || /^[!-~]+$/.test(line)) least = Math.max(least, Math.min(width, LONGEST_KEPT));
    else if (/\d/.test(line))
      for (const [unit] of line.matchAll(UNIT)) {
        const own = roomFor(unit);
        if (own <= LONGEST_KEPT) least = Math.max(least, own);
      }
  }
  return { whole, least };
}

function roomFor(line: string): number {
  const digits = line.match(/\d/g)?.length ?? 0;
  if (digits === 0) return printedWidth(line);
  const points = line.match(/\./g)?.length ?? 0;
  const percents = line.match(/[%‰]/g)?.length ?? 0;
  return printedWidth(line) + digits * WIDER.digit + points * WIDER.point + percents * WIDER.percent;
}

/** The widths when not all fit: what is missing to the least of a column is taken from those that have more than theirs. */
function keepingLeast(needs: readonly Need[], line: number): number[] {
  const widths = squeezed(
    needs.map(({ whole }) => whole),
    line,
  );
  const least = needs.map((need) => need.least);
  if (sumOf(least) >= line) return least;
  const lacking = sumOf(widths.map((width, column) => Math.max((least[column] ?? 0) - width, 0)));
  const spare = sumOf(widths.map((width, column) => Math.max(width - (least[column] ?? 0), 0)));
  return widths.map((width, column) => {
    const own = least[column] ?? 0;
    return width <= own ? own : width - ((width - own) / spare) * lacking;
  });
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

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
