// Reads all parts of a package that are XML: a part that is not well-formed is refused here, whether it is to
// be filled or only copied, because a program that opens the filled file would call the whole of it damaged.
import type { ContentTypes } from './content-types.js';
import { withKnownPrefixes } from './known-prefixes.js';
import { elementsOfPart, readPartText } from './part.js';
import { fileProblem } from './problem.js';
import type { Outcome, ZipEntry } from './read-zip.js';
import { pack } from './write-zip.js';

/** A part that is XML. */
export interface XmlPart {
  readonly name: string;
  readonly xml: string;
  /** The names of its elements, as written. */
  readonly elements: ReadonlySet<string>;
}

/** Most bytes that all XML parts may have together, unpacked. */
const MAX_XML = 64 * 2 ** 20;

/** Reads the XML parts, by name; the problem is the first that cannot be read. */
export function readXmlParts(
  entries: readonly ZipEntry[],
  types: ContentTypes,
): Outcome<{ readonly entries: readonly ZipEntry[]; readonly xmlParts: ReadonlyMap<string, XmlPart> }> {
  // Pictures in SVG are no parts of the package in this sense: they may have a DOCTYPE.
  const isXml = ({ name }: ZipEntry) =>
    /\.(?:xml|rels|vml)$/i.test(name) ||
    /^(?:(?:application|text)\/xml|application\/vnd\..*\+xml)\s*(?:;|$)/.test(types.of(name));
  const written = entries.filter(isXml);
  if (written.reduce((sum, { size }) => sum + size, 0) > MAX_XML)
    return { problem: fileProblem('too-large', '模板的各个部件合起来太大，不予读取') };
  const xmlParts = new Map<string, XmlPart>();
  const recoded = new Map<string, ZipEntry>();
  for (const entry of written) {
    const { name } = entry;
    const read = readPartText(entry);
    if ('problem' in read) return read;
    const { text, misdeclared } = read.value;
    const written = elementsOfPart(name, text);
    if ('problem' in written) return written;
    const xml = withKnownPrefixes(text);
    const elements = xml === text ? written : elementsOfPart(name, xml);
    if ('problem' in elements) return elements;
    xmlParts.set(name, { name, xml, elements: elements.value });
    // A program that believes the declaration would read other words than were checked here.
    if (misdeclared || xml !== text) recoded.set(name, pack(name, new TextEncoder().encode(xml)));
  }
  return { value: { xmlParts, entries: entries.map((entry) => recoded.get(entry.name) ?? entry) } };
}
