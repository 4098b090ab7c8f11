// Reads who saved a Word file last, from its properties (OPC 11).
import { openPackage } from '../../ooxml/package.js';
import { parsePart } from '../../ooxml/part.js';
import { childrenOf, decodeXml, localName } from '../../ooxml/xml-tree.js';

/** A name is no longer. */
const LONGEST = 60;

/** The name as Word shows it; undefined where the file tells none. */
export function lastEditor(bytes: Uint8Array): string | undefined {
  const opened = openPackage(bytes);
  if ('problem' in opened || opened.value.core === undefined) return undefined;
  const { core, xmlParts } = opened.value;
  const tree = parsePart(core, xmlParts.get(core)?.xml ?? '');
  if ('problem' in tree) return undefined;
  const named = childrenOf(tree.value.root).find(({ name }) => localName(name) === 'lastModifiedBy');
  const name = named?.children.map((child) => (child.kind === 'text' ? decodeXml(child.raw) : '')).join('');
  return name?.trim().slice(0, LONGEST) || undefined;
}
