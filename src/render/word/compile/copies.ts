// What copies made by a loop must not share: bookmarks, numbered lists, ids of drawings and paragraphs.
import { attributeOf, isElement, type XmlElement } from '../package/xml-tree.js';
import type { Tag } from '../tags/find-tags.js';

export interface CopyPlan {
  /** Keys that begin anew with each copy of a loop, by the id of the loop's opening tag. */
  readonly renewed: ReadonlyMap<number, readonly string[]>;
  /** The key of a bookmark's ends and of a `w:numId` whose value changes from copy to copy. */
  readonly keys: ReadonlyMap<XmlElement, string>;
}

interface Frame {
  readonly tag: Tag;
  branch: number;
}

interface Use {
  readonly element: XmlElement;
  readonly level: number;
  readonly frames: readonly Readonly<Frame>[];
}

/** Blocks whose body stands at most once. */
const ONCE = new Set(['if', 'unless', 'with']);

export const isLoop = ({ parsed }: Tag): boolean => parsed.kind === 'open' && !ONCE.has(parsed.name);

/**
 * Looks through a part whose blocks have been lifted. A bookmark with one end inside a loop and one outside cannot be
 * copied: it is taken out of the tree.
 */
export function planCopies(root: XmlElement, tags: readonly Tag[]): CopyPlan {
  const renewed = new Map<number, string[]>();
  const keys = new Map<XmlElement, string>();
  if (!tags.some(isLoop)) return { renewed, keys };
  const { bookmarks, lists } = findUses(root, tags);
  const assign = (key: string, loop: Tag, uses: readonly Use[]) => {
    for (const { element } of uses) keys.set(element, key);
    renewed.set(loop.node.id, [...(renewed.get(loop.node.id) ?? []), key]);
  };
  for (const [id, uses] of bookmarks) {
    const loops = uses.map(({ frames }) => innermostLoop(frames));
    if (loops.some((loop) => loop !== loops[0])) for (const { element } of uses) detach(element);
    else if (loops[0] !== undefined) assign(`bookmark ${id}`, loops[0], uses);
  }
  for (const [id, uses] of lists) {
    const loop = restartingLoop(uses);
    if (loop !== undefined) assign(`list ${id}`, loop, uses);
  }
  return { renewed, keys };
}

function detach(element: XmlElement): void {
  element.parent?.children.splice(element.parent.children.indexOf(element), 1);
}

function findUses(root: XmlElement, tags: readonly Tag[]) {
  const bookmarks = new Map<string, Use[]>();
  const lists = new Map<string, Use[]>();
  const stack: Frame[] = [];
  const add = (map: Map<string, Use[]>, id: string | undefined, element: XmlElement, level: number) => {
    if (id === undefined) return;
    const use = { element, level, frames: stack.map((frame) => ({ ...frame })) };
    const uses = map.get(id);
    if (uses === undefined) map.set(id, [use]);
    else uses.push(use);
  };
  const walk = (element: XmlElement) => {
    if (element.name === 'w:bookmarkStart' || element.name === 'w:bookmarkEnd') {
      add(bookmarks, attributeOf(element, 'w:id'), element, 0);
    } else if (element.name === 'w:numPr')
      addList(element, (id, numId, level) => add(lists, id, numId, level));
    for (const child of element.children) {
      if (isElement(child)) walk(child);
      else if (child.kind === 'tag') step(stack, tags[child.id]);
    }
  };
  walk(root);
  return { bookmarks, lists };
}

function step(stack: Frame[], tag: Tag | undefined): void {
  const top = stack.at(-1);
  if (tag?.parsed.kind === 'open') stack.push({ tag, branch: 0 });
  else if (tag?.parsed.kind === 'else' && top !== undefined) top.branch += 1;
  else if (tag?.parsed.kind === 'close') stack.pop();
}

function addList(
  numPr: XmlElement,
  add: (id: string | undefined, numId: XmlElement, level: number) => void,
): void {
  const numId = numPr.children.find((child) => isElement(child, 'w:numId'));
  const level = numPr.children.find((child) => isElement(child, 'w:ilvl'));
  // 0 takes a paragraph out of its style's list.
  if (!isElement(numId) || attributeOf(numId, 'w:val') === '0') return;
  add(attributeOf(numId, 'w:val'), numId, isElement(level) ? Number(attributeOf(level, 'w:val') ?? 0) : 0);
}

const innermostLoop = (frames: Use['frames']): Tag | undefined =>
  frames.findLast(({ tag }) => isLoop(tag))?.tag;

/**
 * The loop with whose copies a list begins again. A list that is one paragraph of a loop counts that loop's copies, so it
 * begins again with the loop around; a list of several paragraphs begins again with each copy.
 */
function restartingLoop(uses: readonly Use[]): Tag | undefined {
  const [first, ...others] = uses.map(({ frames }) => frames.filter(({ tag }) => isLoop(tag)));
  const common = first?.filter(({ tag }, depth) => others.every((loops) => loops[depth]?.tag === tag)) ?? [];
  const loop = common.at(-1)?.tag;
  if (loop === undefined) return undefined;
  const level = Math.min(...uses.map((use) => use.level));
  const direct = uses.filter((use) => use.level === level && innermostLoop(use.frames) === loop);
  return itemsIn(direct, loop) === 1 ? common.at(-2)?.tag : loop;
}

/** How many of these paragraphs can stand in one copy: of the branches of a condition only one does. */
function itemsIn(uses: readonly Use[], loop: Tag): number {
  let always = 0;
  const conditions = new Map<Tag, Map<number, number>>();
  for (const { frames } of uses) {
    const condition = frames[frames.findIndex(({ tag }) => tag === loop) + 1];
    if (condition === undefined) always += 1;
    else {
      const branches = conditions.get(condition.tag) ?? new Map<number, number>();
      branches.set(condition.branch, (branches.get(condition.branch) ?? 0) + 1);
      conditions.set(condition.tag, branches);
    }
  }
  return [...conditions.values()].reduce((sum, branches) => sum + Math.max(...branches.values()), always);
}
