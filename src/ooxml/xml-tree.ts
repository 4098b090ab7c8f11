// The XML of a part as a tree that keeps the letters of every tag, so that what is not changed is written as it was.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly kind: 'element';
  /** As written, prefix included: `w:p`. */
  readonly name: string;
  /** The start tag as written, without its closing `>` or `/>`. */
  open: string;
  parent: XmlElement | undefined;
  children: XmlNode[];
}

/** Character data, comments and the like, as written. */
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

export type XmlFault = 'malformed' | 'doctype' | 'too-deep' | 'too-many';

// Word itself gives up long before: tables nest some twenty deep at four elements a level.
const MAX_DEPTH = 256;
// A thousand pages have some hundred thousand elements; each takes about 200 bytes here.
const MAX_ELEMENTS = 1_000_000;

/** Parses a part; undeclared entities and DOCTYPE are refused, so nothing can expand. */
export function parseXml(xml: string): XmlTree | XmlFault {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { kind: 'element', name: '', open: '', parent: undefined, children: [] };
  let current = top;
  let depth = 0;
  let elements = 0;
  let read = 0;
  let fault: XmlFault | undefined;
  const stop = (found: XmlFault) => {
    fault ??= found;
    throw new Error(found);
  };
  const takeText = (end: number) => {
    if (end > read) current.children.push({ kind: 'text', raw: xml.slice(read, end), parent: current });
  };
  parser.on('error', () => stop('malformed'));
  parser.on('doctype', () => stop('doctype'));
  parser.on('opentag', (tag) => {
    const start = xml.lastIndexOf('<', parser.position - 1);
    takeText(start);
    read = parser.position;
    const open = xml.slice(start, read - (tag.isSelfClosing ? 2 : 1));
    const element: XmlElement = { kind: 'element', name: tag.name, open, parent: current, children: [] };
    current.children.push(element);
    current = element;
    depth += 1;
    elements += 1;
    if (depth > MAX_DEPTH) stop('too-deep');
    if (elements > MAX_ELEMENTS) stop('too-many');
  });
  parser.on('closetag', (tag) => {
    if (!tag.isSelfClosing) {
      takeText(xml.lastIndexOf('<', parser.position - 1));
      read = parser.position;
    }
    current = current.parent ?? top;
    depth -= 1;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (fault === undefined) throw error;
    return fault;
  }
  const root = top.children.find((node) => node.kind === 'element');
  if (root === undefined) return 'malformed';
  root.parent = undefined;
  return { prolog: xml.slice(0, xml.indexOf(root.open)), root };
}

export const isElement = (node: XmlNode | undefined, name?: string): node is XmlElement =>
  node?.kind === 'element' && (name === undefined || node.name === name);

/** The properties of a paragraph, a run or the like: their first element, when they have any. */
export function propertiesOf(element: XmlElement, name: `${string}Pr`): XmlElement | undefined {
  const first = element.children.find((child) => child.kind === 'element');
  return isElement(first, name) ? first : undefined;
}

/** Whether a paragraph is the last of a section: the section break then stands in its properties (17.6.18). */
export const endsSection = (paragraph: XmlElement): boolean =>
  propertiesOf(paragraph, 'w:pPr')?.children.some((child) => isElement(child, 'w:sectPr')) ?? false;

/** The value of an attribute by its written name, entities decoded. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element.open);
  return match === null ? undefined : decodeText(match[1] ?? match[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What character data says: references and CDATA resolved, comments and instructions left out. */
export function decodeText(raw: string): string {
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

/** Writes an element that holds no tags. */
export function xmlOf(node: XmlNode): string {
  if (node.kind === 'text') return node.raw;
  if (node.kind === 'tag') return '';
  if (node.children.length === 0) return `${node.open}/>`;
  return `${node.open}>${node.children.map(xmlOf).join('')}</${node.name}>`;
}
