// Walks a part whose blocks have been lifted and knows at every element which blocks, and which branch of each, it is in.
import { isElement, type XmlElement } from '../../ooxml/xml-tree.js';
import type { Tag } from '../tags/find-tags.js';

/** A block around an element. */
export interface Frame {
  /** The tag that opens the block. */
  readonly tag: Tag;
  /** 0 up to the first `{{else}}`. */
  readonly branch: number;
  /** The tag that makes this branch a loop: the opening one, or `{{else each …}}`. */
  readonly loop: Tag | undefined;
}

export interface FrameVisitor {
  element(element: XmlElement, frames: readonly Frame[]): void;
  tag?(tag: Tag): void;
}

/** Blocks whose body stands at most once. */
const ONCE = new Set(['if', 'unless', 'with']);

/** Whether the named block of a tag goes through a list; a block without a keyword does when its value is one. */
const isRepeating = ({ parsed }: Tag): boolean =>
  (parsed.kind === 'open' || parsed.kind === 'else') &&
  parsed.block !== undefined &&
  !ONCE.has(parsed.block.path.original);

/** The frame of a block's first branch. */
export function openFrame(tag: Tag): Frame {
  // {{^xs}} stands once, where there is nothing.
  const inverted = tag.parsed.kind === 'open' && tag.parsed.inverted;
  return { tag, branch: 0, loop: isRepeating(tag) && !inverted ? tag : undefined };
}

/** The frame of the next branch: a loop after `{{else each …}}`, and after `{{else}}` of an inverted loop. */
export function turnFrame({ tag, branch }: Frame, turn: Tag): Frame {
  const inverted = tag.parsed.kind === 'open' && tag.parsed.inverted && branch === 0;
  const chained = turn.parsed.kind === 'else' && turn.parsed.block !== undefined;
  const loops = chained ? isRepeating(turn) : inverted && isRepeating(tag);
  return { tag, branch: branch + 1, loop: loops ? turn : undefined };
}

/** Visits all elements below the root in document order. */
export function walkFrames(root: XmlElement, tags: readonly Tag[], visitor: FrameVisitor): void {
  let frames: readonly Frame[] = [];
  const step = (tag: Tag) => {
    const top = frames.at(-1);
    if (tag.parsed.kind === 'open') frames = [...frames, openFrame(tag)];
    else if (tag.parsed.kind === 'close') frames = frames.slice(0, -1);
    else if (tag.parsed.kind === 'else' && top !== undefined)
      frames = [...frames.slice(0, -1), turnFrame(top, tag)];
    visitor.tag?.(tag);
  };
  const walk = (element: XmlElement) => {
    visitor.element(element, frames);
    for (const child of element.children) {
      const tag = child.kind === 'tag' ? tags[child.id] : undefined;
      if (isElement(child)) walk(child);
      else if (tag !== undefined) step(tag);
    }
  };
  walk(root);
}

/** Whether two places stand in the same branches of the same blocks. */
export const sameFrames = (left: readonly Frame[], right: readonly Frame[]): boolean =>
  left.length === right.length &&
  left.every(({ tag, branch }, depth) => right[depth]?.tag === tag && right[depth]?.branch === branch);
