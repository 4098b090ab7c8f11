// Finds the tags in a text, also those with full-width marks or curly quotes from Chinese keyboards and
// Word's autocorrection.

/** Replaces a picture, a field or anything else that is no text in a paragraph; a tag cannot contain it. */
export const OBJECT = '\ufffc';

/** A tag found in a text; `start` and `end` are its offsets, braces included, and `end` is exclusive. */
export interface ScannedTag {
  readonly start: number;
  readonly end: number;
  /** The text between the braces, with full-width marks made half-width as Handlebars needs them. */
  readonly source: string;
}

export interface ScanFault {
  readonly code:
    | 'unclosed-tag'
    | 'stray-braces'
    | 'single-braces'
    | 'spaced-braces'
    | 'brace-count'
    | 'raw-block';
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  readonly tags: readonly ScannedTag[];
  readonly faults: readonly ScanFault[];
}

/**
 * Thirty times as many tags as the longest template has; the limit bounds the time a hostile file can take.
 */
export const MOST_TAGS = 10_000;

// Longer than any real tag; without a limit every unclosed quotation mark would be searched for to the end of
// the text.
const LONGEST = 2000;
const OPENING = '{｛';
const CLOSING = '}｝';
const REST = /[^{}｛｝]*[}｝]+/y;
// One brace, or two with blanks between them; few blanks and letters, so that no search goes far.
const SINGLE = /[{｛](\s{1,9}[{｛](?![{｛]))?([^{}｛｝\ufffc]{1,200})[}｝](?:\s{0,9}[}｝])?/y;
const BLOCK = /^\s*(?:[#＃/／]\s*\S|else\s*$)/;

/**
 * Finds the tags and the misplaced braces of a text, and stops after `MOST_TAGS` of them.
 * @param text a Word paragraph, in which a tag must end, or a whole text template
 * @param isMeant whether words between single braces were meant as a tag; without it only blocks are
 */
export function scanTags(text: string, isMeant: (words: string) => boolean = () => false): Scan {
  const tags: ScannedTag[] = [];
  const faults: ScanFault[] = [];
  if (!/[{}｛｝]/.test(text)) return { tags, faults };
  let at = 0;
  while (at < text.length && tags.length + faults.length <= MOST_TAGS) {
    const character = text[at] ?? '';
    if (CLOSING.includes(character)) at = skipClosing(text, at, faults);
    else if (!OPENING.includes(character)) at += 1;
    else if (/[\\＼]/.test(text[at - 1] ?? '') && runAt(OPENING, text, at) > 1) {
      // As in Handlebars, `\{{` is plain braces and `\\{{` is a backslash before a tag; the `!` tag removes
      // one backslash.
      tags.push({ start: at - 1, end: at, source: '!' });
      at = /[\\＼]/.test(text[at - 2] ?? '')
        ? readTag(text, at, tags, faults, isMeant)
        : closeOf(text, at, runAt(OPENING, text, at)).end;
    } else at = readTag(text, at, tags, faults, isMeant);
  }
  return { tags, faults };
}

function readTag(
  text: string,
  start: number,
  tags: ScannedTag[],
  faults: ScanFault[],
  isMeant: (words: string) => boolean,
): number {
  const width = runAt(OPENING, text, start);
  const breakOff = (code: ScanFault['code'], from: number, to: number) => {
    // Closing braces that follow belong to this fault and are not stray braces.
    const end = to + widthAt(REST, text, to);
    faults.push({ code, start: from, end });
    return end;
  };
  if (width === 1) return readSingle(text, start, faults, isMeant);
  const inside = start + width;
  if (width > 3) return breakOff('raw-block', start, inside);
  const { end, closed } = closeOf(text, start, width);
  if (!closed) return breakOff('unclosed-tag', start, end);
  const after = end + runAt(CLOSING, text, end);
  if (runAt(CLOSING, text, end - width) !== width) faults.push({ code: 'brace-count', start, end });
  else tags.push({ start, end, source: toHandlebars(text.slice(inside, end - width)) });
  return after;
}

function readSingle(
  text: string,
  start: number,
  faults: ScanFault[],
  isMeant: (words: string) => boolean,
): number {
  SINGLE.lastIndex = start;
  const [whole, spaced, words = ''] = SINGLE.exec(text) ?? [];
  if (whole === undefined || !(BLOCK.test(words) || isMeant(toHandlebars(words)))) return start + 1;
  const end = start + whole.length;
  faults.push({ code: spaced === undefined ? 'single-braces' : 'spaced-braces', start, end });
  return end;
}

function skipClosing(text: string, start: number, faults: ScanFault[]): number {
  const end = start + runAt(CLOSING, text, start);
  if (end - start > 1) faults.push({ code: 'stray-braces', start, end });
  return end;
}

/**
 * How many of the marks stand one after another. Not by a regular expression: V8 once gave up one that had gone
 * over millions of braces with "Maximum call stack size exceeded".
 */
function runAt(marks: string, text: string, at: number): number {
  let end = at;
  while (end < text.length && marks.includes(text[end] ?? '')) end += 1;
  return end - at;
}

function widthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The offset at which a tag ends, or breaks off when it is not closed. */
function closeOf(text: string, start: number, width: number): { end: number; closed: boolean } {
  const inside = start + width;
  const long = /^~?[!！](?:--|—)/.test(text.slice(inside, inside + 4))
    ? longComment(text, inside)
    : undefined;
  if (long !== undefined) return { end: long, closed: true };
  const comment = /^~?[!！]/.test(text.slice(inside, inside + 2));
  const found = findClose(text, inside, width, !comment);
  // A lone apostrophe must not swallow the rest of the paragraph.
  return found.closed || comment ? found : findClose(text, inside, width, false);
}

function longComment(text: string, inside: number): number | undefined {
  const match = /(?:--|—)~?[}｝]{2}/.exec(text.slice(inside + 3, inside + LONGEST));
  return match === null ? undefined : inside + 3 + match.index + match[0].length;
}

function findClose(
  text: string,
  from: number,
  width: number,
  quotes: boolean,
): { end: number; closed: boolean } {
  let quote = '';
  const most = Math.min(text.length, from + LONGEST);
  for (let at = from; at < most; at += 1) {
    const character = text[at] ?? '';
    const mark = quotes ? quoteOf(character) : '';
    if (character === OBJECT) return { end: at, closed: false };
    if (mark !== '') quote = quote === '' ? mark : quote === mark ? '' : quote;
    if (quote !== '') continue;
    if (CLOSING.includes(character)) {
      const run = runAt(CLOSING, text, at);
      return { end: at + Math.min(run, width), closed: run >= width };
    }
    if (OPENING.includes(character)) return { end: at, closed: false };
  }
  return { end: most, closed: false };
}

function quoteOf(character: string): string {
  if (/["“”＂]/.test(character)) return '"';
  return /['‘’＇]/.test(character) ? "'" : '';
}

// Full-width forms of Handlebars' marks; （） are missing because names may contain them: see `outside`.
const NARROW: Readonly<Record<string, string>> = Object.fromEntries(
  [...'＃／＠！＝～＾＆．｜＞＊'].map((wide) => [wide, narrowed(wide)]),
);

function narrowed(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

/** Makes full-width marks half-width, as Handlebars needs them, except within strings and `[…]`. */
function toHandlebars(typed: string): string {
  let out = '';
  let quote = '';
  let literal = false;
  const brackets: boolean[] = [];
  for (const character of typed) {
    const mark = literal ? '' : quoteOf(character);
    if (quote !== '') {
      out += mark === quote ? quote : character;
      if (mark === quote) quote = '';
    } else if (literal || character === '[') {
      literal = character !== ']';
      out += character;
    } else if (mark !== '') {
      quote = mark;
      out += mark;
    } else out += outside(character, out, brackets);
  }
  return out;
}

function outside(character: string, before: string, brackets: boolean[]): string {
  if (/[\u200b-\u200f\u2060\ufeff\u00ad]/.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  if (character === '（') {
    // 指标（亿元） is a name; （大写 年份） is a call, also directly after a keyword, as in {{#if（…）}}.
    const keyword = /^[~\s]*(?:#\s*|else )(?:if|unless|each|with)$/.test(before);
    brackets.push(keyword || /(^|[\s(=])$/.test(before));
    return brackets.at(-1) ? `${keyword ? ' ' : ''}(` : character;
  }
  if (character === '）') return brackets.pop() ? ')' : character;
  if (/[０-９Ａ-Ｚａ-ｚ]/.test(character)) return narrowed(character);
  return NARROW[character] ?? character;
}
