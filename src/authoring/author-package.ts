// Turns what the docx package wrote into a template fit to keep: our styles and settings, no empty parts, fixed bytes.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { PageProfile } from '../word/wml/profile.js';
import { fontTablePart, settingsPart, stylesPart } from './author-parts.js';

// Parts the docx package writes whether or not anything stands in them.
const EMPTY_PARTS = ['docProps/custom', 'word/footnotes', 'word/endnotes', 'word/numbering', 'word/comments'];

/** The same package with our own styles, settings and font table, and with fixed order and dates. */
export function sealPackage(bytes: Uint8Array, profile: PageProfile): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  for (const name of parts.keys()) if (isEmptyPart(name, parts)) parts.delete(name);
  const rewrite = (name: string, change: (xml: string) => string) =>
    parts.set(name, change(parts.get(name) ?? ''));
  rewrite('[Content_Types].xml', (xml) => withoutTargets(xml, parts));
  rewrite('_rels/.rels', (xml) => withoutTargets(xml, parts));
  rewrite('word/_rels/document.xml.rels', (xml) => withoutTargets(xml, parts));
  rewrite('docProps/core.xml', fixedDates);
  parts.set('word/styles.xml', stylesPart(profile));
  parts.set('word/settings.xml', settingsPart());
  parts.set('word/fontTable.xml', fontTablePart(profile));
  // The first moment a zip can hold; in local time because that is how fflate writes it.
  return zipSync(entriesOf(parts), { level: 9, mtime: new Date(1980, 0, 1) });
}

function isEmptyPart(name: string, parts: ReadonlyMap<string, string>): boolean {
  if (EMPTY_PARTS.some((part) => name.startsWith(part) || name.startsWith(part.replace('/', '/_rels/'))))
    return true;
  return name.endsWith('.rels') && !(parts.get(name) ?? '').includes('<Relationship ');
}

/** Content types and relationships, without those of parts that are gone. */
function withoutTargets(xml: string, parts: ReadonlyMap<string, string>): string {
  return xml.replace(
    /<(?:Override|Relationship) [^>]*?(?:PartName|Target)="([^"]*)"[^>]*?\/>/g,
    (tag, target) => (parts.has(target.replace(/^\//, '')) || parts.has(`word/${target}`) ? tag : ''),
  );
}

function fixedDates(xml: string): string {
  const date = '<dcterms:$1 xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:$1>';
  return xml
    .replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, date)
    .replace(/<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>/, '');
}

/** Sorted; `[Content_Types].xml`, which some programs want first, comes first by its bracket. */
function entriesOf(parts: ReadonlyMap<string, string>): Zippable {
  const names = [...parts.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, strToU8(parts.get(name) ?? '')]));
}
