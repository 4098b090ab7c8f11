// Divides a table's width among its columns, so that figures stay on one line and only long names break.
import { printedWidth } from '../chinese/printed-width.js';
import { wordsOf } from './inline.js';
import type { Inline } from './report.js';

/**
 * The characters in a table's width (the 版心, 442 pt) at 小四 (12 pt), counted in half-width characters of 6 pt.
 */
const LINE = 73;

/**
 * The room a cell needs beside its text, in half-width characters: its margins, and a reserve for wider
 * fonts.
 */
const MARGIN = 2.5;

/**
 * The share of each column in hundredths, which add up to 100: in proportion to the need of each, when all
 * fit into the line. Otherwise columns that need less than an equal share get their need, and the others
 * share the rest by need.
 *
 * @param titles the title of each column, at most 50
 */
export function columnWidths(
  titles: readonly string[],
  rows: readonly { readonly cells: readonly (readonly Inline[])[] }[],
): number[] {
  const needs = titles.map((title, column) => {
    const widths = rows.map(({ cells }) => printedWidth(wordsOf(cells[column] ?? [])));
    return widths.reduce((most, width) => Math.max(most, width), printedWidth(title)) + MARGIN;
  });
  const total = needs.reduce((sum, need) => sum + need, 0);
  return inHundredths(total <= LINE ? needs : squeezed(needs));
}

/** Reduces the largest needs so that all together fill the line. */
function squeezed(needs: readonly number[]): number[] {
  const ascending = needs.toSorted((a, b) => a - b);
  let rest = LINE;
  let columns = needs.length;
  for (const need of ascending) {
    if (need > rest / columns) break;
    rest -= need;
    columns -= 1;
  }
  const fair = rest / columns;
  const large = needs.filter((need) => need > fair).reduce((sum, need) => sum + need, 0);
  return needs.map((need) => (need > fair ? (need / large) * rest : need));
}

/** The widths as whole hundredths; rounding the edges between columns, not the widths, makes the sum 100. */
function inHundredths(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  return widths.map((width) => {
    const left = Math.round((before / total) * 100);
    before += width;
    return Math.round((before / total) * 100) - left;
  });
}
