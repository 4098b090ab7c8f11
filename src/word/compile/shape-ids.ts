// Knows where the ids of shapes in VML stand, which old Word files, WPS and fallbacks for text boxes use
// (ECMA-376 part 4, 14.1): a shape's id is to be unique, and a few attributes refer to it.
import { attributesIn, type XmlElement } from '../../ooxml/xml-tree.js';

/** The elements that are shapes. */
export const SHAPE_ELEMENTS: readonly string[] =
  `v:shape v:rect v:roundrect v:oval v:line v:polyline v:arc v:curve
  v:image v:group`.split(/\s+/);
const SHAPES = new Set(SHAPE_ELEMENTS);

/** Whether an attribute of an element holds the id of a shape, or refers to it. */
export function holdsShapeId(element: string, attribute: string): boolean {
  if (SHAPES.has(element)) return attribute === 'id' || attribute === 'o:spid';
  return element === 'o:OLEObject'
    ? attribute === 'ShapeID'
    : element === 'w:control' && attribute === 'w:shapeid';
}

/** The ids of shapes that an element has or refers to. */
export const shapeIdsOf = ({ name, open }: Pick<XmlElement, 'name' | 'open'>): readonly string[] =>
  SHAPES.has(name) ? attributesIn(open).flatMap((it) => (holdsShapeId(name, it.name) ? [it.value] : [])) : [];

/** The key of a shape's id among those that get new ids in a copy. */
export const shapeKey = (id: string): string => `shape ${id}`;

const COUNTED = /^(_x0000_[a-z])(\d+)$/;

/** The number in an id as Word writes it, `_x0000_s1026`; undefined for another id. */
export const shapeNumber = (id: string): number | undefined => {
  const [, , digits] = COUNTED.exec(id) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** Another id like this one, with a number that no shape has. */
export const shapeIdLike = (id: string, number: number): string =>
  `${COUNTED.exec(id)?.[1] ?? `${id}_`}${number}`;
