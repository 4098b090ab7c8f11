// Makes of the rows of a document's table what a summary has as 表格: caption, unit, head, rows, merged cells, note.
import type * as Input from '../generated/summary-input.js';
import type { Inset, Line } from './read-lines.js';

/** A cell as the document has it. */
export interface ReadCell {
  readonly words: string;
  /** How many columns it takes. */
  readonly span: number;
  /** Whether it is part of the cell above. */
  readonly goesOn: boolean;
}

/** A row of a document's table. */
export interface ReadRow {
  readonly cells: readonly ReadCell[];
  readonly number: number;
}

/** What stands around a table in the document and belongs to it. */
export interface TableSurroundings {
  readonly caption?: Line;
  readonly unit?: Line;
  readonly note?: Line;
}

/** The bounds of the schema. */
const MOST_COLUMNS = 50;
const MOST_ROWS = 2000;

export const UNIT = /^单位：\s*(\S.*)$/;
export const NOTE = /^注：\s*(\S.*)$/;

/** Undefined for what is no table but a frame around text: one column, or one row. */
export function readTable(
  rows: readonly ReadRow[],
  { caption, unit, note }: TableSurroundings,
): Inset | undefined {
  const own = rows.map(lineOfRow);
  const [from, to] = [
    titleRows(rows, caption !== undefined),
    rows.length - noteRows(rows, note !== undefined),
  ];
  const above = [...(caption ? [caption] : []), ...(unit ? [unit] : []), ...own.slice(0, from)];
  const below = [...own.slice(to), ...(note ? [note] : [])];
  const body = rows.slice(from, to).map(cellsOf);
  const width = Math.max(0, ...body.map((cells) => cells.length));
  if (width < 2 || width > MOST_COLUMNS || body.length < 2 || body.length > MOST_ROWS) return undefined;
  const whole = body.map((cells) =>
    Array.from({ length: width }, (_, index) => cells[index] ?? { words: '', goesOn: false }),
  );
  const [head = [], ...others] = whole.map((cells) => cells.map(({ words }) => words));
  const merged = head.map((_, index) => isMerged(whole.slice(1).map((cells) => cells[index])));
  const unitWords = above.map(({ words }) => UNIT.exec(words)?.[1]).find((words) => words !== undefined);
  const title = above.find(({ words }) => !UNIT.test(words))?.words;
  const noteWords = below.map(({ words }) => NOTE.exec(words)?.[1]).find((words) => words !== undefined);
  const table: Input.Table = {
    ...(title !== undefined && { title }),
    ...(unitWords !== undefined && { unit: unitWords }),
    ...(merged.includes(true) && {
      columns: head.map((name, index) => (merged[index] ? { name, merge: true } : name)),
    }),
    rows: written(merged.includes(true) ? others : [head, ...others]),
    ...(noteWords !== undefined && { note: noteWords }),
  };
  return { data: { table }, lines: [...above, ...own.slice(from, to), ...below], rows: [head, ...others] };
}

function lineOfRow({ cells, number }: ReadRow): Line {
  return {
    words: cells
      .map(({ words }) => words)
      .join('\t')
      .trim(),
    number,
  };
}

/** How many of the first rows are one cell with the title or the unit of the table. */
function titleRows(rows: readonly ReadRow[], hasTitle: boolean): number {
  const [first, second] = rows.map(soleWords);
  if (first === undefined) return 0;
  if (UNIT.test(first)) return 1;
  if (hasTitle) return 0;
  return second !== undefined && UNIT.test(second) ? 2 : 1;
}

function noteRows(rows: readonly ReadRow[], hasNote: boolean): number {
  const last = rows.map(soleWords).at(-1);
  return !hasNote && last !== undefined && NOTE.test(last) ? 1 : 0;
}

/** The words of a row that is one cell. */
function soleWords({ cells }: ReadRow): string | undefined {
  const [only, ...more] = cells;
  return only && more.length === 0 && only.span > 1 ? only.words : undefined;
}

interface GridCell {
  readonly words: string;
  readonly goesOn: boolean;
}

/** The cells by column; a cell over several columns has its words in the first. */
function cellsOf({ cells }: ReadRow): readonly GridCell[] {
  return cells.flatMap(({ words, span, goesOn }) => [
    { words: goesOn ? '' : words, goesOn },
    ...Array.from({ length: Math.min(span, MOST_COLUMNS) - 1 }, () => ({ words: '', goesOn: false })),
  ]);
}

/** Whether `合并: 是` merges just the cells of a column that are merged in the document. */
function isMerged(cells: readonly (GridCell | undefined)[]): boolean {
  let above = '';
  for (const cell of cells) {
    const { words, goesOn } = cell ?? { words: '', goesOn: false };
    const would = above !== '' && (words === '' || words === above);
    if (would !== goesOn) return false;
    if (!goesOn) above = words;
  }
  return cells.some((cell) => cell?.goesOn);
}

const PIPE = /[|｜│┃\\]|<br/i;

/** The rows as one would paste them, or as lists where a cell holds what would part it. */
function written(rows: readonly (readonly string[])[]): NonNullable<Input.Table['rows']> {
  if (rows.some((cells) => cells.some((words) => PIPE.test(words)))) return rows.map((cells) => [...cells]);
  const isFramed = rows.some((cells) => cells[0] === '' || cells.at(-1) === '');
  const lines = rows.map((cells) => (isFramed ? `| ${cells.join(' | ')} |` : cells.join(' | ')));
  return lines.join('\n');
}
