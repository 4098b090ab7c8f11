// Removes the marks of a range if a block would keep one end of the range and drop or repeat the other.
import type { XmlElement } from '../../ooxml/xml-tree.js';
import { type PartElement, sameFrames } from './part-tree.js';
import { rangesOf } from './ranges.js';

const MARKS = /^w:(bookmark|commentRange|perm|moveFromRange|moveToRange)(Start|End)$/;

/**
 * Removes both marks of each range whose ends do not stand in the same branches, because bookmarks, comments,
 * editing permissions and moves need both ends (ECMA-376 part 1, 17.13). The marks are removed from the XML,
 * so the caller must make the `PartElement` again.
 *
 * @returns whether any range was removed.
 */
export function dropCutRanges(part: PartElement): boolean {
  const cut = rangesOf(part, MARKS).flatMap(({ marks }) => {
    const [first, ...others] = marks;
    return first && !others.every(({ frames }) => sameFrames(frames, first.frames)) ? marks : [];
  });
  for (const { element } of cut) detach(element);
  return cut.length > 0;
}

function detach(element: XmlElement): void {
  element.parent?.children.splice(element.parent.children.indexOf(element), 1);
}
