// What the page needs to know of findings and data, as plain data.
import { soughtPlace } from '../../app/review-notes.js';
import { type Diagnostic, severityNames } from '../../source/diagnostic.js';
import type { Source } from '../../source/source.js';
import type { TreeNode } from '../../source/tree.js';
import type { DrawnFinding } from './draw-blocks.js';
import type { FormNode, PageFinding } from './protocol.js';

/** @param index the number by which its fix is asked for */
export function pageFinding(found: Diagnostic, index: number, { text }: Source): PageFinding {
  const { pointer, severity, code, message, hint, span, range, fix } = found;
  return {
    index,
    pointer,
    severity,
    code,
    message,
    ...(hint !== undefined && { hint }),
    line: range.start.line,
    column: range.start.column,
    start: span.start,
    end: span.end,
    words: text.slice(span.start, span.end),
    fixable: fix !== undefined,
  };
}

/** What a finding is drawn with. */
export function drawnFinding(found: Diagnostic, source: Source, tree: TreeNode): DrawnFinding {
  const { severity, message, hint } = found;
  const words = `${severityNames[severity]}：${message}${hint ? `\n怎么改：${hint}` : ''}`;
  return { severity, words, sought: soughtPlace(found, source, tree) };
}

/** The data without their places in the text. */
export function formNode(node: TreeNode): FormNode {
  if (node.kind === 'scalar') {
    const { kind, value, written, typed } = node;
    return { kind, value, written, ...(typed !== undefined && { typed }) };
  }
  if (node.kind === 'list') return { kind: 'list', items: node.items.map(formNode) };
  return {
    kind: 'map',
    entries: node.entries.map(({ key, spelling, value }) => ({ key, spelling, value: formNode(value) })),
  };
}
