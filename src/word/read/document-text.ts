// The lines of a Word file as one text for the rules, whose line N is the paragraph N, and the way back from its offsets.
import type { WordLine, WordText } from './read-document.js';

/** A document as one text. */
export interface DocumentText {
  readonly text: string;
  /** Where each line that was read begins in the text, in the order of the lines. */
  readonly starts: readonly number[];
}

/** What stands for a tab in a paragraph: as wide as no blank is that is typed into Chinese text by mistake. */
const WIDE = '\u3000'.repeat(3);

/** One line for each paragraph, notes behind them; cells are parted by tabs (`Source.paragraphs`), breaks within a paragraph go. */
export function documentText({ lines }: Pick<WordText, 'lines'>): DocumentText {
  const starts: number[] = [];
  let text = '';
  let line = 0;
  for (const { words, paragraph, kind } of lines) {
    const empty = Math.max(0, paragraph - 1 - line);
    text += '\n'.repeat(empty);
    starts.push(text.length);
    text += `${words.replace(/\n/g, '').replace(/\t/g, tabIn(kind))}\n`;
    line += empty + 1;
  }
  return { text: text === '' ? '\n' : text, starts };
}

/** Where words stand in a line that was read. */
export interface WordsInLine {
  readonly line: WordLine;
  /** UTF-16 offsets in `line.words`; both 0 where the line as a whole is meant. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the words that offsets in the text mean, as far as they stand in one line. A mere point means the character behind
 * it, or the last before it; a pair of surrogates is not parted.
 *
 * @returns undefined for a document without any words.
 */
export function wordsAt(
  { lines }: Pick<WordText, 'lines'>,
  { text, starts }: DocumentText,
  { start, end }: { readonly start: number; readonly end: number },
): WordsInLine | undefined {
  const index = Math.max(0, lastUpTo(starts, start));
  const [line, first] = [lines[index], starts[index]];
  if (!line || first === undefined) return undefined;
  const last = text.indexOf('\n', first);
  if (start < first || start > last) return { line, start: 0, end: 0 };
  let from = Math.min(start, last);
  let to = Math.max(from, Math.min(end, last));
  if (from === to && to < last) to += 1;
  else if (from === to) from -= 1;
  if (isLowSurrogate(text, from)) from -= 1;
  if (isLowSurrogate(text, to)) to += 1;
  return { line, start: offsetIn(line, from - first), end: offsetIn(line, to - first - 1) + 1 };
}

const tabIn = (kind: WordLine['kind']): string => (kind === 'row' ? '\t' : WIDE);

function lastUpTo(starts: readonly number[], offset: number): number {
  let [low, high] = [-1, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** The offset in the words of a line of the character that stands at this offset of the text's line. */
function offsetIn({ words, kind }: WordLine, offset: number): number {
  const wide = tabIn(kind).length;
  let end = 0;
  for (let at = 0; at < words.length; at += 1) {
    end += words[at] === '\n' ? 0 : words[at] === '\t' ? wide : 1;
    if (offset < end) return at;
  }
  return words.length;
}
