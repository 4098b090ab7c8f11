// Hides the blocks of a Markdown file that hold no prose: front matter, fenced code, indented code.

import type { Span } from '../source/source.js';

/** What hides a line's characters, one mark for each; the line break is not given to it. */
export type Hide = (words: string) => string;

/** YAML between two `---` at the very start, each line of which looks like YAML: else the first `---` is a rule. */
const frontMatter =
  /^---[ \t]*(?:\r\n?|\n)(?:(?:[ \t#-][^\r\n]*|[^\s:，。；]{1,40}:(?:[ \t][^\r\n]*)?)?(?:\r\n?|\n))*?(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/;
/** A line that opens or closes a block of code, in a list or a quotation or not. */
const fenceLine = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?<sign>`{3,}|~{3,})(?<rest>.*)$/;
const listMark = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;

/** The text, as long as before, without front matter and blocks of code. */
export function hideBlocks(text: string, hide: Hide): string {
  const head = frontMatter.exec(text)?.[0] ?? '';
  const lines = linesOf(text, head.length).map(({ words, lineEnd, language }) =>
    language === undefined ? words + lineEnd : hide(words) + lineEnd,
  );
  return head.replace(/[^\r\n]+/g, hide) + lines.join('');
}

/**
 * Lines of Chinese sentences that stand in a block of code, where they are not checked: behind four blanks, or in a fence that
 * names no language.
 */
export function proseInCode(text: string): Span[] {
  const lines = linesOf(text, frontMatter.exec(text)?.[0].length ?? 0);
  return lines
    .filter(
      ({ words, language = 'none' }) => /^(?:md|markdown|text|txt)?$/i.test(language) && isSentence(words),
    )
    .map(({ start, words }) => ({
      start: start + words.length - words.trimStart().length,
      end: start + words.trimEnd().length,
    }));
}

function isSentence(words: string): boolean {
  return /[。；：！？]\s*$/.test(words) && (words.match(/\p{Script=Han}/gu)?.length ?? 0) >= 10;
}

interface Line {
  readonly start: number;
  readonly words: string;
  readonly lineEnd: string;
  /** The language of the block of code it belongs to, which may be empty; undefined outside. */
  readonly language: string | undefined;
}

function linesOf(text: string, from: number): Line[] {
  const languageOf = codeLines();
  return Array.from(
    text.slice(from).matchAll(/([^\r\n]*)(\r\n?|\n|$)/g),
    ({ 1: words = '', 2: lineEnd = '', index }) => ({
      start: from + index,
      words,
      lineEnd,
      language: languageOf(words),
    }),
  );
}

/** Tells of one line after the other which language the block of code has that it belongs to. */
function codeLines(): (line: string) => string | undefined {
  const isIndented = indentedLines();
  let fence = '';
  let language = '';
  return (line) => {
    const { sign = '', rest = '' } = fenceLine.exec(line)?.groups ?? {};
    if (fence !== '') {
      if (sign.startsWith(fence) && rest.trim() === '') fence = '';
      // A fence ends a paragraph, as an empty line does.
      isIndented('');
      return language;
    }
    if (isIndented(line)) return '';
    // With more of its signs behind it, it is code within the line.
    if (!sign.startsWith('~') && rest.includes('`')) return undefined;
    fence = sign;
    language = rest.trim();
    return fence === '' ? undefined : language;
  };
}

/** Four blanks and more behind an empty line; in a list, four more than its words have. */
function indentedLines(): (line: string) => boolean {
  let isBehindBlank = true;
  let isCode = false;
  let words = 0;
  return (line) => {
    if (line.trim() === '') {
      isBehindBlank = true;
      return false;
    }
    const indent = widthOf(/^[ \t]*/.exec(line)?.[0] ?? '');
    if (isBehindBlank) words = Math.min(words, indent);
    isCode = indent >= words + 4 && (isBehindBlank || isCode);
    isBehindBlank = false;
    const mark = isCode ? undefined : listMark.exec(line)?.[0];
    if (mark !== undefined) words = widthOf(mark);
    return isCode;
  };
}

/** How far blanks reach; a tab goes on to the next fourth column. */
function widthOf(start: string): number {
  return Array.from(start).reduce((width, sign) => (sign === '\t' ? width + 4 - (width % 4) : width + 1), 0);
}
