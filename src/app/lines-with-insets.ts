// Gathers the rows of a Word file's tables, and its pictures, into lines that an import places as wholes.
import { type Inset, type Line, readLines } from '../import/read-lines.js';
import { NOTE, type ReadCell, type ReadRow, readTable, UNIT } from '../import/read-table.js';

/** A line of a Word file of either format. */
export interface ShownLine {
  readonly words: string;
  readonly paragraph: number;
  /** Of a row of a table that stands in no other. */
  readonly row?: { readonly table: number; readonly cells: readonly ReadCell[] };
  /** Whether it is set as captions are. */
  readonly isCaption?: boolean;
}

/** A picture that can be used, and the line that it stands before, from 0. */
export interface ShownPicture {
  readonly before: number;
  readonly paragraph: number;
  /** The name of the file that it is to become. */
  readonly file: string;
}

/** The lines of a document, its tables and pictures among them. */
export function linesWithInsets(
  shown: readonly ShownLine[],
  pictures: readonly ShownPicture[],
): readonly Line[] {
  const lines: Line[] = [];
  const ranges = tablesIn(shown);
  const byLine = new Map<number, ShownPicture[]>();
  for (const picture of pictures)
    byLine.set(picture.before, [...(byLine.get(picture.before) ?? []), picture]);
  let at = 0;
  const take = (count: number): void => {
    at += count;
  };
  while (at <= shown.length) {
    const here = byLine.get(at) ?? [];
    const caption = here.length === 1 ? pictureCaption(shown[at]) : undefined;
    for (const picture of here) lines.push(pictureLine(picture, caption));
    if (caption) {
      take(1);
      continue;
    }
    const rows = ranges.get(at);
    const made = rows && tableLine(shown, at, rows, lines);
    if (made) {
      lines.splice(lines.length - made.above);
      lines.push(made.line);
      take(rows.length + made.below);
      continue;
    }
    const line = shown[at];
    if (line) lines.push(...plainLines(line));
    take(1);
  }
  return lines;
}

const plainLines = ({ words, paragraph }: ShownLine): readonly Line[] =>
  readLines(words).map((line) => ({ words: line.words, number: paragraph }));

/** The rows of each table by the line at which it begins; of one that is broken by other lines there are none. */
function tablesIn(shown: readonly ShownLine[]): ReadonlyMap<number, readonly ReadRow[]> {
  const starts = new Map<number, { readonly table: number; readonly rows: ReadRow[] }>();
  const seen = new Map<number, number>();
  let last: number | undefined;
  for (const [index, { row, paragraph }] of shown.entries()) {
    if (row) {
      const begun = seen.get(row.table);
      if (begun === undefined || last !== row.table) {
        if (begun !== undefined) starts.delete(begun);
        else {
          seen.set(row.table, index);
          starts.set(index, { table: row.table, rows: [] });
        }
      }
      const cells = row.cells.map((cell) => ({ ...cell, words: cell.words.replace(/[\n\t]/g, '').trim() }));
      starts.get(seen.get(row.table) ?? -1)?.rows.push({ cells, number: paragraph });
    }
    last = row?.table;
  }
  return new Map([...starts].map(([start, { rows }]) => [start, rows]));
}

const LONGEST_CAPTION = 50;

/** @param before the lines that were read so far, of which the last may be caption and unit */
function tableLine(
  shown: readonly ShownLine[],
  at: number,
  rows: readonly ReadRow[],
  before: readonly Line[],
): { readonly line: Line; readonly above: number; readonly below: number } | undefined {
  const unit = wordsBefore(before.at(-1), UNIT);
  const captionLine = before.at(unit ? -2 : -1);
  const captionShown = shown[at - (unit ? 2 : 1)];
  const isCaption = captionLine && captionShown && isTableCaption(captionShown, shown[at - (unit ? 3 : 2)]);
  const next = shown[at + rows.length];
  const note = next && !next.row && NOTE.test(next.words.trim()) ? plainLines(next) : [];
  const [noteLine] = note.length === 1 ? note : [];
  const inset = readTable(rows, {
    ...(isCaption && { caption: captionLine }),
    ...(unit && { unit }),
    ...(noteLine && { note: noteLine }),
  });
  if (!inset) return undefined;
  return {
    line: lineOf(inset),
    above: (isCaption ? 1 : 0) + (unit ? 1 : 0),
    below: noteLine ? 1 : 0,
  };
}

function wordsBefore(line: Line | undefined, pattern: RegExp): Line | undefined {
  return line && !line.inset && pattern.test(line.words) ? line : undefined;
}

function isTableCaption({ words, row, isCaption }: ShownLine, before: ShownLine | undefined): boolean {
  const bare = words.trim();
  if (row || bare === '' || bare.length > LONGEST_CAPTION || bare.includes('\n')) return false;
  // The title of an attachment stands below its label.
  if (before && /^附\s*件\s*\d{0,2}[：:]?$/.test(before.words.trim())) return false;
  if (/^附?表\s*[\d一二三四五六七八九十]/.test(bare)) return !/[，。；]/.test(bare);
  return isCaption === true && !/[。；：]$/.test(bare) && !/^(?:[一二三四五六七八九十]+、|[（(])/.test(bare);
}

function pictureCaption(line: ShownLine | undefined): Line | undefined {
  const [only, ...more] = line && !line.row ? plainLines(line) : [];
  if (!line || !only || more.length > 0 || only.words.length > LONGEST_CAPTION) return undefined;
  const isNumbered = /^图\s*[\d一二三四五六七八九十]/.test(only.words) && !/[。；]/.test(only.words);
  return isNumbered || (line.isCaption && !/[。；：]$/.test(only.words)) ? only : undefined;
}

function pictureLine({ file, paragraph }: ShownPicture, caption: Line | undefined): Line {
  const picture = { file, ...(caption && { title: caption.words }) };
  const lines = caption ? [caption] : [];
  return { words: caption?.words ?? '', number: paragraph, inset: { data: { picture }, lines } };
}

/** A line's words are all that is printed of the inset. */
function lineOf(inset: Inset): Line {
  const [first] = inset.lines;
  return { words: inset.lines.map(({ words }) => words).join('\t'), number: first?.number ?? 1, inset };
}
