// Lists the blanks of a report with the lines of the file where they are to be filled in.
import type { Blank } from '../report/report.js';
import { describePath } from '../schema/schema-names.js';
import { told } from '../source/printable.js';
import { positionAt, type Source } from '../source/source.js';
import { placeToFill, type TreeNode } from '../source/tree.js';

/** The text `尚有 7 处待填` and one line for each blank, with file and line; empty when there are no blanks. */
export function blankList(blanks: readonly Blank[], source: Source, tree: TreeNode): string {
  if (blanks.length === 0) return '';
  // Sorted as in the file, because it is filled in in this order; the report's own order has 署名 and 成文日期
  // last.
  const lines = blanks
    .map(({ path }) => ({ path, offset: placeToFill(tree, path).start }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ path, offset }) => {
      const { line } = positionAt(source, offset);
      return told`  ${source.file}:${line}  ${describePath(tree, path)}\n`;
    });
  return `尚有 ${blanks.length} 处待填：\n${lines.join('')}`;
}
