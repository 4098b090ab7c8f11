// Splits a YAML scalar, as written, into its lines of content and the characters each stands for.
import type { Source, Span } from './source.js';
import type { ScalarNode, ScalarStyle } from './tree.js';

/** One character of the value and the span it was written at: `\n` in double quotes takes two characters of the source. */
export interface WrittenCharacter extends Span {
  /** UTF-16 units it takes in the value. */
  readonly length: number;
}

/** A line of a scalar with something on it. */
export interface ContentLine {
  /**
   * The line breaks between the content before and this line, but for an escaped one (`\` at the end of a line in double
   * quotes): nothing in the value stands for it.
   */
  readonly breaks: readonly Span[];
  readonly characters: Iterable<WrittenCharacter>;
}

/** The lines of a scalar that hold content; after the last one may come an empty one with the final line breaks. */
export function* contentLines(source: Source, node: ScalarNode, value: string): Generator<ContentLine> {
  const block = node.style === 'literal' || node.style === 'folded';
  const { start, end } = block ? blockBody(source, node) : quotedBody(node);
  const indent = block ? blockIndent(source.text.slice(start, end), value) : 0;
  const { text } = source;
  let breaks: Span[] = [];
  for (const line of rawLines(text, start, end)) {
    const content = block
      ? { start: Math.min(line.start + indent, line.end), end: line.end }
      : trimmed(text, line, line.start > start, line.end < end, node.style);
    if (content.end > content.start) {
      const escaped = node.style === 'double' && line.end < end && endsEscaped(text, content);
      const last = escaped ? content.end - 1 : content.end;
      yield {
        breaks,
        characters: charactersOf(text, { start: content.start, end: last }, node.style),
      };
      breaks = [];
      if (escaped) continue;
    }
    if (line.next > line.end) breaks.push({ start: line.end, end: line.next });
  }
  if (breaks.length > 0) yield { breaks, characters: [] };
}

/**
 * How many of the line breaks before a line of content the value, where it goes on at `at`, has kept. Plain and quoted scalars
 * keep all but the first; a lone one is a blank in the value.
 */
export function keptBreaks(
  { style }: ScalarNode,
  value: string,
  at: number,
  { breaks }: Pick<ContentLine, 'breaks'>,
): number {
  if (style !== 'literal' && style !== 'folded') return Math.max(0, breaks.length - 1);
  let kept = 0;
  while (kept < breaks.length && value[at + kept] === '\n') kept += 1;
  return kept;
}

function quotedBody({ style, span }: ScalarNode): Span {
  return style === 'plain' ? span : { start: span.start + 1, end: span.end - 1 };
}

/** What stands after the line of the `|` or `>`. */
function blockBody({ text }: Source, { span }: ScalarNode): Span {
  const header = text.slice(span.start, span.end).indexOf('\n');
  return { start: header < 0 ? span.end : span.start + header + 1, end: span.end };
}

/**
 * How many blanks at the start of each line are YAML's indentation and not part of the value: those written before the
 * first line with content less those the value kept there. So it need not be known whether the header gave the
 * indentation (`|2`) or YAML found it.
 */
function blockIndent(body: string, value: string): number {
  // Where there are only blanks and line breaks, YAML takes the blanks for indentation.
  const written = /^ *(?=[^ \r\n])/m.exec(body)?.[0].length ?? body.length;
  const kept = /^ *(?=[^ \n])/m.exec(value)?.[0].length ?? 0;
  return written - kept;
}

interface RawLine extends Span {
  /** Where the next line starts. */
  readonly next: number;
}

function* rawLines(text: string, from: number, to: number): Generator<RawLine> {
  let start = from;
  while (start <= to) {
    const lineFeed = text.indexOf('\n', start);
    if (lineFeed < 0 || lineFeed >= to) {
      yield { start, end: to, next: to };
      return;
    }
    yield { start, end: text[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed, next: lineFeed + 1 };
    start = lineFeed + 1;
  }
}

/** A line without the blanks at those of its ends where the text was broken: folding drops them. */
function trimmed(
  text: string,
  line: Span,
  brokenBefore: boolean,
  brokenAfter: boolean,
  style: ScalarStyle,
): Span {
  let { start, end } = line;
  while (brokenBefore && start < end && isBlank(text[start])) start += 1;
  while (brokenAfter && end > start && isBlank(text[end - 1])) end -= 1;
  // A blank escaped by a backslash at the end of a line stays.
  if (style === 'double' && end < line.end && endsEscaped(text, { start, end })) end += 1;
  return { start, end };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** Does an odd number of backslashes end the span? An even one is backslashes escaped by backslashes. */
function endsEscaped(text: string, { start, end }: Span): boolean {
  let from = end;
  while (from > start && text[from - 1] === '\\') from -= 1;
  return (end - from) % 2 === 1;
}

const escapeDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function* charactersOf(text: string, { start, end }: Span, style: ScalarStyle): Generator<WrittenCharacter> {
  for (let at = start; at < end; ) {
    const width = widthAt(text, at, style);
    const wide = width === 10 && Number.parseInt(text.slice(at + 2, at + 10), 16) > 0xffff;
    yield { length: wide ? 2 : 1, start: at, end: at + width };
    at += width;
  }
}

/** How many UTF-16 units of the source the character at an offset takes. */
function widthAt(text: string, at: number, style: ScalarStyle): number {
  if (style === 'single' && text[at] === "'") return 2;
  if (style !== 'double' || text[at] !== '\\') return 1;
  return 2 + (escapeDigits[text[at + 1] ?? ''] ?? 0);
}
