// How much room for text a table cell or a text box has, as far as the template says.
import { attributeOf, isElement, type TagNode, type XmlElement } from '../../ooxml/xml-tree.js';

/** The left and right margins of a cell that no table style has changed: 0.19 cm each (17.4.41 tblCellMar). */
const CELL_MARGINS = 2 * 108;
/** The insets of a text box unless told otherwise: 0.1 inch each (20.4.2.22 bodyPr). */
const BOX_INSETS = 2 * 144;
const EMU_PER_TWIP = 635;

/** In twips; undefined outside of cells and boxes, and where the width is left to the word processor. */
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

/** An inch is the least in which a table makes sense. */
const atLeast = (width: number | undefined, margins: number): number | undefined =>
  width === undefined || !(width - margins >= 1440) ? undefined : width - margins;

const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.filter((child) => isElement(child)).find((child) => child.name === name);
