// Moves the tags of loops over columns (`{{#逐列}}`) into their row, around the cells that they repeat.
import { isElement, type TagNode, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import type { Complain } from '../../template/tags/tag.js';
import type { PairedBlock } from '../../template/tags/template-tree.js';
import { hasContent } from './content.js';
import type { WordTag } from './find-tags.js';
import { detachFromCell } from './move-tags.js';
import { cellsOf, mergeOf, nearest } from './table-grid.js';

type WordBlock = PairedBlock<WordTag>;

/** A loop over columns, whose tags stand around its cells. */
export interface ColumnLoop {
  readonly tag: WordTag;
  readonly close: WordTag;
  readonly row: XmlElement;
  /** The cells that it repeats, from left to right. */
  readonly cells: readonly XmlElement[];
}

/** The code of all that is wrong with a loop over columns. */
export const COLUMN_LOOP = 'column-loop';

export const isColumnLoop = ({ branches: [{ tag }] }: WordBlock): boolean =>
  tag.parsed.kind === 'open' && tag.parsed.columns === true;

/**
 * Moves the tags of all loops over columns; they stand in their row then, before the first and after the last of their
 * cells.
 *
 * @param complain reports a loop that cannot be read so, and what cannot stand in one.
 */
export function liftColumns(
  blocks: readonly WordBlock[],
  tags: readonly WordTag[],
  complain: Complain<WordTag>,
): readonly ColumnLoop[] {
  const found: ColumnLoop[] = [];
  for (const block of blocks) {
    if (!isColumnLoop(block)) continue;
    const loop = readLoop(block, blocks, tags, complain);
    if (loop !== undefined) found.push(loop);
  }
  for (const { tag, close, cells } of found) {
    const [first, last] = [cells[0], cells.at(-1)];
    for (const { node } of [tag, close]) detachFromCell(node, tags);
    if (first !== undefined) insert(tag.node, first, 0);
    if (last !== undefined) insert(close.node, last, 1);
  }
  return found;
}

function insert(node: TagNode, beside: XmlElement, offset: 0 | 1): void {
  const { parent } = beside;
  if (parent === undefined) return;
  parent.children.splice(parent.children.indexOf(beside) + offset, 0, node);
  node.parent = parent;
}

function readLoop(
  block: WordBlock,
  blocks: readonly WordBlock[],
  tags: readonly WordTag[],
  complain: Complain<WordTag>,
): ColumnLoop | undefined {
  const [{ tag }, other] = block.branches;
  const { close } = block;
  const [first, last] = [cellOf(tag), cellOf(close)];
  const row = first && nearest(first, 'w:tr');
  if (first === undefined || last === undefined || row === undefined) {
    const message = `“${tag.typed}”只能写在表格里，一项一列`;
    return refuse(tag, message, `不在表格里的，写 {{#each 列表}} 和 {{/each}}`, complain);
  }
  if (nearest(last, 'w:tr') !== row || first.parent !== last.parent)
    return refuse(
      tag,
      `“${tag.typed}”和“${close.typed}”不在表格的同一行`,
      '开头和结尾写在同一行里，夹住要重复的格；几行都要重复的，每一行都写',
      complain,
    );
  if (other !== undefined)
    return refuse(
      other.tag,
      `“${other.tag.typed}”不能写在“${tag.typed}”里`,
      '一项也没有的，这一列就去掉',
      complain,
    );
  if (standsBeside(first, tag, 'before', tags) || standsBeside(last, close, 'after', tags))
    return refuse(
      tag,
      `“${tag.typed}”前面或“${close.typed}”后面，同一格里还有别的内容`,
      `“${tag.typed}”写在格的最前面，“${close.typed}”写在格的最后面；不重复的移到旁边的格里`,
      complain,
    );
  const inner = blocks.find(
    (one) =>
      one !== block &&
      isWithin(one, block) &&
      (isColumnLoop(one) || cellOf(one.branches[0].tag) !== cellOf(one.close)),
  );
  if (inner !== undefined) {
    const [{ tag: typed }] = inner.branches;
    return refuse(
      typed,
      `“${typed.typed}”在“${tag.typed}”里，又管到几格`,
      '逐列里面的块，开头和结尾要写在同一格里',
      complain,
    );
  }
  const all = cellsOf(row);
  const cells = all.slice(all.indexOf(first), all.indexOf(last) + 1);
  if (cells.some((cell) => mergeOf(cell) !== undefined))
    return refuse(
      tag,
      `“${tag.typed}”管的格和上下的格合并了`,
      '先在 Word 里拆分这一列上下合并的格，每一行各写各的',
      complain,
    );
  return { tag, close, row, cells };
}

const cellOf = ({ node }: WordTag): XmlElement | undefined => nearest(node.parent, 'w:tc');

const isWithin = (inner: WordBlock, outer: WordBlock): boolean =>
  inner.branches[0].tag.node.id > outer.branches[0].tag.node.id && inner.close.node.id < outer.close.node.id;

/** Whether a cell holds more before the opening tag or after the closing one than the ends of blocks around the loop. */
function standsBeside(
  cell: XmlElement,
  { node: tag }: WordTag,
  side: 'before' | 'after',
  tags: readonly WordTag[],
): boolean {
  const allowed = new Set(['comment', side === 'before' ? 'open' : 'close']);
  let [passed, beside] = [false, false];
  const walk = (node: XmlNode): void => {
    if (node === tag) passed = true;
    else if (isElement(node) && node.children.some((child) => holds(child, tag))) node.children.forEach(walk);
    else if (passed === (side === 'after'))
      beside ||=
        hasContent(node, tags) || tagsIn(node).some((id) => !allowed.has(tags[id]?.parsed.kind ?? ''));
  };
  walk(cell);
  return beside;
}

const holds = (node: XmlNode, tag: TagNode): boolean =>
  node === tag || (isElement(node) && node.children.some((child) => holds(child, tag)));

const tagsIn = (node: XmlNode): readonly number[] =>
  node.kind === 'tag' ? [node.id] : isElement(node) ? node.children.flatMap(tagsIn) : [];

function refuse(tag: WordTag, message: string, hint: string, complain: Complain<WordTag>): undefined {
  complain(tag, { code: COLUMN_LOOP, message, hint });
}
