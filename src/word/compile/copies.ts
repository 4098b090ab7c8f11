// Plans what the copies made by a loop must not share: bookmarks, editing permissions, numbered lists and drawn
// shapes.
import { attributeOf, attributesIn, isElement, localName, type XmlElement } from '../../ooxml/xml-tree.js';
import type { ParagraphNumbers } from '../read/paragraph-numbers.js';
import type { WordTag } from '../tags/find-tags.js';
import type { GraftedHeader } from '../tags/graft-headers.js';
import { type ColumnPlan, NO_COLUMNS } from './columns.js';
import { type MergePlan, NO_MERGES } from './merges.js';
import { isLoop, type PartBlock, type PartBranch, type PartElement, walkParts } from './part-tree.js';
import { type Mark, rangesOf } from './ranges.js';
import { shapeIdsOf, shapeKey } from './shape-ids.js';
import type { Slot } from './slot.js';

export interface CopyPlan {
  /** The keys that get new ids in each copy of a loop, by the id of the tag that begins the loop's branch. */
  readonly renewed: ReadonlyMap<number, readonly string[]>;
  /**
   * The key of each element whose id changes from copy to copy: the ends of bookmarks and permissions, and
   * `w:numId`.
   */
  readonly keys: ReadonlyMap<XmlElement, string>;
  /**
   * The slots that stand in the place of whole elements: each `w:vMerge` that a filling decides, what columns change, and
   * references to headers of each item.
   */
  readonly decided: ReadonlyMap<XmlElement, Slot>;
}

interface Use extends Mark {
  readonly level: number;
}

const RANGES = /^w:(bookmark|perm)(Start|End)$/;

/** Plans the copies of a part; a range that a block would cut must have been dropped before. */
export function planCopies(
  part: PartElement,
  { marks, begun }: MergePlan = NO_MERGES,
  columns: ColumnPlan = NO_COLUMNS,
  headers: Iterable<GraftedHeader> = [],
): CopyPlan {
  const renewed = new Map<number, string[]>();
  const keys = new Map<XmlElement, string>();
  const renew = (key: string, loop: WordTag) =>
    renewed.set(loop.node.id, [...(renewed.get(loop.node.id) ?? []), key]);
  const assign = (key: string, loop: WordTag | undefined, uses: readonly Mark[]) => {
    if (loop === undefined) return;
    for (const { element } of uses) keys.set(element, key);
    renew(key, loop);
  };
  const { lists, shapes } = findUses(part);
  for (const { key, marks } of rangesOf(part, RANGES))
    assign(key, innermostLoop(marks[0]?.frames ?? []), marks);
  for (const [id, uses] of lists) assign(`list ${id}`, restartingLoop(uses), uses);
  for (const [id, loops] of shapes) for (const loop of loops) renew(shapeKey(id), loop);
  for (const [key, loop] of begun) renew(key, loop);
  const merges = [...marks].map(([mark, key]) => [mark, { kind: 'merge', key }] as const);
  const references = [...headers].map(({ reference, id }) => [reference, slotFor(reference, id)] as const);
  return { renewed, keys, decided: new Map<XmlElement, Slot>([...merges, ...columns.slots, ...references]) };
}

/** The reference to a header, cut around its id. */
function slotFor({ open }: XmlElement, key: string): Slot {
  const id = attributesIn(open).find(({ name }) => localName(name) === 'id');
  const { valueStart = open.length, end = open.length } = id ?? {};
  return { kind: 'header', key, xml: [open.slice(0, valueStart), `${open.slice(end - 1)}/>`] };
}

/**
 * The paragraphs of lists that begin again in copies, and which have their number from their style.
 *
 * @param numbers what styles say of numbers.
 */
export function listsBegunAnew(part: PartElement, numbers: ParagraphNumbers): readonly XmlElement[] {
  const { lists } = findUses(part, numbers);
  return [...lists.values()].flatMap((uses) =>
    uses.some(({ element }) => element.name === 'w:p') && restartingLoop(uses) !== undefined
      ? uses.flatMap(({ element }) => (element.name === 'w:p' ? [element] : []))
      : [],
  );
}

/** @param numbers with it paragraphs whose list is that of their style are found too, as uses of this list. */
function findUses(part: PartElement, numbers?: ParagraphNumbers) {
  const lists = new Map<string, Use[]>();
  const shapes = new Map<string, Set<WordTag>>();
  const addUse = (id: string | undefined, use: Use) => {
    if (id === undefined) return;
    const uses = lists.get(id);
    if (uses === undefined) lists.set(id, [use]);
    else uses.push(use);
  };
  walkParts([part], {
    element(element, frames) {
      if (element.name === 'w:numPr')
        addList(element, (id, numId, level) => addUse(id, { element: numId, level, frames }));
      const styled = element.name === 'w:p' ? numbers?.styledNumberOf(element) : undefined;
      if (styled) addUse(styled.list, { element, level: styled.level, frames });
      for (const id of shapeIdsOf(element)) {
        const loop = innermostLoop(frames);
        if (loop !== undefined) shapes.set(id, new Set([...(shapes.get(id) ?? []), loop]));
      }
    },
  });
  return { lists, shapes };
}

function addList(
  numPr: XmlElement,
  add: (id: string | undefined, numId: XmlElement, level: number) => void,
): void {
  const numId = numPr.children.find((child) => isElement(child, 'w:numId'));
  const level = numPr.children.find((child) => isElement(child, 'w:ilvl'));
  // A `w:numId` of 0 takes the paragraph out of the list that its style gives it.
  if (!isElement(numId) || attributeOf(numId, 'w:val') === '0') return;
  add(attributeOf(numId, 'w:val'), numId, isElement(level) ? Number(attributeOf(level, 'w:val') ?? 0) : 0);
}

const innermostLoop = (frames: Use['frames']): WordTag | undefined =>
  frames.findLast(({ branch }) => isLoop(branch))?.branch.tag;

/**
 * The loop in each copy of which a list begins again; undefined if the list goes on through all copies. A
 * list that is one paragraph of a loop counts the copies of this loop, so it begins again with the loop
 * around it; a list of several paragraphs begins again in each copy.
 */
function restartingLoop(uses: readonly Use[]): WordTag | undefined {
  const [first, ...others] = uses.map(({ frames }) =>
    frames.flatMap(({ branch }) => (isLoop(branch) ? branch.tag : [])),
  );
  const common = first?.filter((loop, depth) => others.every((loops) => loops[depth] === loop)) ?? [];
  const loop = common.at(-1);
  if (loop === undefined) return undefined;
  const level = Math.min(...uses.map((use) => use.level));
  const direct = uses.filter((use) => use.level === level && innermostLoop(use.frames) === loop);
  return itemsIn(direct, loop) === 1 ? common.at(-2) : loop;
}

/**
 * The most of these paragraphs that one copy of the loop can hold, since only one branch of a condition is
 * printed.
 */
function itemsIn(uses: readonly Use[], loop: WordTag): number {
  let always = 0;
  const conditions = new Map<PartBlock, Map<PartBranch, number>>();
  for (const { frames } of uses) {
    const condition = frames[frames.findIndex(({ branch }) => branch.tag === loop) + 1];
    if (condition === undefined) always += 1;
    else {
      const branches = conditions.get(condition.block) ?? new Map<PartBranch, number>();
      branches.set(condition.branch, (branches.get(condition.branch) ?? 0) + 1);
      conditions.set(condition.block, branches);
    }
  }
  return [...conditions.values()].reduce((sum, branches) => sum + Math.max(...branches.values()), always);
}
