// Makes a tree of the XML of a part, which may be hostile.
import { SaxesParser } from 'saxes';
import type { XmlElement, XmlTree } from './xml-tree.js';

export type XmlFault = 'malformed' | 'doctype' | 'too-deep' | 'too-many';

/**
 * Most elements in each other. Word gives up long before this depth: it nests about twenty tables, and each adds
 * four elements to the depth.
 */
export const MAX_DEPTH = 256;
// A thousand pages have about a hundred thousand elements, and each element of the tree takes about 200
// bytes.
const MAX_ELEMENTS = 1_000_000;

/**
 * Parses the XML of a part. Undeclared entities and DOCTYPE are refused, so that nothing can expand.
 *
 * @returns the tree, or the fault for which the XML is refused.
 */
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
