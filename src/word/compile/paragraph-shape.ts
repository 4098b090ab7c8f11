// What a paragraph or a container holds once its tags are in place: whether it may go, and what must stay.
import { isRangeMark } from '../../ooxml/range-marks.js';
import { isElement, propertiesOf, type TagNode, type XmlElement, xmlOf } from '../../ooxml/xml-tree.js';
import { hasContent } from '../tags/content.js';
import type { Tag } from '../tags/find-tags.js';

export type ParagraphShape =
  /** One value and nothing else: whole paragraphs and tables may come in its place. */
  | { readonly kind: 'value'; readonly node: TagNode }
  /** Nothing but blocks: when they yield nothing, the paragraph goes. */
  | { readonly kind: 'blocks' }
  | { readonly kind: 'mixed' };

export function paragraphShape(paragraph: XmlElement, tags: readonly Tag[]): ParagraphShape {
  const nodes = paragraph.children.filter((child) => child.kind === 'tag');
  const others = paragraph.children.filter((child) => child.kind !== 'tag');
  const bare = !others.some((child) => hasContent(child, tags));
  const [first] = nodes;
  if (bare && nodes.length === 1 && first !== undefined && tags[first.id]?.parsed.kind === 'value') {
    return { kind: 'value', node: first };
  }
  return nodes.some(({ id }) => tags[id]?.parsed.kind === 'open') && allInBlocks(paragraph, tags)
    ? { kind: 'blocks' }
    : { kind: 'mixed' };
}

function allInBlocks(paragraph: XmlElement, tags: readonly Tag[]): boolean {
  let depth = 0;
  for (const child of paragraph.children) {
    const parsed = child.kind === 'tag' ? tags[child.id]?.parsed : undefined;
    if (parsed?.kind === 'open') depth += 1;
    else if (parsed?.kind === 'close') depth -= 1;
    else if (depth === 0 && hasContent(child, tags)) return false;
  }
  return true;
}

/** Containers that must end with a paragraph (17.4.65 for cells), or Word calls the file corrupt. */
const CONTAINERS = new Set(['w:tc', 'w:txbxContent', 'w:hdr', 'w:ftr', 'w:footnote', 'w:endnote']);

/** A content control of paragraphs takes the place of one, so it must hold one. */
function isContainer(element: XmlElement): boolean {
  if (element.name !== 'w:sdtContent') return CONTAINERS.has(element.name);
  let at = element.parent;
  while (at !== undefined && /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(at.name)) at = at.parent;
  return at !== undefined && (at.name === 'w:body' || CONTAINERS.has(at.name));
}

/** Whether a paragraph is the last in a container that must end with one. */
export function isKept(paragraph: XmlElement): boolean {
  const { parent } = paragraph;
  return parent !== undefined && isContainer(parent) && lastOf(parent) === paragraph;
}

/** Whether a container may come out without the paragraph it must end with. */
export function mayLackParagraph(element: XmlElement): boolean {
  const last = lastOf(element);
  // What the template has there stays there: a control may hold a table alone.
  if (element.name === 'w:sdtContent' && isElement(last, 'w:tbl')) return false;
  return isContainer(element) && !isElement(last, 'w:p') && !isElement(last, 'w:sdt');
}

const lastOf = (element: XmlElement) =>
  element.children.findLast(
    (child) => child.kind === 'tag' || (isElement(child) && !isRangeMark(child.name)),
  );

/** Whether all rows of a table stand in blocks, so that none may be left. */
export const mayLackRows = (table: XmlElement, tags: readonly Tag[]): boolean => !hasRow(table, tags);

/** Whether a row stands outside of blocks, in content controls or not. */
function hasRow(element: XmlElement, tags: readonly Tag[]): boolean {
  let depth = 0;
  for (const child of element.children) {
    const parsed = child.kind === 'tag' ? tags[child.id]?.parsed : undefined;
    if (parsed?.kind === 'open') depth += 1;
    else if (parsed?.kind === 'close') depth -= 1;
    else if (depth === 0 && isElement(child) && (child.name === 'w:tr' || hasRow(child, tags))) return true;
  }
  return false;
}

/** An empty paragraph that looks like the first in a container, but for its number and its section. */
export function emptyParagraph(container: XmlElement): string {
  const paragraph = container.children.find((child) => isElement(child, 'w:p'));
  const pPr = isElement(paragraph) ? propertiesOf(paragraph, 'w:pPr') : undefined;
  if (pPr === undefined) return '<w:p/>';
  const kept = pPr.children.filter((child) => !isElement(child, 'w:numPr') && !isElement(child, 'w:sectPr'));
  return `<w:p>${xmlOf({ ...pPr, children: kept })}</w:p>`;
}
