// The paragraphs of a document's texts as they will be printed: hand-made line wraps joined, citations and addresses
// replaced by marks in which no rule finds a fault.

import type { Edit } from '../source/diagnostic.js';
import { remembered } from '../source/remembered.js';
import type { Document, DocumentText, RuleFinding } from './document.js';

/** Stands for a citation `{{…}}`: it will be Chinese text once it is printed. A noncharacter, which no text holds. */
export const citationMark = '\uFDD0';
/** Stands for each character of a web or mail address. */
const addressMark = '\uFDD1';

/** One paragraph as the rules search it. */
export interface TextParagraph {
  /** The text it was cut out of. */
  readonly owner: DocumentText;
  /** The words, one line; `find` and `edit` take offsets into it and know where these are in the source. */
  readonly words: string;
  /** False for what follows a run-in title in the same line. */
  readonly opensLine: boolean;
  /** A finding about the words from `start` to `end`. */
  find(start: number, end: number, rest: Omit<RuleFinding, 'span' | 'path'>): RuleFinding;
  /** The change of the source that puts `text` in place of the words from `start` to `end`. */
  edit(start: number, end: number, text: string): Edit;
}

const blankLine = /(?:\r\n?|\n)[ \t\u3000]*(?:\r\n?|\n)\s*/;
/** Tags of both widths, addresses, and the line breaks that only wrap. */
const hidden =
  /(?<tag>(?:\{\{|｛｛)[^{}｛｝\n]*(?:\}\}|｝｝))|(?<address>(?:https?:\/\/|www\.)(?:[\w\-./?%&=#~:+@]|[,;!](?=\w))+|(?<![\w.-])[\w.-]{1,64}@[\w-]{1,64}\.[\w.-]+)|(?<wrap>(?<![ \t\u3000])[ \t\u3000]*(?:\r\n?|\n)[ \t\u3000]*)/g;

/** All paragraphs in reading order, cut once for all rules. */
export const paragraphsOf = remembered((document: Document): readonly TextParagraph[] =>
  Array.from(cut(document)),
);

function* cut(document: Document): Generator<TextParagraph> {
  for (const owner of document.texts) {
    let offset = 0;
    for (const piece of owner.text.split(blankLine)) {
      const start = owner.text.indexOf(piece, offset);
      offset = start + piece.length;
      if (piece.trim() !== '') yield paragraph(document, owner, piece, start);
    }
  }
}

function paragraph(document: Document, owner: DocumentText, piece: string, base: number): TextParagraph {
  const { words, offsets } = flatten(piece);
  const endOf = (index: number) =>
    words[index] === citationMark ? (offsets[index + 1] ?? piece.length) : (offsets[index] ?? 0) + 1;
  const locate = (start: number, end: number) => {
    const from = offsets[start] ?? piece.length;
    return owner.locate(base + from, base + (start < end ? endOf(end - 1) : from));
  };
  return {
    owner,
    words,
    opensLine: base > 0 || opensLine(document, owner),
    find: (start, end, rest) => ({ ...rest, span: locate(start, end), path: owner.path }),
    edit: (start, end, text) => ({ span: locate(start, end), text }),
  };
}

/** Does the text begin a line? In a plain text the body behind a run-in title does not: it stands in the same line. */
function opensLine(document: Document, owner: DocumentText): boolean {
  if (document.summary) return true;
  const { text } = document.source;
  let at = owner.locate(0, 0).start;
  while (/[ \t\u3000]/.test(text.charAt(at - 1))) at--;
  return at === 0 || /[\r\n]/.test(text.charAt(at - 1));
}

/** The words without wraps, and for each of their characters (and the end) its offset in the piece. */
function flatten(piece: string): { words: string; offsets: number[] } {
  let words = '';
  // Kept apart, for to look into `words` while it grows means to copy all of it.
  let last = '';
  const offsets: number[] = [];
  const add = (text: string, at: (index: number) => number) => {
    for (let index = 0; index < text.length; index++) offsets.push(at(index));
    words += text;
    last = text.at(-1) ?? last;
  };
  let done = 0;
  for (const match of piece.matchAll(hidden)) {
    const from = done;
    add(piece.slice(from, match.index), (index) => from + index);
    done = match.index + match[0].length;
    const { tag, address } = match.groups ?? {};
    if (tag !== undefined) add(citationMark, () => match.index);
    else if (address !== undefined) add(addressMark.repeat(address.length), (index) => match.index + index);
    else if (/[A-Za-z0-9,.;:!?)]/.test(last) && /[A-Za-z0-9(]/.test(piece.charAt(done)))
      add(' ', () => match.index);
  }
  const from = done;
  add(piece.slice(from), (index) => from + index);
  offsets.push(piece.length);
  return { words, offsets };
}
