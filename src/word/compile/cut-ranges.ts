// Takes out marks of ranges of which a block would keep one end and drop or repeat the other.
import { attributeOf, type XmlElement } from '../../ooxml/xml-tree.js';
import type { Tag } from '../tags/find-tags.js';
import { type Frame, sameFrames, walkFrames } from './frames.js';

interface Mark {
  readonly element: XmlElement;
  readonly frames: readonly Frame[];
}

const RANGE = /^w:(bookmark|commentRange|perm|moveFromRange|moveToRange)(?:Start|End)$/;

/**
 * Bookmarks, commented ranges and editing permissions must end where they begin (ECMA-376 part 1, 17.13): one with an end
 * inside a block and one outside loses both.
 */
export function dropCutRanges(root: XmlElement, tags: readonly Tag[]): void {
  if (!tags.some(({ parsed }) => parsed.kind === 'open')) return;
  const ranges = new Map<string, Mark[]>();
  walkFrames(root, tags, {
    element(element, frames) {
      const kind = RANGE.exec(element.name)?.[1];
      if (kind === undefined) return;
      const key = `${kind} ${attributeOf(element, 'w:id')}`;
      const marks = ranges.get(key);
      if (marks === undefined) ranges.set(key, [{ element, frames }]);
      else marks.push({ element, frames });
    },
  });
  for (const [first, ...others] of ranges.values()) {
    if (first === undefined || others.every(({ frames }) => sameFrames(frames, first.frames))) continue;
    for (const { element } of [first, ...others]) detach(element);
  }
}

function detach(element: XmlElement): void {
  element.parent?.children.splice(element.parent.children.indexOf(element), 1);
}
