// The paragraph in which a tag stands alone, as far as it says how the paragraphs look that come in its place.
import { isElement, propertiesOf, type XmlElement, xmlOf } from '../../ooxml/xml-tree.js';
import { valOf } from './look.js';

/** What a paragraph says of its look; the XML is of whole elements. */
export interface TagParagraph {
  /** The id of its style; undefined if it names none. */
  readonly style?: string;
  /** Children of its `w:pPr` that say how it is set, in the order of the schema; empty if there are none. */
  readonly layout: string;
  /** The `w:rPr` of the tag, or empty. */
  readonly rPr: string;
}

// The properties (17.3.1) that every paragraph in its place shall have, in the order of the schema. Left out is what holds for one
// paragraph alone: its number, a section's end, keeping with the next, and its place in the outline.
const LASTING = new Set(
  `widowControl pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
  adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc textAlignment`
    .split(/\s+/)
    .map((name) => `w:${name}`),
);

/** @param rPr the properties of the tag's own run */
export function tagParagraph(paragraph: XmlElement, rPr: string): TagParagraph {
  const pPr = propertiesOf(paragraph, 'w:pPr');
  const style = pPr && valOf(pPr, 'w:pStyle');
  const lasting = pPr?.children.filter(
    (child) => isElement(child) && LASTING.has(child.name) && isBody(child),
  );
  return {
    ...(style !== undefined && { style }),
    layout: lasting?.map(xmlOf).join('') ?? '',
    rPr,
  };
}

/** A paragraph after the title is often centred as the title is; no running text is. */
const isBody = (property: XmlElement): boolean =>
  property.name !== 'w:jc' || !/w:val\s*=\s*["'](?:center|right|end)["']/.test(property.open);
