// Moves the tags of a block that spans paragraphs, rows or cells to where the block begins and ends in the
// tree.

import {
  endsSection,
  isElement,
  setChildren,
  type TagNode,
  type XmlElement,
  type XmlNode,
} from '../../ooxml/xml-tree.js';
import type { Complain } from '../../template/tags/tag.js';
import type { PairedBlock } from '../../template/tags/template-tree.js';
import { hasContent, rangeMarksOf } from './content.js';
import type { WordTag } from './find-tags.js';
import { type ColumnLoop, isColumnLoop, liftColumns } from './lift-columns.js';
import { ancestorsOf, detachFromCell, holdsTags, remove, replace } from './move-tags.js';
import { edgesOf } from './row-edge.js';
import { type RowSpan, type RowSpans, spansOf } from './row-span.js';
import { goesOn, mergeOf } from './table-grid.js';

type WordBlock = PairedBlock<WordTag>;

/** A tag, and the element that is to become its parent. */
interface Move {
  readonly tag: WordTag;
  readonly target: XmlElement;
}

export interface Lifted {
  /** The parts of rows around which blocks were typed that now stand around the whole row. */
  readonly spans: RowSpans;
  /** The loops over columns, whose tags now stand in their row around its cells. */
  readonly columns: readonly ColumnLoop[];
}

/**
 * Moves tags until those of each block are children of one element: of a paragraph (among runs), of a body or
 * cell (among paragraphs and tables), or of a table (among rows). A paragraph or row that held only such tags
 * is removed.
 *
 * @param blocks the blocks of the part, whose tags are moved in the tree.
 * @param tags of the part, by id.
 * @param complain reports a block that cannot be lifted.
 */
export function liftBlocks(
  blocks: readonly WordBlock[],
  tags: readonly WordTag[],
  complain: Complain<WordTag>,
): Lifted {
  const moves: Move[] = [];
  const rows = new Map<XmlElement, WordBlock[]>();
  for (const block of blocks) if (!isColumnLoop(block)) planBlock(block, moves, rows, complain);
  const spans: (readonly [WordTag, RowSpan])[] = [];
  const edges = new Set<WordTag>();
  for (const [row, own] of rows) {
    if (!holdsMore(row, tags)) continue;
    const blocks = [...new Set(own)];
    const atEdge = edgesOf(row, blocks, tags);
    for (const tag of atEdge) edges.add(tag);
    const around = blocks.filter((block) => !tagsOf(block).some((tag) => atEdge.has(tag)));
    spans.push(...spansOf(row, around, tags, complain));
  }
  // Only now: what stands beside a block in its row was found by the order in which the tags were typed.
  const columns = liftColumns(blocks, tags, complain);
  for (const [row, own] of rows) liftToRow(row, movedFrom(row, own), edges, tags, complain);
  raise(moves, tags, complain);
  dropComments(tags);
  return { spans: new Map(spans), columns };
}

/**
 * Whether a row holds more than tags of blocks. The words of a cell that goes on in the next row do not count, where they
 * hold no tags: they label the rows that the tags repeat, and are printed with the first of these.
 */
const holdsMore = (row: XmlElement, tags: readonly WordTag[]): boolean =>
  row.children.some(
    (child) => (hasContent(child, tags) && !isLabel(child, row)) || loopsColumns(child, tags),
  );

/** Whether a node is or holds a tag of a loop over columns, whose cells stay though there may be nothing in them. */
const loopsColumns = (node: XmlNode, tags: readonly WordTag[]): boolean => {
  if (node.kind !== 'tag') return isElement(node) && node.children.some((child) => loopsColumns(child, tags));
  const parsed = tags[node.id]?.parsed;
  return parsed?.kind === 'open' && parsed.columns === true;
};

const isLabel = (cell: XmlNode, row: XmlElement): boolean =>
  isElement(cell, 'w:tc') && mergeOf(cell) === 'restart' && !holdsTags(cell) && goesOn(cell, row);

/** The tags of these blocks that stand in the row itself, not in a table within it. */
function movedFrom(row: XmlElement, blocks: readonly WordBlock[]): readonly WordTag[] {
  const tags = [...new Set(blocks)].flatMap(tagsOf);
  return inOrder(tags.filter(({ node }) => ancestorsOf(node).find(({ name }) => name === 'w:tr') === row));
}

const inOrder = (tags: readonly WordTag[]): readonly WordTag[] =>
  [...tags].sort((a, b) => a.node.id - b.node.id);

