// Finds the rows of a table that hold a tag of a block of several rows, and otherwise only what stands outside of the block: what
// follows its closing tag, or comes before its opening tag. Such a row is not repeated: `{{/each}}合计` is the row of the total.
import { isElement, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import type { PairedBlock } from '../../template/tags/template-tree.js';
import { hasContent } from './content.js';
import type { WordTag } from './find-tags.js';
import { holdsTags } from './move-tags.js';

type WordBlock = PairedBlock<WordTag>;

/**
 * The tags at the edges of a row: closing tags of blocks opened in an earlier row that have nothing that prints before them in
 * the row, and opening tags of blocks closed in a later one that have nothing behind them.
 *
 * @param row before its tags are moved.
 * @param blocks with a tag in the row.
 */
export function edgesOf(
  row: XmlElement,
  blocks: readonly WordBlock[],
  tags: readonly WordTag[],
): ReadonlySet<WordTag> {
  const leaves = leavesOf(row, tags);
  const place = new Map(leaves.map((node, index) => [node, index]));
  const printing = leaves.map((node) => hasContent(node, tags));
  const [first, last] = [printing.indexOf(true), printing.lastIndexOf(true)];
  const edges = new Set<WordTag>();
  for (const { branches, close } of blocks) {
    const [{ tag: open }] = branches;
    const [from, to] = [place.get(open.node), place.get(close.node)];
    // With a branch in the row, it stands within the block.
    if (branches.slice(1).some(({ tag }) => place.has(tag.node))) continue;
    if (from === undefined && to !== undefined && to < first) edges.add(close);
    if (to === undefined && from !== undefined && from > last) edges.add(open);
  }
  return edges;
}

/** The tags of a row and what prints in it, in their order; a table within a cell is one. */
function leavesOf(row: XmlElement, tags: readonly WordTag[]): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const matters = (node: XmlNode): boolean =>
    node.kind === 'tag' || hasContent(node, tags) || (isElement(node) && holdsTags(node));
  const walk = (node: XmlNode) => {
    if (!matters(node)) return;
    if (!isElement(node) || node.name === 'w:tbl' || !node.children.some(matters)) found.push(node);
    else node.children.forEach(walk);
  };
  row.children.forEach(walk);
  return found;
}
