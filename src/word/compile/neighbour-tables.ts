// Remembers which tables of a template stand side by side with nothing between them: so they are meant to stand, unlike
// tables that a loop or a block that printed nothing has brought together.
import { isRangeMark } from '../../ooxml/range-marks.js';
import { isElement, writtenXml, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';

/** Stands in a table beside that one of its tags which its neighbour touches; XML and data cannot hold it. */
export const NEIGHBOUR = '\u0001';

/** Marks each two tables below an element that touch each other. */
export function markNeighbours(element: XmlElement): void {
  let before: XmlElement | undefined;
  for (const child of element.children) {
    if (!isElement(child)) {
      if (!isSilent(child)) before = undefined;
    } else if (child.name === 'w:tbl') {
      if (before !== undefined) {
        add(before, before.children.length);
        add(child, 0);
      }
      before = child;
    } else if (!isRangeMark(child.name)) before = undefined;
    if (isElement(child) && child.name !== 'w:p') markNeighbours(child);
  }
}

const isSilent = (node: XmlNode): boolean => node.kind === 'text' && /^(?:\s|<!--|<\?|$)/.test(node.raw);

function add(table: XmlElement, at: number): void {
  const mark = writtenXml(NEIGHBOUR);
  mark.parent = table;
  table.children.splice(at, 0, mark);
}
