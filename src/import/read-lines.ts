// Cuts a text into its lines, each of which is a paragraph of the document.
import type * as Input from '../generated/summary-input.js';

/** A paragraph of a document that is imported. */
export interface Line {
  /** Without the blanks around it. */
  readonly words: string;
  /** Where it stands in the file, from 1: the line of a text, the paragraph of a Word file. */
  readonly number: number;
  /** What stands there instead of a line of text; the words are then all of its words. */
  readonly inset?: Inset;
}

/** A table or a picture, which is a line of its own. */
export interface Inset {
  /** What becomes of it in the summary: the very object that a draft holds once it is placed. */
  readonly data: { readonly table: Input.Table } | { readonly picture: Input.PictureFields };
  /** The lines that stand for it where there is no place for it: rows with their caption and notes, or a picture's caption. */
  readonly lines: readonly Line[];
  /** The rows of a table, the first of which is its head, without caption and notes. */
  readonly rows?: readonly (readonly string[])[];
}

/** The lines that hold any words. */
export function readLines(text: string): readonly Line[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ words: trimmed(line), number: index + 1 }))
    .filter(({ words }) => words !== '');
}

/** Without blanks of any kind at its ends, and without the marks that nobody sees. */
function trimmed(line: string): string {
  return line.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
}
