// Sees a plain text or Markdown file as a document for the rules: its lines, what they are, and the years it names; of a
// table (.csv) its cells.
import { yearsIn } from '../chinese/dates.js';
import type { Source } from '../source/source.js';
import type { Document, DocumentText, PartName, Vocabulary } from './document.js';
import { headingEnd, headingMark, partOfHeading } from './headings.js';
import { proseOfMarkdown } from './markdown-prose.js';
import { hiddenMark } from './paragraphs.js';

interface Line {
  readonly text: string;
  readonly start: number;
}

type Piece = Omit<DocumentText, 'path' | 'locate'> & { readonly start: number };

/** Is the source a Markdown file, in which marks such as `**` are not printed? */
export function isMarkdown({ file }: Source): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}

/** Each line becomes a text, the first one the title. A line that begins with a run-in title becomes two: heading and body. */
export function plainDocument(source: Source, vocabulary: Vocabulary): Document {
  const pieces = /\.csv$/i.test(source.file) ? cellsOf(source) : piecesOf(linesOf(source));
  const texts = pieces.map(({ start: base, ...piece }) => ({
    ...piece,
    path: [],
    locate: (start: number, end: number) => ({ start: base + start, end: base + end }),
  }));
  return {
    source,
    texts,
    summary: undefined,
    ...yearsOf(texts),
    vocabulary,
    spanOf: () => ({ start: 0, end: 0 }),
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
    const text = line.trim();
    return [{ text, start: lineStart + line.indexOf(text) }];
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

function piecesOf(lines: readonly Line[]): Piece[] {
  const titleLines = titleLength(lines);
  const pieces: Piece[] = [];
  let part: PartName = 'opening';
  for (const [index, line] of lines.entries()) {
    if (index < titleLines) {
      pieces.push({ ...line, role: 'title', level: 0, part: 'opening' });
      continue;
    }
    const mark = headingMark(line.text);
    const end = mark ? headingEnd(line.text, mark) : 0;
    const heading = line.text.slice(0, end);
    if (/^附件(?:[：:\d]|$)/.test(line.text)) part = 'attachments';
    else if (mark && end > 0) part = partAfter(part, heading, mark.level);
    if (mark && end > 0)
      pieces.push({ text: heading, start: line.start, role: 'heading', level: mark.level, part });
    const body = line.text.slice(end);
    if (body.trim() !== '')
      pieces.push({ text: body, start: line.start + end, role: 'body', level: 0, part });
  }
  return pieces;
}

/** A title may be broken over two lines: the name of the office, then the kind of text. */
function titleLength(lines: readonly Line[]): number {
  const isTitle = (line: Line | undefined) =>
    line !== undefined &&
    !/[，。；：,;:]/.test(line.text) &&
    (/^# /.test(line.text) || !headingMark(line.text));
  if (!isTitle(lines[0])) return 0;
  const broken = !/总结|报告|汇报|安排|计划|要点|简报/.test(lines[0]?.text ?? '') && isTitle(lines[1]);
  return broken && /总结|报告|汇报|安排|计划|要点|简报/.test(lines[1]?.text ?? '') ? 2 : 1;
}

/** A main heading opens a part; one below it only where it turns to the problems or to the plan (下一步工作打算). */
function partAfter(part: PartName, heading: string, level: number): PartName {
  const named = partOfHeading(heading);
  if (level === 1) return named;
  const turns = level === 2 && part !== 'plan' && (named === 'issues' || /下一?步|明年|下年/.test(heading));
  return turns && named !== 'other' ? named : part;
}

/** The report's year stands in the title or a heading of the work, the plan's in the title's second year or a heading. */
function yearsOf(texts: readonly DocumentText[]): Pick<Document, 'year' | 'planYear'> {
  const title = texts
    .filter(({ role }) => role === 'title')
    .map(({ text }) => text)
    .join('');
  const headings = (isPlan: boolean) =>
    texts.filter(
      ({ role, level, part }) => role === 'heading' && level === 1 && (part === 'plan') === isPlan,
    );
  const [first, second] = yearsIn(title).map(({ year }) => year);
  const planOnly = /(?:安排|计划|打算|要点)$/.test(title) && !/总结|报告|汇报|完成/.test(title);
  const inHeadings = (isPlan: boolean) => headings(isPlan).flatMap(({ text }) => yearsIn(text))[0]?.year;
  return {
    year: planOnly ? undefined : (first ?? inHeadings(false)),
    planYear: second ?? inHeadings(true) ?? (planOnly ? first : undefined),
  };
}
