// Breaks Chinese text, which has no blanks between words, into lines of so many columns.
import { displayWidth } from './display-width.js';

/** A word of letters that Chinese does not have, a run of blanks, or one character. */
const PIECE = /[!-~]+|\s+|./gsu;
/** What begins no line (GB/T 15834, 5.1), and what ends none. */
const CLOSING = /^[，。；：、？！）》〉】〕”’…—％]/;
const OPENING = /[（《〈【〔“‘]$/;

/**
 * The lines of a text, broken anywhere but within a word of letters, before a mark that closes or after one that opens.
 * A word longer than a line has one of its own.
 * @param columns of a terminal that draws “ ” — and the like wide, as Chinese ones do
 */
export function wrapColumns(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

const widthOf = (text: string): number => displayWidth(text, { ambiguousAsWide: true });

/** The pieces between which a line may end. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last)))
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
