// Takes tags from where they were typed, and puts nodes in the place of others.
import { isElement, type TagNode, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import { hasContent, rangeMarksOf } from './content.js';
import type { WordTag } from './find-tags.js';

/** The ancestors of a node, from its parent to the root. */
export function ancestorsOf(node: XmlNode): readonly XmlElement[] {
  const ancestors: XmlElement[] = [];
  for (let at = node.parent; at !== undefined; at = at.parent) ancestors.push(at);
  return ancestors;
}

/** Takes a tag out of its cell, and the paragraph that held nothing else, unless the cell must end with it. */
export function detachFromCell(node: TagNode, tags: readonly WordTag[]): void {
  const paragraph = ancestorsOf(node).find(({ name }) => name === 'w:p');
  remove(node);
  const cell = paragraph?.parent;
  if (paragraph === undefined || cell === undefined || hasContent(paragraph, tags)) return;
  // A cell must end with a paragraph.
  const holdsTags = paragraph.children.some((child) => child.kind === 'tag');
  if (!holdsTags && cell.children.at(-1) !== paragraph) replace(paragraph, [...rangeMarksOf(paragraph)]);
}

export function remove(node: XmlNode): void {
  if (node.parent !== undefined) replace(node, []);
}

/** Puts nodes in the place of another. */
export function replace(node: XmlNode, by: readonly XmlNode[]): void {
  const { parent } = node;
  if (parent === undefined) return;
  parent.children.splice(parent.children.indexOf(node), 1, ...by);
  for (const child of by) child.parent = parent;
}

export const holdsTags = (element: XmlElement): boolean =>
  element.children.some((child) => child.kind === 'tag' || (isElement(child) && holdsTags(child)));
