// Cuts a text as typed into the paragraphs it is printed as, and joins the lines that only wrap: what prints and what checks
// see the same paragraphs because they ask here.
import { lineNumberAt } from '../chinese/typed-numbers.js';
import { once } from '../source/remembered.js';
import { paragraphSeparator } from '../source/typed-breaks.js';

/** One paragraph of a text. */
export interface CutParagraph {
  /** Its words as one line, without the blanks around them. */
  readonly words: string;
  /** For each character of the words its offset in the text; a blank put in stands where the line broke. */
  offsets(): readonly number[];
  /** The offsets into the words at which the lines begin that it was typed on. */
  readonly lineStarts: readonly number[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Does a blank line stand before it? */
  readonly parted: boolean;
  /** Is it indented by hand, by two blanks as wide as a character? */
  readonly indented: boolean;
}

/** Most texts are names and titles on one line. */
const anyBreak = new RegExp(`[\\r\\n${paragraphSeparator}]`);
const lineBreak = new RegExp(`\\r\\n?|\\n|${paragraphSeparator}`, 'g');

const indentation = /^[ \t]*[\u2003\u3000][ \t]*[\u2003\u3000]/;

/** The mark of a list before a point. */
const bullet = /^(?:[-*+·–—][ \t\u3000]|[•●■◆▪▶➢➤★☆])/;
/** ——坚持以项目为王 is a point where a sentence ends before it, and else goes on. */
const dash = /^——/;
const sentenceEnd = /[。；：！？][”’）]?$/;

/**
 * The paragraphs of a running text with something in them. A paragraph begins behind a blank line, and with a line that begins
 * with two wide blanks or with the mark of a point (（1）, `1.`, ①, `- `); all other line breaks only wrap.
 */
export function cutParagraphs(text: string): CutParagraph[] {
  if (!anyBreak.test(text)) return text.trim() === '' ? [] : [unbroken(text)];
  const groups: Line[][] = [];
  let before: Line | undefined;
  for (const line of linesOf(text)) {
    const group = groups.at(-1);
    if (!group || line.parted || opensParagraph(text, line, before)) groups.push([line]);
    else group.push(line);
    before = line;
  }
  return groups.map((lines) => join(text, lines));
}

/** A text of one paragraph (a title, a name) with its lines joined. */
export function joinLines(text: string): CutParagraph {
  if (!anyBreak.test(text)) return unbroken(text);
  return join(text, linesOf(text));
}

/** The lines with something on them, without the blanks around. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  let parted = false;
  lineBreak.lastIndex = 0;
  for (;;) {
    const found = lineBreak.exec(text);
    const written = found?.[0] ?? '';
    const line = text.slice(from, found?.index);
    const words = line.trim();
    if (words !== '') {
      const start = from + line.indexOf(words);
      lines.push({ start, end: start + words.length, parted, indented: indentation.test(line) });
    }
    if (!found) return lines;
    parted = written === paragraphSeparator || words === '';
    from = found.index + written.length;
  }
}

/** Did a line end in the middle of a number: （ and 1）, 第 and 三、, 19 and 98、? */
function isDivided(last: string, number: string): boolean {
  return /^[0-9０-９]/.test(number)
    ? /[（(第0-9０-９]/.test(last)
    : /^[一二三四五六七八九十]/.test(number) && /[（(第一二三四五六七八九十]/.test(last);
}

/**
 * Does the line begin a paragraph, though no blank line parts it from the one before? Nobody breaks a line before 一、 （1） or
 * `- ` by chance; 一是 and 第一， go on in one paragraph, as is usual.
 */
function opensParagraph(text: string, { start, end, indented }: Line, before: Line | undefined): boolean {
  if (indented) return true;
  const opening = text.slice(start, Math.min(start + 2, end));
  if (dash.test(opening))
    return before !== undefined && sentenceEnd.test(text.slice(Math.max(0, before.end - 2), before.end));
  const number = lineNumberAt(text, start);
  if (number !== undefined && isDivided(text.charAt((before?.end ?? 0) - 1), number)) return false;
  return number === undefined ? bullet.test(opening) : start + number.length < end;
}

/** A text on one line. */
function unbroken(text: string): CutParagraph {
  const words = text.trim();
  return cutParagraph(words, words === '' ? [] : [0], [{ start: text.indexOf(words), length: words.length }]);
}

/** A stretch of the text that stands in a paragraph as it is. */
interface Stretch {
  readonly start: number;
  readonly length: number;
}

function join(text: string, lines: readonly Line[]): CutParagraph {
  const stretches: Stretch[] = [];
  const lineStarts: number[] = [];
  let words = '';
  let last = '';
  let broken = 0;
  for (const { start, end } of lines) {
    // Only Latin letters, digits and their marks want a blank where the line broke.
    if (/[A-Za-z0-9,.;:!?)]/.test(last) && /[A-Za-z0-9(]/.test(text.charAt(start))) {
      words += ' ';
      stretches.push({ start: broken, length: 1 });
    }
    lineStarts.push(words.length);
    words += text.slice(start, end);
    stretches.push({ start, length: end - start });
    last = text.charAt(end - 1);
    broken = end;
  }
  return cutParagraph(words, lineStarts, stretches);
}

/** The offsets are asked for where something is found, so they are made then. */
function cutParagraph(
  words: string,
  lineStarts: readonly number[],
  stretches: readonly Stretch[],
): CutParagraph {
  return { words, lineStarts, offsets: once(() => offsetsOf(stretches)) };
}

function offsetsOf(stretches: readonly Stretch[]): number[] {
  const offsets: number[] = [];
  for (const { start, length } of stretches)
    for (let at = start; at < start + length; at += 1) offsets.push(at);
  return offsets;
}