const tagsOf = ({ branches, close }: WordBlock): readonly WordTag[] => [
  ...branches.map(({ tag }) => tag),
  close,
];

function planBlock(
  block: WordBlock,
  moves: Move[],
  rows: Map<XmlElement, WordBlock[]>,
  complain: Complain<WordTag>,
): void {
  const all = tagsOf(block);
  const paths = all.map(({ node }) => ancestorsOf(node));
  const common = commonAncestor(paths);
  if (common === undefined) return;
  const below = paths.map((path) => path.slice(0, path.indexOf(common)));
  const inRow = common.name === 'w:tr';
  if (inRow || below.some((path) => path.at(-1)?.name === 'w:tr')) {
    const branch = block.branches[1]?.tag;
    if (below.some((path) => path.some(({ name }) => name === 'w:tbl'))) crossing(block, complain);
    else if (inRow && branch !== undefined) reportElse(branch, complain);
    else {
      for (const path of below) addTo(rows, inRow ? common : path.find(({ name }) => name === 'w:tr'), block);
    }
  } else if (below.some((path) => path.some(({ name }) => name === 'w:tc'))) crossing(block, complain);
  else for (const tag of all) if (tag.node.parent !== common) moves.push({ tag, target: common });
}

function addTo(rows: Map<XmlElement, WordBlock[]>, row: XmlElement | undefined, block: WordBlock): void {
  if (row === undefined) return;
  const list = rows.get(row);
  if (list === undefined) rows.set(row, [block]);
  else list.push(block);
}

function crossing({ branches: [{ tag: open }], close }: WordBlock, complain: Complain<WordTag>): void {
  complain(open, {
    code: 'block-crosses-boundary',
    message: `“${open.typed}”和“${close.typed}”一个在表格或单元格里、一个在外`,
    hint: '把两者放在同一个单元格里、同一张表的行里，或都放在表格之外',
  });
}

function reportElse(tag: WordTag, complain: Complain<WordTag>): void {
  complain(tag, {
    code: 'block-mid-text',
    message: `“${tag.typed}”夹在表格的一行中间`,
    hint: '管到整行的块，请让“{{else}}”单独占表格的一行',
  });
}

function commonAncestor([first, ...others]: readonly (readonly XmlElement[])[]): XmlElement | undefined {
  const sets = others.map((path) => new Set(path));
  return first?.find((ancestor) => sets.every((set) => set.has(ancestor)));
}

/**
 * Moves the tags of blocks that span rows out of the row, before or after it; they replace a row that held
 * only tags.
 *
 * @param edges tags whose block the row is not part of.
 */
function liftToRow(
  row: XmlElement,
  moved: readonly WordTag[],
  edges: ReadonlySet<WordTag>,
  tags: readonly WordTag[],
  complain: Complain<WordTag>,
): void {
  const parent = row.parent;
  if (parent === undefined) return;
  const bare = !holdsMore(row, tags);
  for (const { node } of moved) detachFromCell(node, tags);
  if (bare) {
    replace(row, withMarks(moved, row));
    return;
  }
  const branch = moved.find(({ parsed }) => parsed.kind === 'else');
  if (branch !== undefined) reportElse(branch, complain);
  const ofKind = (kind: 'open' | 'close', atEdge: boolean) =>
    nodesOf(moved.filter((tag) => tag.parsed.kind === kind && edges.has(tag) === atEdge));
  replace(row, [
    ...ofKind('close', true),
    ...ofKind('open', false),
    row,
    ...ofKind('close', false),
    ...ofKind('open', true),
  ]);
}

/**
 * The tags that replace an element which held only them, with its marks of ranges, which must stay outside
 * the block.
 */
function withMarks(moved: readonly WordTag[], element: XmlElement): readonly XmlNode[] {
  const marks = rangeMarksOf(element);
  return moved[0]?.parsed.kind === 'open' ? [...marks, ...nodesOf(moved)] : [...nodesOf(moved), ...marks];
}

const nodesOf = (tags: readonly WordTag[]): TagNode[] => tags.map(({ node }) => node);

/**
 * Raises tags one level at a time, the deepest first, and all tags of one parent together so that they keep
 * their order.
 */
function raise(moves: readonly Move[], tags: readonly WordTag[], complain: Complain<WordTag>): void {
  let pending = moves.filter(({ tag, target }) => tag.node.parent !== target);
  while (pending.length > 0) {
    const stuck = new Set(deepest(pending).flatMap(([parent, group]) => raiseFrom(parent, group, tags)));
    for (const { tag } of stuck) reportMidText(tag, complain);
    pending = pending.filter((move) => !stuck.has(move) && move.tag.node.parent !== move.target);
  }
}

