// Finds the files of the pictures in a document.
import type { WordPackage } from '../../ooxml/package.js';
import { unpack } from '../../ooxml/read-zip.js';
import { attributeOf, elementsBelow, type XmlElement } from '../../ooxml/xml-tree.js';

/** A picture in the body, on or below a line of its own. */
export interface WordImage {
  /** The line before which it stands, from 0. */
  readonly before: number;
  /** As that of a line. */
  readonly paragraph: number;
  /** The bytes of its file, which may be anything. */
  bytes(): Uint8Array | undefined;
}

/** No picture of more bytes is taken out of a file. */
const MAX_IMAGE = 20 * 2 ** 20;

/**
 * The file that a drawing shows, by its relationship; undefined for a chart, a shape, and what lies outside of the package.
 * @param drawing a `w:drawing`, `w:pict` or `w:object`
 */
export function imageIn(
  opened: WordPackage,
  drawing: XmlElement,
): (() => Uint8Array | undefined) | undefined {
  const ids = elementsBelow(drawing).flatMap((element) => {
    if (element.name === 'a:blip') return attributeOf(element, 'r:embed') ?? [];
    return element.name === 'v:imagedata' ? (attributeOf(element, 'r:id') ?? []) : [];
  });
  const [id, ...more] = ids;
  // A group of several pictures is one drawing, which no file shows.
  if (id === undefined || more.length > 0) return undefined;
  const relationship = opened.relationshipsOf(opened.main).find((each) => each.id === id && !each.outside);
  const entry = relationship && opened.entries.find(({ name }) => name === relationship.target);
  if (!entry || entry.size > MAX_IMAGE) return undefined;
  return () => {
    const unpacked = unpack(entry);
    return 'value' in unpacked ? unpacked.value : undefined;
  };
}
