// Says whether an element holds anything that prints, unlike marks, blanks and block tags.
import { isRangeMark } from '../../ooxml/range-marks.js';
import { attributeOf, decodeXml, isElement, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import type { WordTag } from './find-tags.js';

const PRINTS = new Set(
  `w:tbl w:drawing w:pict w:object w:sym w:ptab w:fldChar w:instrText w:footnoteReference w:endnoteReference
  mc:AlternateContent m:oMath m:oMathPara w:altChunk w:subDoc w:ruby w:pgNum`.split(/\s+/),
);
const SILENT = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tcPr',
  'w:trPr',
  'w:tblPrEx',
  'w:del',
  'w:moveFrom',
]);

/**
 * Whether a node prints anything.
 *
 * @param tags of the part, by id: a value prints, a block tag or a comment does not.
 */
export function hasContent(node: XmlNode, tags: readonly WordTag[]): boolean {
  if (node.kind === 'tag') return tags[node.id]?.parsed.kind === 'value';
  if (node.kind === 'text' || SILENT.has(node.name)) return false;
  if (node.name === 'w:t')
    return node.children.some((child) => child.kind === 'text' && decodeXml(child.raw).trim() !== '');
  if (node.name === 'w:br') return (attributeOf(node, 'w:type') ?? 'textWrapping') !== 'textWrapping';
  return PRINTS.has(node.name) || node.children.some((child) => hasContent(child, tags));
}

/**
 * The marks of ranges in an element; they must stay when it goes, because the other end of a range stands
 * elsewhere.
 */
export const rangeMarksOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return isRangeMark(child.name) ? [child] : rangeMarksOf(child);
  });
