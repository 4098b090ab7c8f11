// Reads the scalars of ordinary YAML: plain and quoted ones on one line, and block scalars without an indentation indicator.
import type { Reader } from './ordinary-reader.js';
import { giveWay, lineEnd, nextLine, skipBlanks } from './ordinary-reader.js';
import { plainValue } from './plain-value.js';
import type { ScalarNode } from './tree.js';
import { typedBreaks } from './typed-breaks.js';

/** What begins with one of these is no plain text, or may be a trap (`yaml-value-traps.ts`). */
const signs = '!&*%@`,[]{}#|>"\'｜＞｛［';
/** These, before a blank, begin a list item, a key or a value. */
const marks = '-?:';

/** Says that what begins there is not ordinary where it may be anything but a plain scalar. */
export function mustBePlain(text: string): void {
  const first = text.charAt(0);
  if (first === '' || signs.includes(first)) giveWay();
  if (marks.includes(first) && (text.length === 1 || ' ,[]{}'.includes(text.charAt(1)))) giveWay();
}

/** A text without the blanks at its end; what else looks like a blank is a letter to YAML. */
export function withoutBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

/** The plain scalar that a text, which stands at an offset, is. */
export function plainScalar(written: string, start: number): ScalarNode {
  mustBePlain(written);
  const span = { start, end: start + written.length };
  return { kind: 'scalar', value: plainValue(written), written, style: 'plain', span };
}

/** The quoted scalar that begins at an offset and ends on the same line. Escapes are left to the library. */
export function readQuoted({ text }: Reader, start: number): ScalarNode {
  const line = text.slice(start, lineEnd(text, start));
  const quote = line.charAt(0);
  let end = line.indexOf(quote, 1);
  if (quote === "'") while (end > 0 && line[end + 1] === quote) end = line.indexOf(quote, end + 2);
  if (end < 0) giveWay();
  const inside = line.slice(1, end);
  const span = { start, end: start + end + 1 };
  if (quote === "'") {
    const written = inside.replaceAll("''", quote);
    return { kind: 'scalar', value: written, written, style: 'single', span };
  }
  if (inside.includes('\\')) giveWay();
  return { kind: 'scalar', value: inside, written: inside, style: 'double', span };
}

/**
 * The block scalar whose `|` or `>` stands at an offset.
 * @param indent how far in the mapping or list stands that it belongs to
 */
export function readBlockScalar({ source, text }: Reader, start: number, indent: number): ScalarNode {
  const header = text.slice(start, lineEnd(text, start));
  if (!/^[|>]-?(?: *$| +#)/.test(header)) giveWay();
  const folded = header.startsWith('>');
  const { lines, end } = blockLines(text, nextLine(text, start), indent);
  const content = folded ? fold(lines) : lines.join('\n');
  const value = header[1] === '-' ? content : `${content}\n`;
  const node: ScalarNode = {
    kind: 'scalar',
    value,
    written: value,
    style: folded ? 'folded' : 'literal',
    span: { start, end },
  };
  const typed = folded ? typedBreaks(source, node) : undefined;
  return typed === undefined ? node : { ...node, typed };
}

/** The lines of a block scalar without their indentation, and the end of the last that holds something. */
function blockLines(text: string, from: number, parent: number) {
  const lines: string[] = [];
  let indent = -1;
  let end = from;
  let filled = 0;
  for (let line = from; line < text.length; ) {
    const at = skipBlanks(text, line);
    const stop = lineEnd(text, at);
    const next = nextLine(text, at);
    if (at === stop) {
      // A line of more blanks than the text is indented by would be content.
      if (indent < 0 ? at - line > parent + 1 : at - line > indent) giveWay();
      lines.push('');
    } else {
      if (indent < 0) indent = at - line;
      if (at - line < indent || indent <= parent) break;
      lines.push(text.slice(line + indent, stop));
      filled = lines.length;
      end = next;
    }
    line = next;
  }
  if (filled === 0) giveWay();
  return { lines: lines.slice(0, filled), end };
}

/** Lines of a folded scalar as one text: a line break is a blank, unless a line further in stands next to it. */
function fold(lines: readonly string[]): string {
  let folded = '';
  let break_ = '';
  let wasFurther = false;
  const first = lines.findIndex((line) => line !== '');
  for (const line of lines.slice(first)) {
    if (line === '') {
      if (break_ === '\n') folded += '\n';
      else break_ = '\n';
      continue;
    }
    const isFurther = line.startsWith(' ');
    if (isFurther && break_ === ' ') break_ = '\n';
    else if (isFurther && !wasFurther && break_ === '\n') break_ = '\n\n';
    folded += break_ + line;
    break_ = isFurther ? '\n' : ' ';
    wasFurther = isFurther;
  }
  return '\n'.repeat(first) + folded;
}
