// Writes what stands around a value that is all its paragraph holds: the paragraph itself, and within it a tracked
// insertion or a content control.
import { isElement, isWithin, type TagNode, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import type { CopyPlan } from './copies.js';
import type { Segment } from './slot.js';
import { segmentsOf, startTagOf } from './slots.js';

/** The XML of an element before and after a value in it, which stands there directly or further below. */
export function aroundValue(
  element: XmlElement,
  node: TagNode,
  plan: CopyPlan,
  copied: boolean,
): { readonly before: Segment[]; readonly after: Segment[] } {
  const children = element.name === 'w:sdt' ? element.children.map(released) : element.children;
  const at = children.findIndex((child) => child === node || (isElement(child) && isWithin(node, child)));
  const xmlOf = (nodes: readonly XmlNode[]) => nodes.flatMap((child) => segmentsOf(child, plan, copied));
  const child = children[at];
  const inner = isElement(child) ? aroundValue(child, node, plan, copied) : { before: [], after: [] };
  return {
    before: [...startTagOf(element, plan, copied), '>', ...xmlOf(children.slice(0, at)), ...inner.before],
    after: [...inner.after, ...xmlOf(children.slice(at + 1)), `</${element.name}>`],
  };
}

/**
 * Removes two properties of a content control (`w:sdtPr`): a filled control no longer shows its placeholder,
 * and a data binding would replace the filled text with the bound data.
 */
export function released(node: XmlNode): XmlNode {
  if (!isElement(node, 'w:sdtPr')) return node;
  const gone = /^(?:w|w15):(?:showingPlcHdr|dataBinding)$/;
  const children = node.children.filter((child) => !isElement(child) || !gone.test(child.name));
  return { ...node, children };
}
