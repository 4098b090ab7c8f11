// Seals the package that the docx library wrote: our own styles and settings, no empty parts, always the same
// bytes.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { withDates } from '../ooxml/core-properties.js';
import { parsePart } from '../ooxml/part.js';
import { sure } from '../ooxml/read-zip.js';
import { attributeOf, childrenOf, type XmlElement, xmlOf } from '../ooxml/xml-tree.js';
import type { PageProfile } from '../word/wml/profile.js';
import { fontTablePart, settingsPart, stylesPart } from './author-parts.js';

// Parts that the docx library writes even if they hold nothing.
const EMPTY_PARTS = ['docProps/custom', 'word/footnotes', 'word/endnotes', 'word/numbering', 'word/comments'];
const CORE = 'docProps/core.xml';
const APP = 'docProps/app.xml';
const COMPANY = '<Company>{{单位}}</Company>';
const LANGUAGE = '<dc:language>zh-CN</dc:language>';
/** The earliest date that a zip can hold. */
const FIRST_MOMENT = '1980-01-01T00:00:00Z';

/**
 * Replaces styles, settings and font table with our own, drops empty parts, and fixes the order and dates of
 * parts.
 *
 * @param bytes of the package that the docx library wrote.
 * @returns the bytes of the template, the same for the same input.
 * @throws Error if the docx library left out a part that is needed.
 */
export function sealPackage(bytes: Uint8Array, profile: PageProfile): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  for (const name of parts.keys()) if (isEmptyPart(name, parts)) parts.delete(name);
  for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'])
    keepChildren(parts, name, (child) => hasTarget(child, parts));
  const properties = partOf(parts, CORE).replace('</cp:coreProperties>', `${LANGUAGE}$&`);
  parts.set(CORE, withDates(properties, new Date(FIRST_MOMENT)));
  parts.set(APP, partOf(parts, APP).replace(/\/>$/, `>${COMPANY}</Properties>`));
  parts.set('word/styles.xml', stylesPart(profile));
  parts.set('word/settings.xml', settingsPart());
  parts.set('word/fontTable.xml', fontTablePart(profile));
  for (const [name, xml] of parts) parts.set(name, withoutIdleNamespaces(xml));
  // fflate writes local time, so this date is local time too.
  return zipSync(entriesOf(parts), { level: 9, mtime: new Date(1980, 0, 1) });
}

/**
 * A part that declares only the namespaces that are used in it. The docx library declares up to forty, which were a tenth of the
 * text of each report.
 */
function withoutIdleNamespaces(xml: string): string {
  // What a program that does not know it may ignore is listed by prefix.
  const listed = xml.replace(/ mc:Ignorable="([^"]*)"/, (_, prefixes: string) => {
    const used = prefixes.split(' ').filter((prefix) => uses(xml, prefix));
    return used.length === 0 ? '' : ` mc:Ignorable="${used.join(' ')}"`;
  });
  return listed.replace(/ xmlns:([\w.-]+)="[^"]*"/g, (declaration, prefix: string) =>
    uses(listed, prefix) ? declaration : '',
  );
}

const uses = (xml: string, prefix: string): boolean => new RegExp(`[< ]${prefix}:`).test(xml);

function partOf(parts: ReadonlyMap<string, string>, name: string): string {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`docx wrote no ${name}`);
  return xml;
}

function isEmptyPart(name: string, parts: ReadonlyMap<string, string>): boolean {
  if (EMPTY_PARTS.some((part) => name.startsWith(part) || name.startsWith(part.replace('/', '/_rels/'))))
    return true;
  return name.endsWith('.rels') && childrenOf(sure(parsePart(name, partOf(parts, name))).root).length === 0;
}

/** Removes from the root of a part the children that are not wanted. */
function keepChildren(
  parts: Map<string, string>,
  name: string,
  isWanted: (child: XmlElement) => boolean,
): void {
  const { prolog, root } = sure(parsePart(name, partOf(parts, name)));
  const children = root.children.filter((child) => child.kind !== 'element' || isWanted(child));
  parts.set(name, prolog + xmlOf({ ...root, children }));
}

/**
 * Whether the part that a content type or relationship names is there; content types for a file extension
 * name no part and always count.
 */
function hasTarget(child: XmlElement, parts: ReadonlyMap<string, string>): boolean {
  const target = attributeOf(child, 'PartName') ?? attributeOf(child, 'Target');
  return target === undefined || parts.has(target.replace(/^\//, '')) || parts.has(`word/${target}`);
}

/** The parts sorted by name; the bracket sorts `[Content_Types].xml` first, where some programs want it. */
function entriesOf(parts: ReadonlyMap<string, string>): Zippable {
  const names = [...parts.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, strToU8(parts.get(name) ?? '')]));
}
