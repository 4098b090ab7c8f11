// Holds the XML of a part as a tree that keeps every tag as written, so that what is not changed is written
// back unchanged.
import { escapeAttribute } from './write-xml.js';

export interface XmlElement {
  readonly kind: 'element';
  /** As written, prefix included: `w:p`. */
  readonly name: string;
  /** The start tag as written, without its closing `>` or `/>`. */
  open: string;
  parent: XmlElement | undefined;
  children: XmlNode[];
}

/** Character data, comments, CDATA and instructions, as written; or the XML of whole elements. */
export interface XmlText {
  readonly kind: 'text';
  readonly raw: string;
  parent: XmlElement | undefined;
}

/** Stands where a tag of the template stood; `id` counts the tags of a part in document order. */
export interface TagNode {
  readonly kind: 'tag';
  readonly id: number;
  parent: XmlElement | undefined;
}

export type XmlNode = XmlElement | XmlText | TagNode;

export interface XmlTree {
  /** The text before the root element, such as the XML declaration. */
  readonly prolog: string;
  readonly root: XmlElement;
}

/** Whether a node is an element, with this name if one is given. */
export const isElement = (node: XmlNode | undefined, name?: string): node is XmlElement =>
  node?.kind === 'element' && (name === undefined || node.name === name);

/** The child elements of an element, with this name if one is given. */
export const childrenOf = (element: XmlElement, name?: string): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => isElement(child, name));

/** The first child element with this name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child, name));

/** All descendant elements, in document order. */
export const elementsBelow = (element: XmlElement): readonly XmlElement[] =>
  childrenOf(element).flatMap((child) => [child, ...elementsBelow(child)]);

/** The innermost element of this name around an element, or itself. */
export function enclosing(element: XmlElement | undefined, name: string): XmlElement | undefined {
  let at = element;
  while (at !== undefined && at.name !== name) at = at.parent;
  return at;
}

/** Whether a node stands in an element, directly or further below. */
export function isWithin({ parent }: XmlNode, element: XmlElement): boolean {
  let at = parent;
  while (at !== undefined && at !== element) at = at.parent;
  return at !== undefined;
}

/**
 * A name without its prefix, for parts such as relationships, whose elements may be written with any prefix
 * or none.
 */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The properties element (`w:pPr`, `w:rPr` and the like) of a paragraph or run, which must be its first
 * element; undefined if it has none.
 */
export function propertiesOf(element: XmlElement, name: `${string}Pr`): XmlElement | undefined {
  const first = element.children.find((child) => child.kind === 'element');
  return isElement(first, name) ? first : undefined;
}

/**
 * Whether a paragraph is the last of a section, which is the one whose properties hold the section break
 * (17.6.18).
 */
export const endsSection = (paragraph: XmlElement): boolean =>
  childOf(propertiesOf(paragraph, 'w:pPr'), 'w:sectPr') !== undefined;

/** An attribute as it stands in a start tag. */
export interface WrittenAttribute {
  readonly name: string;
  /** Entities decoded. */
  readonly value: string;
  /**
   * Offsets in the start tag: of the blank before the name, of the value after its quote, and of the end
   * after the closing quote.
   */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

const ATTRIBUTE = /\s([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a start tag, in their order; `open` as in `XmlElement.open`. */
export const attributesIn = (open: string): readonly WrittenAttribute[] =>
  [...open.matchAll(ATTRIBUTE)].map(({ 0: whole, 1: name = '', 2: double, 3: single, index }) => {
    const raw = double ?? single ?? '';
    const end = index + whole.length;
    return { name, value: decodeXml(raw), start: index, valueStart: end - 1 - raw.length, end };
  });

/** The value of an attribute, with entities decoded; `name` includes the prefix as written. */
export function attributeOf({ open }: Pick<XmlElement, 'open'>, name: string): string | undefined {
  if (!open.includes(name)) return undefined;
  for (const [, written, double, single] of open.matchAll(ATTRIBUTE))
    if (written === name) return decodeXml(double ?? single ?? '');
  return undefined;
}

/** Whether the value of a switch turns it off (17.17.4 ST_OnOff); a switch that is there without a value is on. */
export const isOff = (value: string | undefined): boolean => /^(?:0|false|off)$/.test(value ?? '');

/** Replaces the value of an attribute or adds the attribute; the value undefined removes it. */
export function setAttribute(element: XmlElement, name: string, value: string | number | undefined): void {
  const { open } = element;
  const present = attributesIn(open).find((attribute) => attribute.name === name);
  const quoted = value === undefined ? '' : `"${escapeAttribute(String(value))}"`;
  if (present === undefined) element.open = value === undefined ? open : `${open} ${name}=${quoted}`;
  else {
    const start = value === undefined ? present.start : present.valueStart - 1;
    element.open = open.slice(0, start) + quoted + open.slice(present.end);
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes character data: references and CDATA are resolved, comments and instructions left out. */
export function decodeXml(raw: string): string {
  if (!/[<&\r]/.test(raw)) return raw;
  return raw.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&#x([\da-f]+);|&#(\d+);|&(\w+);|\r\n?/gi,
    (whole, cdata, hex, decimal, name) => {
      if (cdata !== undefined) return cdata;
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (name !== undefined) return NAMED[name] ?? whole;
      return whole.startsWith('\r') ? '\n' : '';
    },
  );
}

/** Replaces the children of an element and becomes their parent in the tree. */
export function setChildren(parent: XmlElement, children: XmlNode[]): void {
  parent.children = children;
  for (const child of children) child.parent = parent;
}

/** Makes a node of elements that are XML already, to be put into a tree. */
export const writtenXml = (raw: string): XmlText => ({ kind: 'text', raw, parent: undefined });

/** Writes a node as XML; tags below it are left out. */
export function xmlOf(node: XmlNode): string {
  if (node.kind === 'text') return node.raw;
  if (node.kind === 'tag') return '';
  if (node.children.length === 0) return `${node.open}/>`;
  return `${node.open}>${node.children.map(xmlOf).join('')}</${node.name}>`;
}

/**
 * Writes a part with elements added to its root; the tree itself is not changed.
 *
 * @param added elements as XML.
 * @param after the child of the root after which they go; by default the last.
 */
export function withAdded({ prolog, root }: XmlTree, added: string, after = root.children.at(-1)): string {
  const at = after === undefined ? 0 : root.children.indexOf(after) + 1;
  return prolog + xmlOf({ ...root, children: root.children.toSpliced(at, 0, writtenXml(added)) });
}
