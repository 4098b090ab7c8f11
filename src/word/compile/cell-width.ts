// Finds how wide the text in a table cell or text box can be, if the template says so.
import { attributeOf, isElement, type TagNode, type XmlElement } from '../../ooxml/xml-tree.js';

/**
 * The left and right margins of a cell unless a table style changes them: 0.19 cm each (17.4.41 tblCellMar).
 */
const CELL_MARGINS = 2 * 108;
/** The default left and right insets of a text box: 0.1 inch each (20.4.2.22 bodyPr). */
const BOX_INSETS = 2 * 144;
const EMU_PER_TWIP = 635;

/**
 * The width for text around a tag, in twips; undefined outside of cells and text boxes, if the width is left
 * to the word processor, and if it is under an inch.
 */
export function cellWidth(node: TagNode): number | undefined {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (at.name === 'w:tc') return atLeast(tcWidth(at), CELL_MARGINS);
    if (at.name === 'wp:inline' || at.name === 'wp:anchor') return atLeast(extent(at), BOX_INSETS);
  }
  return undefined;
}

function tcWidth(cell: XmlElement): number | undefined {
  const width = childOf(childOf(cell, 'w:tcPr'), 'w:tcW');
  if (width === undefined || attributeOf(width, 'w:type') !== 'dxa') return undefined;
  return Number(attributeOf(width, 'w:w'));
}

function extent(drawing: XmlElement): number | undefined {
  const size = childOf(drawing, 'wp:extent');
  return size === undefined ? undefined : Math.round(Number(attributeOf(size, 'cx')) / EMU_PER_TWIP);
}

/** The width without margins; undefined under an inch, where a table makes no sense. */
const atLeast = (width: number | undefined, margins: number): number | undefined =>
  width === undefined || !(width - margins >= 1440) ? undefined : width - margins;

const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.filter((child) => isElement(child)).find((child) => child.name === name);
