// The paragraphs of a document's texts as they will be printed: hand-made line wraps joined, citations and what is no
// prose replaced by marks in which no rule finds a fault.

import type { Edit } from '../source/diagnostic.js';
import { remembered } from '../source/remembered.js';
import type { Document, DocumentText, RuleFinding } from './document.js';
import { fileName, htmlComment, htmlEntity, htmlTag, inlineCode, linkTarget } from './markup.js';

/** Stands for a citation `{{…}}`: it will be Chinese text once it is printed. A noncharacter, which no text holds. */
export const citationMark = '\uFDD0';
/** Stands for each character of what is no prose: addresses, code, HTML, the target of a link. A noncharacter, too. */
export const hiddenMark = '\uFDD1';
const hiddenRun = new RegExp(`${hiddenMark}+`, 'g');

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
const tag = String.raw`(?:\{\{|｛｛)[^{}｛｝\n]*(?:\}\}|｝｝)`;
const address = String.raw`(?:https?:\/\/|www\.)(?:[\w\-./?%&=#~:+@]|[,;!](?=\w))+|(?<![\w.-])[\w.-]{1,64}@[\w-]{1,64}\.[\w.-]+`;
/** With all blanks around it: printing trims lines. */
const wrap = String.raw`(?<![^\S\r\n])[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*`;
/** Tags of both widths, what is no prose, and the line breaks that only wrap. */
const hidden = new RegExp(
  `(?<tag>${tag})|(?<noProse>${address}|${fileName}|${linkTarget}|${inlineCode}|${htmlTag}|${htmlComment}|${htmlEntity})|(?<wrap>${wrap})`,
  'gi',
);

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

/**
 * All texts as they were written: line breaks, citations, code and HTML stand in their words. For rules that look for markup
 * or at the beginnings of lines.
 */
export const writtenTexts = remembered((document: Document): readonly TextParagraph[] =>
  document.texts.map((owner) =>
    passage(owner, owner.text, opensLine(document, owner), (start, end) => owner.locate(start, end)),
  ),
);

function paragraph(document: Document, owner: DocumentText, piece: string, base: number): TextParagraph {
  const { words, offsets } = flatten(piece);
  const endOf = (index: number) =>
    words[index] === citationMark ? (offsets[index + 1] ?? piece.length) : (offsets[index] ?? 0) + 1;
  const locate = (start: number, end: number) => {
    const from = offsets[start] ?? piece.length;
    return owner.locate(base + from, base + (start < end ? endOf(end - 1) : from));
  };
  return passage(owner, words, base > 0 || opensLine(document, owner), locate);
}

function passage(
  owner: DocumentText,
  words: string,
  opensLine: boolean,
  locate: DocumentText['locate'],
): TextParagraph {
  return {
    owner,
    words,
    opensLine,
    find: (start, end, rest) => ({
      ...rest,
      message: withoutMarks(rest.message),
      span: locate(start, end),
      path: owner.path,
    }),
    edit: (start, end, text) => ({ span: locate(start, end), text }),
  };
}

/** A message quotes the words around a fault, and what is hidden there would look like nothing. */
function withoutMarks(message: string): string {
  return message.includes(hiddenMark) ? message.replace(hiddenRun, '…') : message;
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
    const { tag, noProse } = match.groups ?? {};
    if (tag !== undefined) add(citationMark, () => match.index);
    else if (noProse !== undefined) add(hiddenMark.repeat(noProse.length), (index) => match.index + index);
    else if (/[A-Za-z0-9,.;:!?)]/.test(last) && /[A-Za-z0-9(]/.test(piece.charAt(done)))
      add(' ', () => match.index);
  }
  const from = done;
  add(piece.slice(from), (index) => from + index);
  offsets.push(piece.length);
  return { words, offsets };
}
