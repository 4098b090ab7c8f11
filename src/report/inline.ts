// Makes and joins stretches of running text.
import type { Path } from '../source/path.js';
import type { Text } from '../summary/summary.js';
import type { Block, Inline, Level, WordsFrom } from './report.js';

/** The text of a blank. */
const BLANK = '【待填】';

/** A stretch of plain text. */
export function plain(text: string): Inline {
  return { kind: 'text', text };
}

/** A visible blank for the value at a path. */
export function blank(path: Path): Inline {
  return { kind: 'blank', text: BLANK, path };
}

/** A run-in title or lead sentence. */
export function lead(text: string, level: Level): Inline {
  return { kind: 'lead', text, level };
}

/** A text of one line, or a blank when it is still to be filled in. */
export function lineOf(text: Text): Inline[] {
  return [text.value === null ? blank(text.path) : plain(text.value)];
}

/** The plain text of inlines, leads and blanks included. */
export function wordsOf(content: readonly Inline[]): string {
  let words = '';
  for (const { text } of content) words += text;
  return words;
}

/** Gives `visit` all that stands in a block, piece by piece: of a table its caption, unit, titles, cells and notes. */
export function eachContent(block: Block, visit: (content: readonly Inline[]) => void): void {
  if (block.kind === 'heading' || block.kind === 'paragraph') {
    visit(block.content);
    return;
  }
  visit(block.caption);
  if (block.kind === 'picture') return;
  if (block.unit) visit(block.unit);
  for (const { title } of block.columns) visit(title);
  for (const { cells } of block.rows) for (const cell of cells) visit(cell);
  for (const note of block.notes) visit(note);
}

/** Puts a separator between stretches: `joined([a, b], '；')`. */
export function joined(contents: readonly (readonly Inline[])[], separator: string): Inline[] {
  const result: Inline[] = [];
  for (const [index, content] of contents.entries()) {
    if (index > 0) result.push(plain(separator));
    for (const inline of content) result.push(inline);
  }
  return result;
}

/** Words with the data they come from; those without a path are of the paragraph's own. */
export interface Piece {
  readonly content: readonly Inline[];
  readonly path?: Path;
}

/** Pieces as one content, and where in it the words of each of their paths begin. */
export function pieced(pieces: readonly Piece[]): {
  readonly content: readonly Inline[];
  readonly origins: readonly WordsFrom[];
} {
  let at = 0;
  const all: Inline[] = [];
  const origins: WordsFrom[] = [];
  for (const { content, path } of pieces) {
    if (path) origins.push({ at, path });
    for (const inline of content) {
      all.push(inline);
      at += inline.text.length;
    }
  }
  return { content: all, origins };
}

/**
 * Joins neighbouring stretches of plain text, and drops empty stretches (marks too, since their text is
 * empty).
 */
export function merged(content: readonly Inline[]): Inline[] {
  return addTo([], content);
}

/** Lets content that is merged already go on with more, and gives it back. */
export function addTo(content: Inline[], more: readonly Inline[]): Inline[] {
  for (const inline of more) {
    if (inline.text === '') continue;
    const last = content.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text')
      content[content.length - 1] = plain(last.text + inline.text);
    else content.push(inline);
  }
  return content;
}

/** Whether the text ends in a mark that no other mark may follow, before any closing quotes and brackets. */
export function isEnded(words: string): boolean {
  const printed = words.trimEnd();
  let end = printed.length;
  while (end > 0 && '”’」』）)》】'.includes(printed.charAt(end - 1))) end--;
  return end > 0 && '。！？!?；;：:…，,、—'.includes(printed.charAt(end - 1));
}

/**
 * Adds a mark, unless the text is empty or already ends in one, be it a ； or ， that the writer left there.
 */
export function ended(content: readonly Inline[], mark: string): Inline[] {
  const words = wordsOf(content);
  return words === '' || isEnded(words) ? [...content] : [...content, plain(mark)];
}
