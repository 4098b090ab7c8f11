// Lists the blanks of a report with the lines of the file where they are to be filled in.
import type { Blank } from '../report/report.js';
import { describePath } from '../schema/schema-names.js';
import type { Path } from '../source/path.js';
import { told } from '../source/printable.js';
import { positionAt, type Source } from '../source/source.js';
import { entryOf, nodeAt, type TreeNode } from '../source/tree.js';

/** The text `尚有 7 处待填` and one line for each blank, with file and line; empty when there are no blanks. */
export function blankList(blanks: readonly Blank[], source: Source, tree: TreeNode): string {
  if (blanks.length === 0) return '';
  // Sorted as in the file, because it is filled in in this order; the report's own order has 署名 and 成文日期
  // last.
  const lines = blanks
    .map(({ path }) => ({ path, offset: offsetOf(tree, path) }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ path, offset }) => {
      const { line } = positionAt(source, offset);
      return told`  ${source.file}:${line}  ${describePath(tree, path)}\n`;
    });
  return `尚有 ${blanks.length} 处待填：\n${lines.join('')}`;
}

/**
 * The offset of a path's key in the file; for a key that is not there, the offset of the mapping it belongs
 * in.
 */
export function offsetOf(tree: TreeNode, path: Path): number {
  const parent = nodeAt(tree, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? entryOf(parent, String(path.at(-1))) : undefined;
  if (entry) return entry.keySpan.start;
  const node = nodeAt(tree, path);
  if (node) return node.span.start;
  return path.length === 0 ? 0 : offsetOf(tree, path.slice(0, -1));
}
