// Reads the plain and quoted scalars of ordinary YAML.
import type { Reader } from './ordinary-reader.js';
import { giveWay, isRowEnd, rowEnd, skipBlanks } from './ordinary-reader.js';
import { plainValue } from './plain-value.js';
import type { ScalarNode } from './tree.js';
import { withTypedBreaks } from './typed-breaks.js';

/**
 * What begins so is no plain text, or may be a trap (`yaml-value-traps.ts`). A dash, a question mark or a colon before a blank
 * begins a list item, a key or a value.
 */
const notPlain = /^(?:[!&*%@`,[\]{}#|>"'｜＞｛［]|[-?:](?:[ ,[\]{}]|$)|$)/;

/** Says that what begins there is not ordinary where it may be anything but a plain scalar. */
export function mustBePlain(text: string): void {
  if (notPlain.test(text)) giveWay();
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

/**
 * The plain scalar that begins at an offset, outside brackets.
 * @param indent how far in the mapping or list stands that it belongs to: what is further in goes on with it
 */
export function readPlain(reader: Reader, start: number, indent: number): ScalarNode {
  const { source, text, starts } = reader;
  const lines: string[] = [];
  let line = reader.line.slice(start - reader.at);
  let { row } = reader;
  let at = start;
  let end = start;
  for (;;) {
    const comment = line.indexOf(' #');
    const written = withoutBlanks(comment < 0 ? line : line.slice(0, comment));
    if (colonIn(written) >= 0) giveWay();
    lines.push(written);
    if (written !== '') {
      end = at + written.length;
      reader.row = row;
    }
    row += 1;
    const next = starts[row] ?? text.length;
    if (comment >= 0 || next === text.length) break;
    at = skipBlanks(text, next);
    if (text[at] === '#') break;
    if (at - next <= indent && !isRowEnd(text, at)) break;
    line = text.slice(at, rowEnd(reader, row));
  }
  while (lines.at(-1) === '') lines.pop();
  const [first = ''] = lines;
  if (lines.length === 1) return plainScalar(first, start);
  mustBePlain(first);
  const written = unfold(lines);
  const span = { start, end };
  return withTypedBreaks(source, {
    kind: 'scalar',
    value: plainValue(written),
    written,
    style: 'plain',
    span,
  });
}

/**
 * The quoted scalar that begins at an offset. Escapes are left to the library.
 * @param indent how far in the mapping or list stands that it belongs to; undefined in brackets, where it must end on its line
 */
export function readQuoted(reader: Reader, start: number, indent?: number): ScalarNode {
  const { source, text, starts } = reader;
  const quote = text.charAt(start);
  let end = text.indexOf(quote, start + 1);
  if (quote === "'") while (end > 0 && text[end + 1] === quote) end = text.indexOf(quote, end + 2);
  const inside = end > 0 ? text.slice(start + 1, end) : giveWay();
  const style = quote === "'" ? 'single' : 'double';
  if (style === 'double' && inside.includes('\\')) giveWay();
  const isOneLine = !inside.includes('\n');
  const unfolded = isOneLine ? inside : unfold(linesInside(inside, indent));
  const value = style === 'single' ? unfolded.replaceAll("''", quote) : unfolded;
  const node: ScalarNode = { kind: 'scalar', value, written: value, style, span: { start, end: end + 1 } };
  if (isOneLine) return node;
  while ((starts[reader.row + 1] ?? text.length) <= end) reader.row += 1;
  return withTypedBreaks(source, node);
}

/** The lines between quotes without the blanks where they were broken. */
function linesInside(inside: string, indent = Number.POSITIVE_INFINITY): readonly string[] {
  const lines = inside.split(/\r?\n/);
  return lines.map((line, index) => {
    const from = index === 0 ? 0 : skipBlanks(line, 0);
    const isLast = index === lines.length - 1;
    if (index > 0 && from <= indent && (from < line.length || isLast)) giveWay();
    return isLast ? line.slice(from) : withoutBlanks(line.slice(from));
  });
}

/** Lines as one text: a line break is a blank, each blank line a line break. */
function unfold([first = '', ...others]: readonly string[]): string {
  let text = first;
  let between = ' ';
  for (const [index, line] of others.entries()) {
    if (line !== '' || index === others.length - 1) {
      text += between + line;
      between = ' ';
    } else if (between === ' ') between = '\n';
    else text += '\n';
  }
  return text;
}

/** Where in a line the colon of a key stands, if it has one; before it a comment may begin. */
export function colonIn(line: string): number {
  let colon = line.indexOf(':');
  while (colon >= 0 && colon + 1 < line.length && line[colon + 1] !== ' ')
    colon = line.indexOf(':', colon + 1);
  return colon;
}
