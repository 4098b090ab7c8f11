// Finds the ranges of a part that two marks with one id begin and end, such as bookmarks.
import { attributeOf, type XmlElement } from '../../ooxml/xml-tree.js';
import { type Frame, type PartElement, walkParts } from './part-tree.js';

export interface Mark {
  readonly element: XmlElement;
  readonly frames: readonly Frame[];
}

export interface MarkedRange {
  /** The kind and the id; of several ranges with one id in a careless file, the later ones have a number too. */
  readonly key: string;
  readonly marks: Mark[];
}

/**
 * The ranges in the order of their first marks; a mark without its other half is a range of one.
 *
 * @param marks matches the names of the marks, with the kind and `Start` or `End` as its groups.
 */
export function rangesOf(part: PartElement, marks: RegExp): readonly MarkedRange[] {
  const found: MarkedRange[] = [];
  const halves = new Map<string, { count: number; half: string; open: MarkedRange | undefined }>();
  walkParts([part], {
    element(element, frames) {
      const [, kind, half = ''] = marks.exec(element.name) ?? [];
      if (kind === undefined) return;
      const id = `${kind} ${attributeOf(element, 'w:id')}`;
      const known = halves.get(id) ?? { count: 0, half, open: undefined };
      halves.set(id, known);
      if (known.open !== undefined && known.half !== half) {
        known.open.marks.push({ element, frames });
        known.open = undefined;
        return;
      }
      const range = { key: known.count === 0 ? id : `${id} ${known.count}`, marks: [{ element, frames }] };
      found.push(range);
      Object.assign(known, { count: known.count + 1, half, open: range });
    },
  });
  return found;
}
