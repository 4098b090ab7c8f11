// Reads the block scalars (`|`, `>`) of ordinary YAML: those without an indentation indicator that keep no blank lines at their end.
import type { Reader } from './ordinary-reader.js';
import { giveWay, lineEnd, nextLine, skipBlanks } from './ordinary-reader.js';
import type { ScalarNode } from './tree.js';
import { withTypedBreaks } from './typed-breaks.js';

/**
 * The block scalar whose `|` or `>` stands at an offset.
 * @param indent how far in the mapping or list stands that it belongs to
 */
export function readBlockScalar(reader: Reader, start: number, indent: number): ScalarNode {
  const { source, text } = reader;
  const header = text.slice(start, lineEnd(text, start));
  if (!/^[|>]-?(?: *$| +#)/.test(header)) giveWay();
  const folded = header.startsWith('>');
  const { lines, end } = blockLines(text, nextLine(text, start), indent);
  reader.tabs += tabsIn(lines);
  const content = folded ? fold(lines) : lines.join('\n');
  const value = header[1] === '-' ? content : `${content}\n`;
  const node: ScalarNode = {
    kind: 'scalar',
    value,
    written: value,
    style: folded ? 'folded' : 'literal',
    span: { start, end },
  };
  return folded ? withTypedBreaks(source, node) : node;
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
      if (indent < 0) {
        // To the library it may be indentation.
        if (text[at] === '\t') giveWay();
        indent = at - line;
      }
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

function tabsIn(lines: readonly string[]): number {
  return lines.reduce((count, line) => count + line.split('\t').length - 1, 0);
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
    const isFurther = line.startsWith(' ') || line.startsWith('\t');
    if (isFurther && break_ === ' ') break_ = '\n';
    else if (isFurther && !wasFurther && break_ === '\n') break_ = '\n\n';
    folded += break_ + line;
    break_ = isFurther ? '\n' : ' ';
    wasFurther = isFurther;
  }
  return '\n'.repeat(first) + folded;
}
