// The marks of Markdown at the beginnings of lines, in a text that is no Markdown file: headings, lists, quotations, rules, tables.
import { paragraphSeparator } from '../source/typed-breaks.js';
import type { TextParagraph } from './paragraphs.js';

/** A line of a text as it was written, without the blanks around it. */
export interface WrittenLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Nothing, or an empty line, stands before it. */
  readonly opens: boolean;
  /** Nothing, or an empty line, stands before and behind it; in a plain text each line is a paragraph. */
  readonly isParagraph: boolean;
}

/** A mark and where it stands in the text; `isPlain` says that it can be taken off and nothing else changes. */
export interface LineMark {
  readonly start: number;
  readonly end: number;
  readonly isPlain: boolean;
}

const line = new RegExp(`([^\\r\\n${paragraphSeparator}]*)(\\r\\n?|\\n|${paragraphSeparator}|$)`, 'g');

/** The lines of a text that hold anything; the first only where it begins one. */
export function writtenLines({ words, opensLine, owner }: TextParagraph): WrittenLine[] {
  const isPlainText = owner.path.length === 0;
  const lines = Array.from(words.matchAll(line), ({ 1: written = '', 2: lineEnd = '', index }) => {
    const text = written.trim();
    const start = index + written.length - written.trimStart().length;
    return { start, end: start + text.length, text, isParted: lineEnd === paragraphSeparator };
  });
  return lines.flatMap(({ start, end, text, isParted }, at) => {
    if (text === '' || (at === 0 && !opensLine)) return [];
    const [before, after] = [lines[at - 1], lines[at + 1]];
    const opens = !before?.text || before.isParted;
    return [{ start, end, text, opens, isParagraph: isPlainText || (opens && (isParted || !after?.text)) }];
  });
}

/** In a block of YAML `# …` may be meant for a comment; more than one `#` is meant for a heading. */
export function headingMarks(lines: readonly WrittenLine[], isYaml: boolean): LineMark[] {
  return marksOf(
    lines,
    /^(?:#{1,6}[ \t]+|#{2,6}(?=\p{Script=Han}))(?=\S)/u,
    ({ isParagraph, text }) => isParagraph && (!isYaml || text.startsWith('##')),
  );
}

/**
 * The marks of lists. Not the page numbers of a copied text (- 12 -), nor the star of a note below a table; before a figure the
 * mark counts only in company, for `- 5.3%` alone is a figure.
 */
export function listMarks(lines: readonly WrittenLine[]): LineMark[] {
  const marks = marksOf(
    lines,
    /^(?!-[ \t]*\d+[ \t]*-$|\*[ \t]*(?:注|说明|备注|数据|带|标)|(?:[-*+][ \t]+){2})[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/,
    () => false,
  );
  const isFigure = ({ start, end }: LineMark) =>
    lines.some((line) => line.start === start && /^[\d.]/.test(line.text.slice(end - start)));
  return marks.length > 1 ? marks : marks.filter((mark) => !isFigure(mark));
}

/** `> ` before Chinese words. */
export function quotationMarks(lines: readonly WrittenLine[]): LineMark[] {
  return marksOf(lines, /^>+[ \t]*(?=[\p{Script=Han}“《])/u, ({ isParagraph }) => isParagraph);
}

/** Lines of nothing but dashes; those of stars and underscores may stand for words still to come. */
export function thematicBreaks(lines: readonly WrittenLine[]): LineMark[] {
  return marksOf(lines, /^(?:-{3,}|(?:- ){2,}-)$/, () => true);
}

/** The lines that open and close a block of code. */
export function fences(lines: readonly WrittenLine[]): LineMark[] {
  return marksOf(lines, /^(?:`{3,}|~{3,})[ \t]*[\w-]*$/, ({ text }) =>
    /^[`~]+[ \t]*(?:md|markdown|text|txt)?$/i.test(text),
  );
}

/** The first line of each table: lines between bars one below the other, or one with three cells and more. */
export function tableStarts(lines: readonly WrittenLine[]): LineMark[] {
  const cells = lines.map(cellsOf);
  return lines.flatMap(({ start, end, opens }, at) => {
    const [own = 0, above = 0, below = 0] = [cells[at], cells[at - 1], cells[at + 1]];
    return (opens || above === 0) && (own > 2 || (own > 1 && below > 0))
      ? [{ start, end, isPlain: false }]
      : [];
  });
}

/** How many cells a line has; none where no bar stands at both its ends. */
function cellsOf({ text }: WrittenLine): number {
  return text.length > 2 && text.startsWith('|') && text.endsWith('|') ? text.split('|').length - 2 : 0;
}

function marksOf(
  lines: readonly WrittenLine[],
  pattern: RegExp,
  isPlain: (line: WrittenLine) => boolean,
): LineMark[] {
  return lines.flatMap((line) => {
    const [mark] = pattern.exec(line.text) ?? [];
    return mark === undefined
      ? []
      : [{ start: line.start, end: line.start + mark.length, isPlain: isPlain(line) }];
  });
}
