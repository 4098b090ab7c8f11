// Removes the marks of a range if a block would keep one end of the range and drop or repeat the other.
import { attributeOf, type XmlElement } from '../../ooxml/xml-tree.js';
import { type Frame, type PartElement, sameFrames, walkParts } from './part-tree.js';

interface Mark {
  readonly element: XmlElement;
  readonly frames: readonly Frame[];
}

const RANGE = /^w:(bookmark|commentRange|perm|moveFromRange|moveToRange)(?:Start|End)$/;

/**
 * Removes both marks of each range whose ends do not stand in the same branches, because bookmarks, comments,
 * editing permissions and moves need both ends (ECMA-376 part 1, 17.13). The marks are removed from the XML,
 * so the caller must make the `PartElement` again.
 *
 * @returns whether any range was removed.
 */
export function dropCutRanges(part: PartElement): boolean {
  const ranges = new Map<string, Mark[]>();
  walkParts([part], {
    element(element, frames) {
      const kind = RANGE.exec(element.name)?.[1];
      if (kind === undefined) return;
      const key = `${kind} ${attributeOf(element, 'w:id')}`;
      const marks = ranges.get(key);
      if (marks === undefined) ranges.set(key, [{ element, frames }]);
      else marks.push({ element, frames });
    },
  });
  const cut = [...ranges.values()].filter(
    ([first, ...others]) => first && !others.every(({ frames }) => sameFrames(frames, first.frames)),
  );
  for (const { element } of cut.flat()) detach(element);
  return cut.length > 0;
}

function detach(element: XmlElement): void {
  element.parent?.children.splice(element.parent.children.indexOf(element), 1);
}
