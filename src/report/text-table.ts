// Sets a table in plain text, its columns aligned by the width at which the characters stand.
import { displayWidth } from '../chinese/display-width.js';
import type { Align } from '../summary/summary.js';
import { wordsOf } from './inline.js';
import type { Inline, Table } from './report.js';

/** Columns on a screen after which a cell is no longer waited for: the rest of its row stands further right. */
const WIDEST = 40;

const GAP = '  ';

/** The head, a rule below it, and a line for each row; a merged cell has its words in each of them. */
export function textTable({ columns, rows }: Omit<Table, 'kind'>): readonly string[] {
  const head = columns.map(({ title }) => lineOf(title));
  const body = rows.map(({ cells }) => columns.map((_, index) => lineOf(cells[index] ?? [])));
  const tails = columns.map(({ align }, index) => tailsOf(align, body, index));
  const widths = columns.map((_, index) => {
    const needs = [head, ...body].map((cells) => widthOf(cells[index] ?? ''));
    const figures = body.map(
      (cells) => widthOf(cells[index] ?? '') + (tails[index]?.(cells[index] ?? '') ?? 0),
    );
    return Math.min(WIDEST, Math.max(0, ...needs, ...figures));
  });
  const line = (cells: readonly string[], alignOf: (index: number) => Align, padded: boolean) =>
    cells
      .map((cell, index) => {
        const tail = padded ? ' '.repeat(tails[index]?.(cell) ?? 0) : '';
        return aligned(cell + tail, widths[index] ?? 0, alignOf(index));
      })
      .join(GAP)
      .trimEnd();
  const rule = '─'.repeat(
    Math.ceil(widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) / 2),
  );
  return [
    line(head, (index) => (columns[index]?.align === 'left' ? 'left' : 'center'), false),
    rule,
    ...rows.map(({ looks }, at) =>
      line(body[at] ?? [], (index) => looks?.[index]?.align ?? columns[index]?.align ?? 'left', true),
    ),
  ];
}

/** “ ” and — stand as wide as Chinese characters in the fonts that plain text is read in. */
function widthOf(text: string): number {
  return displayWidth(text, { ambiguousAsWide: true });
}

function lineOf(content: readonly Inline[]): string {
  return wordsOf(content).replace(/\s*\n\s*/g, '');
}

/** For figures at the right edge: how many blanks stand in place of the decimals that a figure has fewer than others. */
function tailsOf(
  align: Align,
  body: readonly (readonly string[])[],
  index: number,
): ((cell: string) => number) | undefined {
  if (align !== 'right') return undefined;
  const tailOf = (cell: string) => /^[-−+]?\d[\d,，]*((?:\.\d+)?[%％]?\*?)$/.exec(cell)?.[1]?.length;
  const longest = Math.max(0, ...body.map((cells) => tailOf(cells[index] ?? '') ?? 0));
  return (cell) => {
    const own = tailOf(cell);
    return own === undefined ? 0 : longest - own;
  };
}

function aligned(text: string, width: number, align: Align): string {
  const room = Math.max(0, width - widthOf(text));
  if (align === 'left') return text + ' '.repeat(room);
  if (align === 'right') return ' '.repeat(room) + text;
  const left = Math.floor(room / 2);
  return ' '.repeat(left) + text + ' '.repeat(room - left);
}
