// Cuts a pasted table (from Excel, Word, Markdown, a .csv file) into rows and cells that know where they stand.
import type { Align, Stretch } from '../summary.js';

/** One cell of a pasted text. */
export interface PastedCell extends Stretch {
  /** Its words, without the blanks around and without the quotes of a spreadsheet. */
  readonly text: string;
}

export interface PastedRow extends Stretch {
  readonly cells: readonly PastedCell[];
}

/** What parts the cells: tabs, pipes, commas or semicolons; `none` where every line is one cell. */
export type Separator = 'tab' | 'pipe' | 'comma' | 'semicolon' | 'none';

export interface PastedTable {
  readonly rows: readonly PastedRow[];
  readonly separator: Separator;
  /** By column, where a line of Markdown (`| :--- | ---: |`) says so. */
  readonly aligns: readonly (Align | undefined)[];
}

/** No cell in quotes is as long; without a bound each of many quotes would be sought to the end of the text. */
const LONGEST_CELL = 10_000;

/** Pipes, and what an input method or a drawn table has in their place. */
const PIPE = /[|｜│┃]/;
/** A line that only draws: `| --- | :-: |`, `+-----+`, `├───┼───┤`. */
const RULE = /^[\s|｜│┃+\-—:：=─━┌┐└┘├┤┬┴┼]*$/;
const DRAWN = /-{2,}|[—─━=]{2,}|[:：]-|-[:：]/;

const SEPARATORS: Readonly<Record<Exclude<Separator, 'pipe' | 'none'>, RegExp>> = {
  tab: /\t/,
  comma: /[,，]/,
  semicolon: /[;；]/,
};

/** The rows with something in them. What cannot be told apart is one cell a line. */
export function splitPasted(text: string): PastedTable {
  const lines = linesOf(text, 0).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const isPiped = (line: Stretch) => PIPE.test(text.slice(line.start, line.end));
  const words = lines.filter((line) => !isRule(text, line));
  if (words.length > 0 && words.every(isPiped)) return pipedTable(text, lines);
  if (text.includes('\t')) return separated(text, 'tab');
  for (const separator of ['comma', 'semicolon'] as const) {
    const table = separated(text, separator);
    const [first = 0, ...others] = table.rows.map(({ cells }) => cells.length);
    // Commas stand in sentences, too: they part cells only where each row has as many.
    if (first > 1 && others.every((count) => count === first)) return table;
  }
  return { ...separated(text, 'none'), separator: 'none' };
}

/** The rows of a .csv text, whose cells are parted by the sign that makes most of its first rows alike. */
export function splitCsv(text: string): PastedTable {
  const tables = (['comma', 'semicolon', 'tab'] as const).map((separator) => separated(text, separator));
  const alike = ({ rows }: PastedTable) => {
    const [head, ...some] = rows.slice(0, 20).map(({ cells }) => cells.length);
    return head === undefined || head < 2 ? 0 : 1 + some.filter((count) => count === head).length;
  };
  const [best] = tables.toSorted((a, b) => alike(b) - alike(a));
  return best && alike(best) > 0 ? best : { ...separated(text, 'none'), separator: 'none' };
}

function isRule(text: string, { start, end }: Stretch): boolean {
  const line = text.slice(start, end);
  return RULE.test(line) && DRAWN.test(line);
}

/** Line breaks of every system, and those that stand in a typed text for blank lines. */
function linesOf(text: string, from: number): Stretch[] {
  const lines: Stretch[] = [];
  const breaks = /\r\n?|[\n\u2029]/g;
  breaks.lastIndex = from;
  for (;;) {
    const found = breaks.exec(text);
    lines.push({ start: from, end: found?.index ?? text.length });
    if (!found) return lines;
    from = breaks.lastIndex;
  }
}

