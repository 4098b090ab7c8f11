// Finds the vertical merges of a template of which blocks may print some cells and not others, or one several times: where
// such a merge begins is known only when it is filled.
import { childOf, isElement, type TagNode, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import type { WordTag } from '../tags/find-tags.js';
import type { RowSpans } from '../tags/row-span.js';
import { cellsOf, columnsIn, mergeOf, rowsOf } from '../tags/table-grid.js';
import { type Frame, isLoop, type PartElement, type PartNode, sameFrames, walkParts } from './part-tree.js';

/** How the keys of merges begin. */
export const MERGE = 'merge ';

export interface MergedCell {
  /** Whether the merge begins with this cell in the template, so that it holds the words. */
  readonly starts: boolean;
  /** The cell whose words are printed here if no cell before is printed; undefined if they make no sense here. */
  readonly label?: XmlElement | undefined;
}

export interface MergePlan {
  readonly cells: ReadonlyMap<XmlElement, MergedCell>;
  /** The key of the merge, by its cells' `w:vMerge`. */
  readonly marks: ReadonlyMap<XmlElement, string>;
  /** The keys of merges that begin anew in each round of a loop, each with that loop. */
  readonly begun: readonly (readonly [key: string, loop: WordTag])[];
}

export const NO_MERGES: MergePlan = { cells: new Map(), marks: new Map(), begun: [] };

/** A row as the template has it, before tags are moved and rows that hold only tags are removed. */
interface TypedRow {
  readonly row: XmlElement;
  readonly cells: readonly { readonly cell: XmlElement; readonly from: number }[];
  /** The tags in the row, by id. */
  readonly tags: readonly number[];
}

/** The rows of each table with merges and tags, to be found before the tags are moved. */
export function mergedTables(root: XmlElement): readonly (readonly TypedRow[])[] {
  const tables: TypedRow[][] = [];
  const walk = (element: XmlElement) => {
    if (element.name === 'w:tbl') {
      const rows = rowsOf(element);
      if (rows.some((row) => cellsOf(row).some(mergeOf))) {
        const typed = rows.map(typedRow);
        if (typed.some(({ tags }) => tags.length > 0)) tables.push(typed);
      }
    }
    for (const child of element.children) if (isElement(child)) walk(child);
  };
  walk(root);
  return tables;
}

function typedRow(row: XmlElement): TypedRow {
  const cells = [...columnsIn(row)].map(([cell, [from]]) => ({ cell, from }));
  return { row, cells, tags: tagsBelow(row).map(({ id }) => id) };
}

/** The tags in a node, itself among them. */
export const tagsBelow = (node: XmlNode): readonly TagNode[] =>
  node.kind === 'tag' ? [node] : isElement(node) ? node.children.flatMap(tagsBelow) : [];

/** The cells that are one merge in a filled table, and the blocks around each of them. */
interface Chain {
  readonly starts: XmlElement[];
  readonly cells: { readonly cell: XmlElement; readonly frames: readonly Frame[]; readonly gone: boolean }[];
}

/**
 * Plans the merges.
 *
 * @param tables found before the tags were moved.
 * @param part after they were moved.
 * @param spans the parts of rows around which blocks were typed.
 */
export function planMerges(
  tables: readonly (readonly TypedRow[])[],
  part: PartElement,
  spans: RowSpans,
): MergePlan {
  if (tables.length === 0) return NO_MERGES;
  const around = framesIn(part);
  const cells = new Map<XmlElement, MergedCell>();
  const marks = new Map<XmlElement, string>();
  const begun: (readonly [string, WordTag])[] = [];
  let count = 0;
  for (const chain of tables.flatMap((rows) => chainsOf(rows, around))) {
    const common = commonFrames(chain.cells.map(({ frames }) => frames));
    if (isPlain(chain, common)) continue;
    const key = `${MERGE}${count}`;
    count += 1;
    const loop = common.findLast(({ branch }) => isLoop(branch))?.branch.tag;
    if (loop !== undefined) begun.push([key, loop]);
    for (const { cell, frames, gone } of chain.cells) {
      const mark = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
      if (gone || mark === undefined) continue;
      marks.set(mark, key);
      const starts = chain.starts.includes(cell);
      cells.set(cell, { starts, ...(!starts && { label: labelFor(chain, frames, spans) }) });
    }
  }
  return { cells, marks, begun };
}

/** Whether the template's own marks come out right: the merge begins with a cell that is printed once before all others. */
function isPlain({ starts, cells }: Chain, common: readonly Frame[]): boolean {
  const [first] = cells;
  const alone = starts.length === 1 && cells.length === 1;
  return alone || (starts.length === 1 && first?.gone === false && first.frames.length === common.length);
}

function chainsOf(rows: readonly TypedRow[], around: FramesIn): readonly Chain[] {
  const chains: Chain[] = [];
  let open = new Map<number, Chain>();
  for (const { row, cells, tags } of rows) {
    const gone = !around.elements.has(row);
    const now = new Map<number, Chain>();
    for (const { cell, from } of cells) {
      const merge = mergeOf(cell);
      const before = open.get(from);
      const frames = gone ? framesOfGone(tags, around) : (around.elements.get(cell) ?? []);
      const last = before?.cells.at(-1);
      const goes = merge === 'continue' || (merge === 'restart' && last && excludes(last.frames, frames));
      if (before !== undefined && goes) {
        before.cells.push({ cell, frames, gone });
        if (merge === 'restart') before.starts.push(cell);
        now.set(from, before);
      } else if (merge === 'restart') {
        const chain: Chain = { starts: [cell], cells: [{ cell, frames, gone }] };
        chains.push(chain);
        now.set(from, chain);
      }
    }
    // A row of tags that goes does not part what stands above and below it.
    open = gone ? new Map([...open, ...now]) : now;
  }
  return chains;
}

interface FramesIn {
  readonly elements: ReadonlyMap<XmlElement, readonly Frame[]>;
  /** What stands around the block of a tag, by the tag's id. */
  readonly tags: ReadonlyMap<number, readonly Frame[]>;
}

function framesIn(part: PartElement): FramesIn {
  const elements = new Map<XmlElement, readonly Frame[]>();
  walkParts([part], {
    element(element, frames) {
      if (element.name === 'w:tc' || element.name === 'w:tr') elements.set(element, frames);
    },
  });
  const tags = new Map<number, readonly Frame[]>();
  const look = (node: PartNode, frames: readonly Frame[]): void => {
    if (node.kind === 'element') for (const child of node.content) look(child, frames);
    if (node.kind !== 'block') return;
    tags.set(node.close.node.id, frames);
    for (const branch of node.branches) {
      tags.set(branch.tag.node.id, frames);
      for (const child of branch.content) look(child, [...frames, { block: node, branch }]);
    }
  };
  look(part, []);
  return { elements, tags };
}

/** A row that held only tags stands outside of all blocks that it opens, parts or closes. */
function framesOfGone(tags: readonly number[], around: FramesIn): readonly Frame[] {
  const all = tags.flatMap((id) => {
    const frames = around.tags.get(id);
    return frames === undefined ? [] : [frames];
  });
  return commonFrames(all);
}

function commonFrames([first = [], ...others]: readonly (readonly Frame[])[]): readonly Frame[] {
  let depth = first.length;
  while (depth > 0 && !others.every((frames) => sameFrames(frames.slice(0, depth), first.slice(0, depth))))
    depth -= 1;
  return first.slice(0, depth);
}

/** Whether of two places only one is printed, because they stand in different branches of a block. */
function excludes(left: readonly Frame[], right: readonly Frame[]): boolean {
  const at = left.findIndex(({ branch }, depth) => right[depth]?.branch !== branch);
  return at !== -1 && right[at]?.block === left[at]?.block;
}

/** The cell whose words a later cell takes when it is the first to be printed: its tags must mean the same there. */
function labelFor(
  { starts, cells }: Chain,
  frames: readonly Frame[],
  spans: RowSpans,
): XmlElement | undefined {
  const [start, ...others] = starts;
  if (start === undefined || others.length > 0) return undefined;
  const tags = tagsBelow(start);
  if (tags.length === 0) return start;
  const own = cells.find(({ cell }) => cell === start)?.frames ?? [];
  const common = commonFrames([own, frames]).length;
  if (frames.length > common) return undefined;
  return own.slice(common).every(({ block }) => {
    const span = spans.get(block.branches[0].tag);
    return span !== undefined && tags.every((tag) => !span.inside.has(tag));
  })
    ? start
    : undefined;
}
