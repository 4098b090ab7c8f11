// Turns what the docx package wrote into a template fit to keep: our styles and settings, no empty parts, fixed bytes.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { withDates } from '../ooxml/core-properties.js';
import { parsePart } from '../ooxml/part.js';
import { sure } from '../ooxml/read-zip.js';
import { attributeOf, childrenOf, type XmlElement, xmlOf } from '../ooxml/xml-tree.js';
import type { PageProfile } from '../word/wml/profile.js';
import { fontTablePart, settingsPart, stylesPart } from './author-parts.js';

// Parts the docx package writes whether or not anything stands in them.
const EMPTY_PARTS = ['docProps/custom', 'word/footnotes', 'word/endnotes', 'word/numbering', 'word/comments'];
const CORE = 'docProps/core.xml';
/** The first moment a zip can hold. */
const FIRST_MOMENT = '1980-01-01T00:00:00Z';

/** The same package with our own styles, settings and font table, and with fixed order and dates. */
export function sealPackage(bytes: Uint8Array, profile: PageProfile): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  for (const name of parts.keys()) if (isEmptyPart(name, parts)) parts.delete(name);
  for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'])
    keepChildren(parts, name, (child) => hasTarget(child, parts));
  keepChildren(parts, CORE, ({ name }) => name !== 'cp:lastModifiedBy');
  parts.set(CORE, withDates(partOf(parts, CORE), new Date(FIRST_MOMENT)));
  parts.set('word/styles.xml', stylesPart(profile));
  parts.set('word/settings.xml', settingsPart());
  parts.set('word/fontTable.xml', fontTablePart(profile));
  // In local time because that is how fflate writes it.
  return zipSync(entriesOf(parts), { level: 9, mtime: new Date(1980, 0, 1) });
}

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

/** Leaves of a part's root those children that are wanted. */
function keepChildren(
  parts: Map<string, string>,
  name: string,
  isWanted: (child: XmlElement) => boolean,
): void {
  const { prolog, root } = sure(parsePart(name, partOf(parts, name)));
  const children = root.children.filter((child) => child.kind !== 'element' || isWanted(child));
  parts.set(name, prolog + xmlOf({ ...root, children }));
}

/** Whether what a content type or a relationship speaks of is there; those of extensions speak of no part. */
function hasTarget(child: XmlElement, parts: ReadonlyMap<string, string>): boolean {
  const target = attributeOf(child, 'PartName') ?? attributeOf(child, 'Target');
  return target === undefined || parts.has(target.replace(/^\//, '')) || parts.has(`word/${target}`);
}

/** Sorted; `[Content_Types].xml`, which some programs want first, comes first by its bracket. */
function entriesOf(parts: ReadonlyMap<string, string>): Zippable {
  const names = [...parts.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, strToU8(parts.get(name) ?? '')]));
}