function pipedTable(text: string, lines: readonly Stretch[]): PastedTable {
  const rows: PastedRow[] = [];
  let aligns: readonly (Align | undefined)[] = [];
  for (const line of lines) {
    if (!isRule(text, line)) rows.push({ cells: pipedCells(text, line), ...line });
    else if (rows.length === 1)
      aligns = pipedCells(text, line).map((cell) => alignOf(text.slice(cell.start, cell.end)));
  }
  return { rows, separator: 'pipe', aligns };
}

/** `:---`, `:-:`, `---:`. */
function alignOf(rule: string): Align | undefined {
  const [left, right] = [/^[:：]/.test(rule), /[:：]$/.test(rule)];
  if (left && right) return 'center';
  return left ? 'left' : right ? 'right' : undefined;
}

/** The cells between pipes; those at the ends of the line part nothing, and `\|` is a pipe in a cell. */
function pipedCells(text: string, line: Stretch): PastedCell[] {
  const cells: PastedCell[] = [];
  const isFramed = PIPE.test(text.slice(line.start, line.end).trimStart().charAt(0));
  let from = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && (!PIPE.test(text.charAt(at)) || text.charAt(at - 1) === '\\')) continue;
    const cell = trimmed(text, from, at);
    const isEdge = isFramed && cell.text === '' && (from === line.start || at === line.end);
    if (!isEdge)
      cells.push({ ...cell, text: cell.text.replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, '\n') });
    from = at + 1;
  }
  return cells;
}

/** Rows whose cells may be quoted, with separators, line breaks and doubled quotes in them, as spreadsheets write them. */
function separated(text: string, separator: Exclude<Separator, 'pipe'>): PastedTable {
  const sign = separator === 'none' ? /(?!)/ : SEPARATORS[separator];
  const rows: PastedRow[] = [];
  let cells: PastedCell[] = [];
  let [rowStart, from] = [0, 0];
  for (let at = 0; at <= text.length; at++) {
    if (at === from && separator !== 'none') {
      const quoted = quotedCell(text, from, sign);
      if (quoted) {
        cells.push(quoted.cell);
        at = quoted.next;
        from = at;
        if (at < text.length && sign.test(text.charAt(at))) {
          from = at + 1;
          continue;
        }
        endRow(at, true);
        continue;
      }
    }
    const character = text.charAt(at);
    if (at < text.length && !/[\r\n\u2029]/.test(character) && !sign.test(character)) continue;
    cells.push(trimmed(text, from, at));
    from = at + 1;
    if (at === text.length || !sign.test(character)) endRow(at, false);
  }
  return { rows, separator, aligns: [] };

  /** @param isQuoted whether the row ends behind a quote, so that its last cell was put already */
  function endRow(at: number, isQuoted: boolean): void {
    if (cells.some(({ text: words }) => words !== '')) rows.push({ cells, start: rowStart, end: at });
    cells = [];
    rowStart = at + 1;
    if (isQuoted) from = at + 1;
  }
}

/** A cell in quotes; undefined where a quote only begins the words: “"十四五"规划”. */
function quotedCell(
  text: string,
  start: number,
  sign: RegExp,
): { readonly cell: PastedCell; readonly next: number } | undefined {
  if (text.charAt(start) !== '"') return undefined;
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    if (end - start > LONGEST_CELL) return undefined;
    const next = text.charAt(end + 1);
    if (next === '"') {
      end += 1;
      continue;
    }
    if (next !== '' && !sign.test(next) && !/[\r\n]/.test(next)) return undefined;
    const inner = text.slice(start + 1, end);
    return { cell: { start: start + 1, end, text: inner.replaceAll('""', '"').trim() }, next: end + 1 };
  }
  return undefined;
}

function trimmed(text: string, from: number, to: number): PastedCell {
  let [start, end] = [from, to];
  while (start < end && text.charAt(start).trim() === '') start += 1;
  while (end > start && text.charAt(end - 1).trim() === '') end -= 1;
  return { text: text.slice(start, end), start, end };
}
