// How a table's width is shared out, so that figures stay on one line and names break where there must be a break.
import { displayWidth } from '../chinese/display-width.js';
import { wordsOf } from './inline.js';
import type { Inline } from './report.js';

/** What fits into a line of a table over the whole 版心: 442 pt in 小四 (12 pt), counted in half-width characters. */
const LINE = 73;

/** Room beside the text of a cell: its margins, and what another font may need more. */
const MARGIN = 2.5;

/**
 * The share of each column in hundredths, which add up to 100. Columns that need less than an equal share get what
 * they need; what is left goes to the others in proportion to their need.
 *
 * @param titles of the columns, one each; at most 50.
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

/** Chinese fonts draw — and “ ” full-width; Word parts digits and letters from Chinese by a quarter of a character. */
function printedWidth(text: string): number {
  const gaps = text.match(/(?<=[\dA-Za-z%])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[\dA-Za-z])/gu) ?? [];
  return displayWidth(text, { ambiguousAsWide: true }) + gaps.length / 2;
}

/** Needs that exceed the line, cut down to it where they are largest. */
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

/** Whole shares that add up to 100, rounded at the edges between the columns. */
function inHundredths(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  return widths.map((width) => {
    const left = Math.round((before / total) * 100);
    before += width;
    return Math.round((before / total) * 100) - left;
  });
}
