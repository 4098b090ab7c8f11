// Says what a paragraph or a container holds besides its tags, and so whether a filling may remove it.
import { isRangeMark } from '../../ooxml/range-marks.js';
import {
  isElement,
  propertiesOf,
  type TagNode,
  type XmlElement,
  type XmlNode,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import { hasContent } from '../tags/content.js';
import type { WordTag } from '../tags/find-tags.js';
import type { PartElement, PartNode } from './part-tree.js';

export type ParagraphShape =
  /**
   * One value and nothing else: blocks may replace the whole paragraph. It may have been typed with changes tracked, or stand
   * in a content control within the line.
   */
  | { readonly kind: 'value'; readonly node: TagNode }
  /** Nothing but template blocks: if they print nothing, the paragraph goes. */
  | { readonly kind: 'blocks' }
  | { readonly kind: 'mixed' };

/**
 * The shape of a paragraph.
 *
 * @param tags of the part, by id.
 */
export function paragraphShape({ content }: PartElement, tags: readonly WordTag[]): ParagraphShape {
  const filled = content.filter((node) => node.kind === 'block' || prints(node, tags));
  const [first] = filled;
  const only = filled.length === 1 && first ? valueIn(first, tags) : undefined;
  if (only) return { kind: 'value', node: only };
  const blocks = filled.length > 0 && filled.every(({ kind }) => kind === 'block');
  return { kind: blocks ? 'blocks' : 'mixed' };
}

/** What may stand around the runs of a line without being text itself. */
const AROUND = new Set(
  ['ins', 'moveTo', 'sdt', 'sdtContent', 'smartTag', 'customXml'].map((it) => `w:${it}`),
);

function valueIn(node: PartNode, tags: readonly WordTag[]): TagNode | undefined {
  if (node.kind === 'value') return node.tag.node;
  if (node.kind !== 'element' || !AROUND.has(node.element.name)) return undefined;
  const [first, ...others] = node.content.filter((it) => it.kind === 'block' || prints(it, tags));
  return first && others.length === 0 ? valueIn(first, tags) : undefined;
}

function prints(node: Exclude<PartNode, { kind: 'block' }>, tags: readonly WordTag[]): boolean {
  if (node.kind === 'value') return true;
  return hasContent(node.kind === 'element' ? node.element : node.node, tags);
}

/** Containers that must end with a paragraph (17.4.65 for cells), or Word calls the file corrupt. */
const CONTAINERS = new Set([
  'w:tc',
  'w:txbxContent',
  'w:hdr',
  'w:ftr',
  'w:footnote',
  'w:endnote',
  'w:comment',
]);

/**
 * Whether an element must end with a paragraph; a content control does if it stands where a paragraph could.
 */
function isContainer(element: XmlElement): boolean {
  if (element.name !== 'w:sdtContent') return CONTAINERS.has(element.name);
  let at = element.parent;
  while (at !== undefined && /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(at.name)) at = at.parent;
  return at !== undefined && (at.name === 'w:body' || CONTAINERS.has(at.name));
}

/** Whether a paragraph must stay because it is the last in a container that must end with one. */
export function isKept(paragraph: XmlElement): boolean {
  const { parent } = paragraph;
  return parent !== undefined && isContainer(parent) && lastOf(parent) === paragraph;
}

/** Whether a container may be filled so that it lacks the paragraph it must end with. */
export function mayLackParagraph(element: XmlElement): boolean {
  const last = lastOf(element);
  // A content control that ends with a table in the template is valid as it is.
  if (element.name === 'w:sdtContent' && isElement(last, 'w:tbl')) return false;
  return isContainer(element) && !isElement(last, 'w:p') && !isElement(last, 'w:sdt');
}

const lastOf = (element: XmlElement) =>
  element.children.findLast(
    (child) => child.kind === 'tag' || (isElement(child) && !isRangeMark(child.name)),
  );

/** Whether every row of a table stands in a block, so that a filling may leave no row. */
export const mayLackRows = ({ content }: PartElement): boolean => !content.some(hasRow);

/** Whether a node is, or holds, a row outside of blocks; content controls are searched too. */
function hasRow(node: PartNode): boolean {
  if (node.kind === 'element') return node.element.name === 'w:tr' || node.content.some(hasRow);
  return node.kind === 'xml' && holdsRow(node.node);
}

const holdsRow = (node: XmlNode): boolean =>
  isElement(node) && (node.name === 'w:tr' || node.children.some(holdsRow));

/**
 * Writes an empty paragraph with the properties of the first paragraph in a container, except numbering and
 * section.
 */
export function emptyParagraph(container: XmlElement): string {
  const paragraph = container.children.find((child) => isElement(child, 'w:p'));
  const pPr = isElement(paragraph) ? propertiesOf(paragraph, 'w:pPr') : undefined;
  if (pPr === undefined) return '<w:p/>';
  const kept = pPr.children.filter((child) => !isElement(child, 'w:numPr') && !isElement(child, 'w:sectPr'));
  return `<w:p>${xmlOf({ ...pPr, children: kept })}</w:p>`;
}
