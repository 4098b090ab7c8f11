// The paragraphs of a document's texts as they will be printed, with citations and what is no prose replaced by marks
// in which no rule finds a fault.

import type { Edit } from '../source/diagnostic.js';
import { remembered } from '../source/remembered.js';
import type { Span } from '../source/source.js';
import { type CutParagraph, cutParagraphs, joinLines } from '../summary/cut-paragraphs.js';
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
  /** Where the words from `start` to `end` stand in the source. */
  locate(start: number, end: number): Span;
  /** A finding about the words from `start` to `end`. */
  find(start: number, end: number, rest: Omit<RuleFinding, 'span' | 'path'>): RuleFinding;
  /** The change of the source that puts `text` in place of the words from `start` to `end`. */
  edit(start: number, end: number, text: string): Edit;
}

const tag = String.raw`(?:\{\{|｛｛)[^{}｛｝\n]*(?:\}\}|｝｝)`;
const address = String.raw`(?:https?:\/\/|www\.)(?:[\w\-./?%&=#~:+@]|[,;!](?=\w))+|(?<![\w.-])[\w.-]{1,64}@[\w-]{1,64}\.[\w.-]+`;
/** Tags of both widths and what is no prose. */
const noProse = new RegExp(
  `(?<tag>${tag})|${address}|${fileName}|${linkTarget}|${inlineCode}|${htmlTag}|${htmlComment}|${htmlEntity}`,
  'gi',
);

/** Where this finds nothing, there are tags at most; that spares most paragraphs the slower pattern above. */
const telltale = /[@`<]|&(?:#|[a-z\d]+;|nbsp)|\]\(|:[\\/]|www\.|\.[a-z]/i;
const onlyTags = new RegExp(`(?<tag>${tag})`, 'g');

/** What finds all that is to be hidden in the words; undefined where there is nothing. */
function hiddenIn(words: string): RegExp | undefined {
  if (telltale.test(words)) return noProse;
  return /[{｛]{2}/.test(words) ? onlyTags : undefined;
}

/** The paragraphs of a running text, cut once for all who ask. */
export const cutParagraphsOf = remembered(({ text }: DocumentText): readonly CutParagraph[] =>
  cutParagraphs(text),
);

/** All paragraphs in reading order, cut once for all rules. */
export const paragraphsOf = remembered((document: Document): readonly TextParagraph[] => {
  const paragraphs: TextParagraph[] = [];
  for (const owner of document.texts) {
    let isFurther = false;
    // Titles and names are one paragraph, however often they are broken.
    for (const piece of owner.role === 'body' ? cutParagraphsOf(owner) : [joinLines(owner.text)]) {
      if (piece.words !== '') paragraphs.push(paragraph(document, owner, piece, isFurther));
      isFurther = true;
    }
  }
  return paragraphs;
});

/**
 * All texts as they were written: line breaks, citations, code and HTML stand in their words. For rules that look for markup
 * or at the beginnings of lines.
 */
export const writtenTexts = remembered((document: Document): readonly TextParagraph[] =>
  document.texts.map((owner) =>
    passage(owner, owner.text, opensLine(document, owner), (start, end) => owner.locate(start, end)),
  ),
);

function paragraph(
  document: Document,
  owner: DocumentText,
  piece: CutParagraph,
  isFurther: boolean,
): TextParagraph {
  const pattern = hiddenIn(piece.words);
  const hidden = pattern && hiding(piece, pattern);
  let places: Places | undefined = hidden;
  const locate = (start: number, end: number) => {
    places ??= placesOf(piece.offsets());
    const { starts, ends } = places;
    const from = starts[start] ?? ends.at(-1) ?? 0;
    return owner.locate(from, start < end ? (ends[end - 1] ?? from) : from);
  };
  return passage(owner, hidden?.words ?? piece.words, isFurther || opensLine(document, owner), locate);
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
    locate,
    find: (start, end, rest) => {
      const found = {
        ...rest,
        message: withoutMarks(rest.message),
        span: locate(start, end),
        path: owner.path,
      };
      return owner.elsewhere ? inOtherFile(found, owner.elsewhere()) : found;
    },
    edit: (start, end, text) => ({ span: locate(start, end), text }),
  };
}

/** What is found in another file is told with its line there; its text is not ours to be mended. */
function inOtherFile({ fix: _, ...finding }: RuleFinding, where: string): RuleFinding {
  return { ...finding, message: `${where}：${finding.message}`, elsewhere: true };
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
  while (at > 0 && /[^\S\r\n]/.test(text.charAt(at - 1))) at--;
  return at === 0 || /[\r\n]/.test(text.charAt(at - 1));
}

/** For each character of a paragraph's words where it stands in the text. */
interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The places of words that stand in the text as they are. */
function placesOf(starts: readonly number[]): Places {
  return { starts, ends: starts.map((start) => start + 1) };
}

/** The paragraph with marks in place of citations and what is no prose: a citation becomes one character, the rest keeps its length. */
function hiding(piece: CutParagraph, pattern: RegExp): Places & { readonly words: string } {
  const { words: whole } = piece;
  const offsets = piece.offsets();
  const pieces: string[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  let done = 0;
  const place = (from: number, to: number) => {
    starts.push(offsets[from] ?? 0);
    ends.push((offsets[to - 1] ?? 0) + 1);
  };
  const put = (words: string, to: number) => {
    pieces.push(words);
    for (; done < to; done++) place(done, done + 1);
  };
  for (const { 0: found, index, groups } of whole.matchAll(pattern)) {
    put(whole.slice(done, index), index);
    const end = index + found.length;
    if (groups?.tag === undefined) put(hiddenMark.repeat(found.length), end);
    else {
      pieces.push(citationMark);
      place(index, end);
      done = end;
    }
  }
  put(whole.slice(done), whole.length);
  return { words: pieces.join(''), starts, ends };
}
