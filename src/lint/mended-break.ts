// What to write for codes that stand for a line break (\n, <br>), by how the text they stand in is written.
import type { Document } from '../genre/document.js';
import type { TextParagraph } from '../genre/paragraphs.js';
import type { Edit, Fix } from '../source/diagnostic.js';
import { paragraphSeparator } from '../source/typed-breaks.js';
import type { FaultyPlace } from './repeated-fault.js';

/**
 * The fix of all the codes of one text; undefined where one of them cannot be mended within its line: behind it a new
 * paragraph must be begun by hand, or it stands in the middle of a sentence.
 */
export function mendedBreak(document: Document, places: readonly FaultyPlace[]): Fix | undefined {
  const [first] = places;
  if (!first) return undefined;
  const needed = places.filter((place) => !isIdle(document, place));
  if (needed.length === 0) return fixed(places.map((place) => editOf(place, '')));
  if (first.paragraph.owner.role !== 'body' || !needed.every(endsSentence)) return undefined;
  const into = document.summary ? '\\n\\n' : lineEndOf(document.source.text);
  const edits = places.map((place) => editOf(place, needed.includes(place) ? into : ''));
  if (!document.summary) return fixed(edits);
  const quotes = quotesFor(document, first.paragraph, wordsBeside(first.paragraph.words, places));
  return quotes && fixed([...quotes, ...edits], true);
}

const editOf = ({ paragraph, start, end }: FaultyPlace, text: string): Edit =>
  paragraph.edit(start, end, text);

function fixed(edits: readonly Edit[], structural?: true): Fix | undefined {
  const [first, ...also] = edits;
  return first && { ...first, ...(also.length > 0 && { also }), ...(structural && { structural }) };
}

/** At the end of a text or beside an empty line (in a plain text: beside a line's end) there is a break already. */
function isIdle({ summary }: Document, { paragraph, start, end }: FaultyPlace): boolean {
  const { words, opensLine } = paragraph;
  const [before, after] = [words.slice(Math.max(0, start - 50), start), words.slice(end, end + 50)];
  if (after.trim() === '' && end + 50 >= words.length) return true;
  if (before.trim() === '' && start <= 50) return opensLine;
  const lineBreak = summary
    ? `(?:(?:\\r\\n?|\\n)[^\\S\\r\\n]*(?:\\r\\n?|\\n)|${paragraphSeparator})`
    : '(?:\\r\\n?|\\n)';
  return new RegExp(`${lineBreak}\\s*$`).test(before) || new RegExp(`^[^\\S\\r\\n]*${lineBreak}`).test(after);
}

function endsSentence({ paragraph: { words }, start, end }: FaultyPlace): boolean {
  const [before, after] = [words.slice(Math.max(0, start - 5), start), words.slice(end, end + 8)];
  return (
    /[。！？；：…”）!?;:]\s*$/.test(before) ||
    /^\s*(?:[一二三四五六七八九十]{1,3}(?:、|是)|[（(][\d一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．]|[①-⑳]|附件)/.test(
      after,
    )
  );
}

function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The words without the places, which are in their order. */
function wordsBeside(words: string, places: readonly FaultyPlace[]): string {
  return (
    words.slice(0, places[0]?.start) +
    places.map(({ end }, at) => words.slice(end, places[at + 1]?.start)).join('')
  );
}

/**
 * The double quotes in which `\n` is a line break, to be put around a text that has none, or only single ones; undefined where
 * other words of it would become something else in them.
 */
function quotesFor(
  { source, spanOf }: Document,
  { owner }: TextParagraph,
  others: string,
): Edit[] | undefined {
  const { start, end } = spanOf(owner.path);
  const written = source.text.slice(start, end);
  if (written.startsWith('"')) return [];
  const isSingle = written.startsWith("'");
  const isPlain = isSingle || /^[^|>&*!{[]/.test(written);
  if (!isPlain || /["\\\r\n]/.test(others) || (isSingle && written.slice(1, -1).includes("''")))
    return undefined;
  const width = isSingle ? 1 : 0;
  return [
    { span: { start, end: start + width }, text: '"' },
    { span: { start: end - width, end }, text: '"' },
  ];
}
