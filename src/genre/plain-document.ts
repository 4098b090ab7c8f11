// Sees a plain text or Markdown file as a document for the rules: its lines, what they are, and the years it names; of a
// table (.csv) its cells.
import type { Source } from '../source/source.js';
import type { Document, DocumentText, PartName, Vocabulary } from './document.js';
import { headingEnd, headingMark, partOfHeading } from './headings.js';
import { proseOfMarkdown } from './markdown-prose.js';
import { hiddenMark } from './paragraphs.js';
import { type ReportYears, reportYears, yearsNamedIn } from './report-years.js';

interface Line {
  readonly text: string;
  readonly start: number;
  /** Whether it is no line, but a cell of the row of a table in a Word file. */
  readonly isCell?: true;
}

/** A text before it is known what part it belongs to. */
type Piece = Omit<DocumentText, 'path' | 'locate' | 'part'> & { readonly start: number; part: PartName };

/** Is the source a Markdown file, in which marks such as `**` are not printed? */
export function isMarkdown({ file }: Source): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}

/** Each line becomes a text, the first one the title. A line that begins with a run-in title becomes two: heading and body. */
export function plainDocument(source: Source, vocabulary: Vocabulary): Document {
  const isTable = /\.csv$/i.test(source.file);
  const cut = isTable ? cellsOf(source) : cutLines(linesOf(source));
  const years = yearsOf(cut);
  if (!isTable) setParts(cut, years);
  const texts = cut.map(({ start: base, ...piece }) => ({
    ...piece,
    path: [],
    locate: (start: number, end: number) => ({ start: base + start, end: base + end }),
  }));
  return {
    source,
    texts,
    summary: undefined,
    ...years,
    vocabulary,
    spanOf: () => ({ start: 0, end: 0 }),
    spanWithin: (_, stretch) => stretch,
    placeToFill: () => ({ start: 0, end: 0 }),
    nameOf: () => '',
    isRequired: () => false,
    emptyPlaces: () => [],
  };
}

const nothing = new RegExp(`^[\\s${hiddenMark}]*$`);

/** The lines that hold any words, without the blanks around them. */
function linesOf(source: Source): Line[] {
  const words = isMarkdown(source) ? proseOfMarkdown(source.text) : source.text;
  return source.lineStarts.flatMap((lineStart, index) => {
    const line = words.slice(lineStart, source.lineStarts[index + 1]);
    if (nothing.test(line)) return [];
    if (source.paragraphs && line.includes('\t')) return rowOf(line, lineStart);
    const text = line.trim();
    return [{ text, start: lineStart + line.indexOf(text) }];
  });
}

/** The cells of a row that hold words, not figures only. */
function rowOf(line: string, lineStart: number): Line[] {
  return [...line.matchAll(/[^\t\n]+/g)].flatMap(({ 0: cell, index }): Line[] => {
    const text = cell.trim();
    return /\p{L}/u.test(text) ? [{ text, start: lineStart + index + cell.indexOf(text), isCell: true }] : [];
  });
}

/** The cells of a table that hold words; the commas between them belong to no text. */
function cellsOf({ text }: Source): Piece[] {
  const cells: Piece[] = [];
  for (const { groups, indices } of text.matchAll(/"(?<quoted>[^"]*)"(?!")|(?<plain>[^",\t\r\n]+)/dg)) {
    const cell = groups?.quoted ?? groups?.plain ?? '';
    const start = (indices?.groups?.quoted ?? indices?.groups?.plain)?.[0] ?? 0;
    if (/\p{L}/u.test(cell)) cells.push({ text: cell, start, role: 'name', level: 0, part: 'other' });
  }
  return cells;
}

/** The lines as title, headings and running text; what part they belong to is not known yet. */
function cutLines(lines: readonly Line[]): Piece[] {
  const ofTitle = new Set(titleLines(lines.filter(({ isCell }) => !isCell)));
  const pieces: Piece[] = [];
  for (const { isCell, ...line } of lines) {
    if (isCell) {
      pieces.push({ ...line, role: /[，。；]/.test(line.text) ? 'body' : 'name', level: 0, part: 'opening' });
      continue;
    }
    if (ofTitle.has(line.start)) {
      pieces.push({ ...line, role: 'title', level: 0, part: 'opening' });
      continue;
    }
    const mark = headingMark(line.text);
    const end = mark ? headingEnd(line.text, mark) : 0;
    const heading = line.text.slice(0, end);
    if (mark && end > 0)
      pieces.push({ text: heading, start: line.start, role: 'heading', level: mark.level, part: 'opening' });
    const body = line.text.slice(end);
    if (body.trim() !== '')
      pieces.push({ text: body, start: line.start + end, role: 'body', level: 0, part: 'opening' });
  }
  return pieces;
}

function setParts(pieces: readonly Piece[], years: ReportYears): void {
  let part: PartName = 'opening';
  for (const piece of pieces) {
    if (piece.role === 'heading') part = partAfter(part, piece, years);
    else if (piece.role === 'body' && /^附件(?:[：:\d]|$)/.test(piece.text)) part = 'attachments';
    piece.part = part;
  }
}

const kindsOfText = /总结|报告|汇报|安排|计划|要点|简报/;
/** A full stop or comma that somebody put behind a title: 2025年工作总结。 */
const stoppedTitle = /^[^，。；：,;:]{4,40}(?:总结|报告|汇报|安排|计划|要点|简报)[。，；]$/;

/** Where the lines of the title begin. */
const titleLines = (lines: readonly Line[]): number[] =>
  lines.slice(0, titleLength(lines)).map(({ start }) => start);

/** A title may be broken over two lines: the name of the office, then the kind of text. */
function titleLength(lines: readonly Line[]): number {
  const isTitle = (line: Line | undefined) =>
    line !== undefined &&
    (!/[，。；：,;:]/.test(line.text) || stoppedTitle.test(line.text)) &&
    (/^# /.test(line.text) || !headingMark(line.text));
  if (!isTitle(lines[0])) return 0;
  const broken = !kindsOfText.test(lines[0]?.text ?? '') && isTitle(lines[1]);
  return broken && kindsOfText.test(lines[1]?.text ?? '') ? 2 : 1;
}

/** A main heading opens a part; one below it only where it turns to the problems or to the plan (下一步工作打算). */
function partAfter(part: PartName, { text, level }: Piece, { year, planYear }: ReportYears): PartName {
  const named = partOfHeading(text);
  if (level !== 1) {
    const turns = level === 2 && part !== 'plan' && (named === 'issues' || /下一?步|明年|下年/.test(text));
    return turns && named !== 'other' ? named : part;
  }
  const [first] = yearsNamedIn(text);
  // 三、2026年重点工作 in a report on 2025.
  const isAhead = year !== undefined && planYear !== undefined && first?.year === planYear && planYear > year;
  return isAhead ? 'plan' : named;
}

/** How many paragraphs behind the title may say which year is over. */
const openingLength = 8;

function yearsOf(pieces: readonly Piece[]): ReportYears {
  const title = pieces.filter(({ role }) => role === 'title').map(({ text }) => text);
  const headings = pieces.filter(({ role, level }) => role === 'heading' && level === 1);
  const opening = pieces.filter(({ role }) => role === 'body').slice(0, openingLength);
  return reportYears(
    title.join(''),
    headings.map(({ text }) => ({ text, isPlan: partOfHeading(text) === 'plan' })),
    opening.map(({ text }) => text),
  );
}
