// Hides the blocks of a Markdown file that hold no prose: front matter, fenced code, indented code.

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
  const isCode = codeLines();
  return (
    head.replace(/[^\r\n]+/g, hide) +
    text
      .slice(head.length)
      .replace(/([^\r\n]*)(\r\n?|\n|$)/g, (_, line: string, lineEnd: string) =>
        isCode(line) ? hide(line) + lineEnd : line + lineEnd,
      )
  );
}

/** Tells of one line after the other whether it belongs to a block of code. */
function codeLines(): (line: string) => boolean {
  const isIndented = indentedLines();
  let fence = '';
  return (line) => {
    const { sign = '', rest = '' } = fenceLine.exec(line)?.groups ?? {};
    if (fence !== '') {
      if (sign.startsWith(fence) && rest.trim() === '') fence = '';
      // A fence ends a paragraph, as an empty line does.
      isIndented('');
      return true;
    }
    if (isIndented(line)) return true;
    // With more of its signs behind it, it is code within the line.
    if (sign.startsWith('~') || !rest.includes('`')) fence = sign;
    return fence !== '';
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