function deepest(moves: readonly Move[]): readonly (readonly [XmlElement, readonly Move[]])[] {
  const groups = new Map<XmlElement, Move[]>();
  for (const move of moves) {
    const { parent } = move.tag.node;
    if (parent === undefined) continue;
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [move]);
    else group.push(move);
  }
  const placed = [...groups].map(([parent, group]) => ({ parent, group, depth: ancestorsOf(parent).length }));
  const most = placed.reduce((depth, group) => Math.max(depth, group.depth), 0);
  return placed.filter(({ depth }) => depth === most).map(({ parent, group }) => [parent, group]);
}

function reportMidText(tag: WordTag, complain: Complain<WordTag>): void {
  complain(tag, {
    code: 'block-mid-text',
    message: `“${tag.typed}”夹在文字中间，而它的另一半在别的段落`,
    hint: '让块的开头和结尾各自单独成段，或写在同一段里',
  });
}

// These elements go when they held only tags: a paragraph, a tracked insertion, a link, a smart tag.
const SHELLS = new Set(['w:p', 'w:ins', 'w:hyperlink', 'w:smartTag']);

/**
 * Raises tags by one level; returns the moves of tags that cannot be raised because they stand between words.
 */
function raiseFrom(parent: XmlElement, group: readonly Move[], tags: readonly WordTag[]): readonly Move[] {
  const sorted = [...group].sort((a, b) => a.tag.node.id - b.tag.node.id);
  const moving = new Set<XmlNode>(sorted.map(({ tag }) => tag.node));
  const content = parent.children.map((child) => !moving.has(child) && hasContent(child, tags));
  const [first, last] = [content.indexOf(true), content.lastIndexOf(true)];
  if (first === -1) {
    raiseFromBare(parent, sorted, moving);
    return [];
  }
  const before: TagNode[] = [];
  const after: TagNode[] = [];
  const stuck: Move[] = [];
  for (const move of sorted) {
    const at = parent.children.indexOf(move.tag.node);
    if (at < first) before.push(move.tag.node);
    else if (at > last) after.push(move.tag.node);
    else stuck.push(move);
  }
  const staying = new Set<XmlNode>(stuck.map(({ tag }) => tag.node));
  setChildren(
    parent,
    parent.children.filter((child) => !moving.has(child) || staying.has(child)),
  );
  replace(parent, [...before, parent, ...after]);
  return stuck;
}

function raiseFromBare(parent: XmlElement, sorted: readonly Move[], moving: ReadonlySet<XmlNode>): void {
  const nodes = sorted.map(({ tag }) => tag.node);
  setChildren(
    parent,
    parent.children.filter((child) => !moving.has(child)),
  );
  const shell = shellOf(parent);
  if (shell !== undefined) {
    replace(
      shell,
      withMarks(
        sorted.map(({ tag }) => tag),
        shell,
      ),
    );
  } else {
    const opens = sorted.filter(({ tag }) => tag.parsed.kind === 'open').map(({ tag }) => tag.node);
    const others = nodes.filter((node) => !opens.includes(node));
    replace(parent, [...others, parent, ...opens]);
  }
}

/**
 * The element that is removed with the tags it held: a paragraph, a link and the like, or a whole content
 * control; undefined for an element that must stay.
 */
function shellOf(parent: XmlElement): XmlElement | undefined {
  if (SHELLS.has(parent.name)) return endsSection(parent) ? undefined : parent;
  const empty = !parent.children.some((child) => isElement(child));
  return parent.name === 'w:sdtContent' && empty ? parent.parent : undefined;
}

/**
 * Removes comment tags, and the paragraphs that held nothing else, unless they are the last child of their
 * parent or end a section.
 */
function dropComments(tags: readonly WordTag[]): void {
  for (const { node, parsed } of tags) {
    if (parsed.kind !== 'comment') continue;
    const { parent } = node;
    remove(node);
    const bare =
      parent !== undefined && parent.name === 'w:p' && !hasContent(parent, tags) && !holdsTags(parent);
    if (bare && parent.parent !== undefined && !isLastChild(parent) && !endsSection(parent)) {
      replace(parent, [...rangeMarksOf(parent)]);
    }
  }
}

const isLastChild = (paragraph: XmlElement): boolean => paragraph.parent?.children.at(-1) === paragraph;
