// Cuts data that were pasted as text into rows of cells: tabs from Excel, the pipes of Markdown, commas, or blanks.
import type { Path } from '../source/path.js';
import { isStillOpen } from './build-text.js';
import type { ChartCell } from './summary.js';

/** Signs that say that there is no figure, and none is to come. */
const NO_FIGURE = /^[—–－\-/／…]+$/;

/** Whether the words of a cell are such a sign. */
export const isNoFigure = (words: string): boolean => NO_FIGURE.test(words);

/** A cell of words at a path, or at a stretch of the scalar there. */
export function cellOf(words: string, path: Path, span?: ChartCell['span']): ChartCell {
  const missing = isStillOpen(words) && !isNoFigure(words);
  return { words, path, ...(missing && { missing }), ...(span && { span }) };
}

/** What may part the cells, in the order in which it is looked for. */
const PARTED_BY: readonly (readonly [there: RegExp, cut: RegExp])[] = [
  [/\t/, /\t/g],
  [/[|｜]/, /[|｜]/g],
  [/[,，]/, /[,，]/g],
  [/\S[ \u3000]+\S/, /[ \u3000]+/g],
];

/** The row under the head in Markdown: `| --- | :---: |`. */
const MARKDOWN_RULE = /^[\s|｜:：-]*-{2,}[\s|｜:：-]*$/;

/**
 * The rows of a text, without empty lines.
 *
 * @param path of the text, of which each cell says where in it it stands.
 */
export function cutCells(text: string, path: Path): readonly (readonly ChartCell[])[] {
  const lines = linesOf(text).filter(({ words }) => words.trim() !== '' && !MARKDOWN_RULE.test(words));
  const [, cut] = PARTED_BY.find(([there]) => lines.some(({ words }) => there.test(words))) ?? [];
  return lines.map((line) => cellsOf(line, cut, path));
}

interface Line {
  readonly words: string;
  readonly start: number;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split(/[\n\r\u2029]/).map((words) => {
    const line = { words, start };
    start += words.length + 1;
    return line;
  });
}

function cellsOf({ words, start }: Line, cut: RegExp | undefined, path: Path): readonly ChartCell[] {
  const cells: ChartCell[] = [];
  // The pipes of Markdown stand at both ends too; a tab at an end has an empty cell beside it.
  const [opening = ''] = /^\s*[|｜]/.exec(words) ?? /^[ \u3000]*/.exec(words) ?? [];
  const framed = /[|｜]/.test(opening);
  const end = words.replace(framed ? /\s*[|｜]?\s*$/ : /[ \u3000]*$/, '').length;
  let from = Math.min(opening.length, end);
  const put = (to: number) => {
    const cell = words.slice(from, to);
    const before = cell.length - cell.trimStart().length;
    const at = start + from + before;
    cells.push(cellOf(cell.trim(), path, { start: at, end: at + cell.trim().length }));
  };
  for (const { 0: mark, index } of cut ? words.matchAll(cut) : []) {
    if (index < from || index >= end) continue;
    put(index);
    from = index + mark.length;
  }
  put(end);
  return cells;
}
