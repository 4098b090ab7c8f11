// Finds which part of a table row a block was typed around, when the block repeats or drops the whole row: what
// stands beside that part belongs to the level outside of the block.
import { isRangeMark } from '../../ooxml/range-marks.js';
import { isElement, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import type { Complain } from '../../template/tags/tag.js';
import type { PairedBlock } from '../../template/tags/template-tree.js';
import type { WordTag } from './find-tags.js';

type WordBlock = PairedBlock<WordTag>;

/** The part of a row that a block was typed around; there is none for a block with no value beside it. */
export interface RowSpan {
  readonly row: XmlElement;
  /** All nodes between the block's opening and its closing tag, except the properties of what the tags cut. */
  readonly inside: ReadonlySet<XmlNode>;
}

/** The spans, by the tags that open the blocks. */
export type RowSpans = ReadonlyMap<WordTag, RowSpan>;

/**
 * Finds the spans of a row.
 *
 * @param row before its tags are moved.
 * @param blocks of which at least one tag stands in the row and is to be moved out of it.
 * @param complain reports blocks that stand side by side in the row, and values beside a block of several rows.
 */
export function spansOf(
  row: XmlElement,
  blocks: readonly WordBlock[],
  tags: readonly WordTag[],
  complain: Complain<WordTag>,
): readonly (readonly [WordTag, RowSpan])[] {
  const nodes = nodesBelow(row);
  const order = new Map(nodes.map((node, index) => [node, index]));
  const extents = blocks.map((block) => extentOf(block, order)).sort((a, b) => a.from - b.from);
  for (const [index, { block, from }] of extents.entries()) {
    const beside = extents.slice(0, index).find(({ to }) => to < from);
    if (beside !== undefined) sideBySide(beside.block, block, complain);
  }
  return extents.flatMap(({ block, from, to }) => {
    const open = block.branches[0].tag;
    const outer = nodes.filter((node, at) => (at < from || at > to) && isValue(node, tags));
    const [first] = outer;
    if (first?.kind !== 'tag') return [];
    if (from >= 0 && to < nodes.length)
      return [[open, { row, inside: nodesInside(row, nodes[from], nodes[to]) }] as const];
    for (const node of outer) if (node.kind === 'tag') besideRows(tags[node.id], open, complain);
    return [];
  });
}

interface Extent {
  readonly block: WordBlock;
  /** Offsets among the nodes of the row: before the first if the block opens in an earlier row, and so on. */
  readonly from: number;
  readonly to: number;
}

const extentOf = (block: WordBlock, order: ReadonlyMap<XmlNode, number>): Extent => ({
  block,
  from: order.get(block.branches[0].tag.node) ?? -1,
  to: order.get(block.close.node) ?? order.size,
});

function nodesBelow(element: XmlElement): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const walk = ({ children }: XmlElement) => {
    for (const child of children) {
      found.push(child);
      if (child.kind === 'element') walk(child);
    }
  };
  walk(element);
  return found;
}

const isValue = (node: XmlNode, tags: readonly WordTag[]): boolean =>
  node.kind === 'tag' && tags[node.id]?.parsed.kind === 'value';

function nodesInside(row: XmlElement, open: XmlNode | undefined, close: XmlNode | undefined) {
  const inside = new Set<XmlNode>();
  const cut = new Set<XmlNode>();
  for (const tag of [open, close])
    for (let at = tag?.parent; at !== undefined && at !== row; at = at.parent) cut.add(at);
  let between = false;
  const add = (node: XmlNode) => {
    inside.add(node);
    if (node.kind === 'element') node.children.forEach(add);
  };
  const walk = ({ children }: XmlElement) => {
    for (const child of children) {
      if (child === open || child === close) between = child === open;
      else if (isElement(child) && cut.has(child)) walk(child);
      else if (between && !staysInCut(child)) add(child);
    }
  };
  walk(row);
  return inside;
}

/** A cell or paragraph that is cut in two keeps its properties, and a range its marks. */
const staysInCut = (node: XmlNode): boolean =>
  isElement(node) && (node.name.endsWith('Pr') || isRangeMark(node.name));

function sideBySide(first: WordBlock, { branches: [{ tag }] }: WordBlock, complain: Complain<WordTag>): void {
  complain(tag, {
    code: 'blocks-side-by-side',
    message: `“${tag.typed}”和“${first.branches[0].tag.typed}”在表格的同一行里各管几格，一行只能由一个块管`,
    hint: '只管一格的，开头和结尾都写在那一格里；两个列表分成两行，或分成两张表',
  });
}

function besideRows(tag: WordTag | undefined, open: WordTag, complain: Complain<WordTag>): void {
  if (tag === undefined) return;
  complain(tag, {
    code: 'beside-block',
    message: `“${tag.typed}”在“${open.typed}”管的几行里，却写在它外面`,
    hint: `移到它里面，或让“${open.typed}”和它的结尾各占表格的一行`,
  });
}
