// The XML of a part as a tree that keeps the letters of every tag, so that what is not changed is written as it was.
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

/** Character data, comments and the like, as written; or whole elements that are written already. */
export interface XmlText {
  readonly kind: 'text';
  readonly raw: string;
  parent: XmlElement | undefined;
}

/** A place that is filled; `id` counts a part's tags in document order. */
export interface TagNode {
  readonly kind: 'tag';
  readonly id: number;
  parent: XmlElement | undefined;
}

export type XmlNode = XmlElement | XmlText | TagNode;

export interface XmlTree {
  /** What stands before the root element: the XML declaration. */
  readonly prolog: string;
  readonly root: XmlElement;
}

export const isElement = (node: XmlNode | undefined, name?: string): node is XmlElement =>
  node?.kind === 'element' && (name === undefined || node.name === name);

/** The child elements, or those of a name. */
export const childrenOf = (element: XmlElement, name?: string): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => isElement(child, name));

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child, name));

/** All elements below one, in document order. */
export const elementsBelow = (element: XmlElement): readonly XmlElement[] =>
  childrenOf(element).flatMap((child) => [child, ...elementsBelow(child)]);

/** The name of an element without its prefix, for parts in which any prefix is as good as none: relationships. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The properties of a paragraph, a run or the like: their first element, when they have any. */
export function propertiesOf(element: XmlElement, name: `${string}Pr`): XmlElement | undefined {
  const first = element.children.find((child) => child.kind === 'element');
  return isElement(first, name) ? first : undefined;
}

/** Whether a paragraph is the last of a section: the section break then stands in its properties (17.6.18). */
export const endsSection = (paragraph: XmlElement): boolean =>
  childOf(propertiesOf(paragraph, 'w:pPr'), 'w:sectPr') !== undefined;

/** An attribute as it stands in a start tag. */
export interface WrittenAttribute {
  readonly name: string;
  /** Entities decoded. */
  readonly value: string;
  /** Where it stands in the tag, with the blank before it, and where its value does, without the quotes. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

const ATTRIBUTE = /\s([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a start tag. */
export const attributesIn = (open: string): readonly WrittenAttribute[] =>
  [...open.matchAll(ATTRIBUTE)].map(({ 0: whole, 1: name = '', 2: double, 3: single, index }) => {
    const raw = double ?? single ?? '';
    const end = index + whole.length;
    return { name, value: decodeXml(raw), start: index, valueStart: end - 1 - raw.length, end };
  });

/** The value of an attribute by its written name, entities decoded. */
export function attributeOf({ open }: Pick<XmlElement, 'open'>, name: string): string | undefined {
  if (!open.includes(name)) return undefined;
  for (const [, written, double, single] of open.matchAll(ATTRIBUTE))
    if (written === name) return decodeXml(double ?? single ?? '');
  return undefined;
}

/** Gives an attribute another value, in its place, or adds it; undefined takes it away. */
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

/** What character data says: references and CDATA resolved, comments and instructions left out. */
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

/** Adopts nodes as the children of an element. */
export function setChildren(parent: XmlElement, children: XmlNode[]): void {
  parent.children = children;
  for (const child of children) child.parent = parent;
}

/** Elements that are written already, to stand among the nodes of a tree. */
export const writtenXml = (raw: string): XmlText => ({ kind: 'text', raw, parent: undefined });

/** Writes an element that holds no tags. */
export function xmlOf(node: XmlNode): string {
  if (node.kind === 'text') return node.raw;
  if (node.kind === 'tag') return '';
  if (node.children.length === 0) return `${node.open}/>`;
  return `${node.open}>${node.children.map(xmlOf).join('')}</${node.name}>`;
}

/**
 * Writes a part with more in its root; the tree stays as it is.
 *
 * @param added elements that are written already.
 * @param after the child of the root behind which they go; the last unless given.
 */
export function withAdded({ prolog, root }: XmlTree, added: string, after = root.children.at(-1)): string {
  const at = after === undefined ? 0 : root.children.indexOf(after) + 1;
  return prolog + xmlOf({ ...root, children: root.children.toSpliced(at, 0, writtenXml(added)) });
}
