// Finds where the XML of a part refers to a relationship.
import { findTagsOf } from '../../ooxml/scan-xml.js';
import { attributesIn, decodeXml, localName, type WrittenAttribute } from '../../ooxml/xml-tree.js';

const DECLARED = /\sxmlns:([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** The namespace of relationships, in transitional and strict files (22.8). */
const NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** Finds the attributes of a start tag that hold the id of a relationship. */
export type ReferencesOf = (open: string) => readonly WrittenAttribute[];

/**
 * Learns the prefixes that a part uses for references: those of the namespace of relationships, and `o:relid` of
 * VML.
 */
export function referencesIn(xml: string): ReferencesOf {
  const declared = [...xml.matchAll(DECLARED)].filter(([, , double, single]) =>
    NAMESPACES.has(decodeXml(double ?? single ?? '').trim()),
  );
  const prefixes = new Set(declared.map(([, prefix = '']) => prefix));
  const isReference = ({ name }: WrittenAttribute): boolean => {
    const local = localName(name);
    return local !== name && (local === 'relid' || prefixes.has(name.slice(0, -local.length - 1)));
  };
  const begins = [...prefixes].map((prefix) => `${prefix}:`);
  return (open) =>
    open.includes(':relid') || begins.some((begin) => open.includes(begin))
      ? attributesIn(open).filter(isReference)
      : [];
}

/** Elements that a reader clicks on: these alone may refer to a hyperlink. */
const CLICKED = /^(?:hyperlink|hlink\w*)$/;

/** The ids to which elements refer that fetch what they refer to. */
export function fetchedIds(xml: string): ReadonlySet<string> {
  const referencesOf = referencesIn(xml);
  const ids = new Set<string>();
  for (const { name, open } of findTagsOf(xml, ['*']))
    if (!CLICKED.test(localName(name))) for (const { value } of referencesOf(open)) ids.add(value);
  return ids;
}
