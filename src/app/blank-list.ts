// What is still to be filled in, with the lines where it belongs.
import type { Blank } from '../report/report.js';
import { describePath } from '../schema/schema-names.js';
import type { Path } from '../source/path.js';
import { positionAt, type Source } from '../source/source.js';
import { entryOf, nodeAt, type TreeNode } from '../source/tree.js';

/** 尚有 7 处待填, a line each with file and line, in the order of the file; empty where nothing is. */
export function blankList(blanks: readonly Blank[], source: Source, tree: TreeNode): string {
  if (blanks.length === 0) return '';
  // In the order of the file, which is how it is filled in; a report has 署名 and 成文日期 last.
  const lines = blanks
    .map(({ path }) => ({ path, offset: offsetOf(tree, path) }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ path, offset }) => {
      const { line } = positionAt(source, offset);
      return `  ${source.file}:${line}  ${describePath(tree, path)}\n`;
    });
  return `尚有 ${blanks.length} 处待填：\n${lines.join('')}`;
}

/** Where the key stands; of a key that was never written, the mapping it belongs in. */
export function offsetOf(tree: TreeNode, path: Path): number {
  const parent = nodeAt(tree, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? entryOf(parent, String(path.at(-1))) : undefined;
  if (entry) return entry.keySpan.start;
  const node = nodeAt(tree, path);
  if (node) return node.span.start;
  return path.length === 0 ? 0 : offsetOf(tree, path.slice(0, -1));
}
