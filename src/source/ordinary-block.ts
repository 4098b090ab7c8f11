// Reads the block scalars (`|`, `>`) of ordinary YAML: those without an indentation indicator that keep no blank lines at their end.
import type { Reader } from './ordinary-reader.js';
import { giveWay, isRowEnd, rowEnd, skipBlanks, tabsIn } from './ordinary-reader.js';
import type { ScalarNode } from './tree.js';
import { withTypedBreaks } from './typed-breaks.js';

/**
 * The block scalar whose `|` or `>` stands at an offset.
 * @param indent how far in the mapping or list stands that it belongs to
 */
export function readBlockScalar(reader: Reader, start: number, indent: number): ScalarNode {
  const { source, text, starts } = reader;
  const header = reader.line.slice(start - reader.at);
  if (!/^[|>]-?(?: *$| +#)/.test(header)) giveWay();
  const folded = header.startsWith('>');
  const from = start + header.length;
  const lines = blockLines(reader, indent);
  const end = starts[reader.row + 1] ?? text.length;
  reader.tabs += tabsIn(text.slice(from, end));
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

/** The lines of a block scalar without their indentation; `reader.row` is then the last that holds something. */
function blockLines(reader: Reader, parent: number): readonly string[] {
  const { text, starts } = reader;
  const lines: string[] = [];
  let indent = -1;
  let filled = 0;
  for (let row = reader.row + 1; ; row += 1) {
    const start = starts[row] ?? text.length;
    if (start === text.length) break;
    const at = skipBlanks(text, start);
    const column = at - start;
    if (isRowEnd(text, at)) {
      // A line of more blanks than the text is indented by would be content.
      if (indent < 0 ? column > parent + 1 : column > indent) giveWay();
      lines.push('');
      continue;
    }
    if (indent < 0) {
      // To the library it may be indentation.
      if (text[at] === '\t') giveWay();
      indent = column;
    }
    if (column < indent || indent <= parent) break;
    lines.push(text.slice(start + indent, rowEnd(reader, row)));
    filled = lines.length;
    reader.row = row;
  }
  if (filled === 0) giveWay();
  return lines.slice(0, filled);
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
