// Leaves out of a row what a block was typed around, for when the block prints nothing but values stand beside it.
import { isRangeMark } from '../../ooxml/range-marks.js';
import {
  childOf,
  isElement,
  propertiesOf,
  writtenXml,
  type XmlElement,
  type XmlNode,
} from '../../ooxml/xml-tree.js';
import { rangeMarksOf } from '../tags/content.js';
import type { RowSpan } from '../tags/row-span.js';
import { emptyParagraph, isKept } from './paragraph-shape.js';
import type { PartBranch, PartElement, PartNode } from './part-tree.js';

/** A node without what stands inside of the span: cells stay, empty, and so do marks of ranges. */
export function blanked(node: XmlNode, span: RowSpan): readonly XmlNode[] {
  if (!isElement(node)) return span.inside.has(node) ? [] : [node];
  if (!span.inside.has(node)) {
    const children = node.children.flatMap((child) => blanked(child, span));
    // What is not changed stays the same node, by which the plan of copies knows it.
    const same =
      children.length === node.children.length && children.every((it, at) => it === node.children[at]);
    return [same ? node : { ...node, children }];
  }
  if (isRangeMark(node.name)) return [node];
  if (node.name === 'w:tc') return [emptyCell(node)];
  if (node.name === 'w:p' && isKept(node)) return [emptied(node, propertiesOf(node, 'w:pPr'), [])];
  return rangeMarksOf(node);
}

function emptyCell(cell: XmlElement): XmlElement {
  return emptied(cell, childOf(cell, 'w:tcPr'), [...rangeMarksOf(cell), writtenXml(emptyParagraph(cell))]);
}

function emptied(element: XmlElement, properties: XmlElement | undefined, rest: XmlNode[]): XmlElement {
  return { ...element, children: properties === undefined ? rest : [properties, ...rest] };
}

/** The part's element of a row, in the content of a block around it; undefined if it is not there. */
export function rowIn(content: readonly PartNode[], row: XmlElement): PartElement | undefined {
  for (const node of content) {
    if (node.kind === 'element' && node.element === row) return node;
    const inner =
      node.kind === 'element' ? node.content : node.kind === 'block' ? node.branches.flatMap(contentOf) : [];
    const found = rowIn(inner, row);
    if (found !== undefined) return found;
  }
  return undefined;
}

const contentOf = ({ content }: PartBranch): readonly PartNode[] => content;
