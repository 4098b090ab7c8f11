// Takes what reaches outside out of a template, so that nothing in it refers to what is gone: a picture keeps its
// frame and its alternative text, a field its last result, an object its last look.

import { documentTypes } from '../../ooxml/content-types.js';
import { createOutput } from '../../ooxml/output.js';
import { openPackage, type WordPackage } from '../../ooxml/package.js';
import { parsePart } from '../../ooxml/part.js';
import { CONTENT_TYPES, relsOf } from '../../ooxml/part-names.js';
import { type Outcome, sure } from '../../ooxml/read-zip.js';
import { writeZip } from '../../ooxml/write-zip.js';
import {
  attributeOf,
  childrenOf,
  isElement,
  localName,
  setAttribute,
  setChildren,
  type XmlElement,
  type XmlNode,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import { isHeader } from '../tags/walk-paragraphs.js';
import { cutFields } from './cut-fetching-fields.js';
import { ownLink } from './own-links.js';
import { type ReferencesOf, referencesIn } from './references.js';

/** What is to be left out of a part. */
export interface Cut {
  /** The relationships that go, by id. */
  readonly ids: ReadonlySet<string>;
  /** Whether what reaches outside without a relationship goes too: fields, addresses of pictures. */
  readonly links: boolean;
}

/** Elements that mean nothing, or are not allowed, without what they refer to. */
const GONE: ReadonlySet<string> = new Set([
  'altChunk',
  'subDoc',
  'attachedTemplate',
  'saveThroughXslt',
  'externalData',
  'userShapes',
  'chart',
  'relIds',
  'printerSettings',
  'sourceFileName',
  'headerReference',
  'footerReference',
  'OLEObject',
  'objectLink',
  'objectEmbed',
  'movie',
  'videoFile',
  'audioFile',
  'wavAudioFile',
  'quickTimeFile',
  'media',
  'contentPart',
  'imgLayer',
  'embedRegular',
  'embedBold',
  'embedItalic',
  'embedBoldItalic',
]);

/** What in a mail merge names its data (17.14): without it the whole of `w:mailMerge` goes. */
const SOURCES: ReadonlySet<string> = new Set(['dataSource', 'headerSource', 'connectString', 'udl', 'src']);

/**
 * Takes the links out of the tree of a part, which is changed.
 *
 * @param xml of the part, from which the prefixes are learnt.
 */
export function cutFrom(root: XmlElement, xml: string, cut: Cut): void {
  if (cut.links) cutFields(root);
  cutBelow(root, cut, referencesIn(xml));
}

function cutBelow(element: XmlElement, cut: Cut, referencesOf: ReferencesOf): void {
  let changed = false;
  const children = element.children.flatMap((child): readonly XmlNode[] => {
    // A header that was moved into the body has relationships of its own.
    if (!isElement(child) || isHeader(child)) return [child];
    const kept = cutElement(child, cut, referencesOf);
    changed ||= kept !== child;
    return kept === undefined ? [] : [kept];
  });
  if (changed) setChildren(element, children);
}

/** What is left of an element: itself, another in its place, or nothing. */
function cutElement(element: XmlElement, cut: Cut, referencesOf: ReferencesOf): XmlElement | undefined {
  const local = localName(element.name);
  const lost = referencesOf(element.open).filter(({ value }) => cut.ids.has(value));
  if (lost.length > 0 && GONE.has(local)) return undefined;
  for (const { name } of lost) setAttribute(element, name, undefined);
  const own = cut.links ? ownLink(element.name, element.open) : undefined;
  if (own?.attributes.length === 0) return undefined;
  for (const name of own?.attributes ?? []) setAttribute(element, name, undefined);
  if (local === 'mailMerge' && cut.links && holdsAny(element, SOURCES)) return undefined;
  const before = childrenOf(element).length;
  cutBelow(element, cut, referencesOf);
  const emptied = before > 0 && childrenOf(element).length === 0;
  // An extension without content is not allowed (20.1.2.2.14 ext), nor an object without an object.
  if (emptied && (local === 'ext' || local === 'imgProps')) return undefined;
  return local === 'object' && childrenOf(element).length < before ? asPicture(element) : element;
}

const holdsAny = (element: XmlElement, names: ReadonlySet<string>): boolean =>
  childrenOf(element).some((child) => names.has(localName(child.name)) || holdsAny(child, names));

/** A `w:object` without its object is the picture of it, `w:pict` (17.3.3.19, 17.3.3.21). */
function asPicture({ name, children, parent }: XmlElement): XmlElement {
  const written = name.replace('object', 'pict');
  const picture: XmlElement = { kind: 'element', name: written, open: `<${written}`, parent, children: [] };
  setChildren(picture, children);
  return picture;
}

/**
 * A package without what is left out of it.
 *
 * @param cuts by the name of the part; '' for the package.
 * @returns the problem if a part is too large to be changed.
 */
export function cutPackage(opened: WordPackage, cuts: ReadonlyMap<string, Cut>): Outcome<WordPackage> {
  const output = createOutput(opened);
  for (const [name, cut] of cuts) {
    const xml = output.get(name);
    if (xml !== undefined) {
      const tree = parsePart(name, xml);
      if ('problem' in tree) return tree;
      cutFrom(tree.value.root, xml, cut);
      output.set(name, tree.value.prolog + xmlOf(tree.value.root));
    }
    dropRelationships(relsOf(name), output, cut.ids);
  }
  const gone = orphans(opened, cuts);
  const types = sure(parsePart(CONTENT_TYPES, output.get(CONTENT_TYPES) ?? ''));
  if (gone.size > 0) output.set(CONTENT_TYPES, documentTypes(types, gone));
  const kept = output.entries().filter(({ name }) => !gone.has(name.toLowerCase()));
  return openPackage(writeZip(kept, undefined));
}

function dropRelationships(
  name: string,
  output: ReturnType<typeof createOutput>,
  ids: ReadonlySet<string>,
): void {
  const xml = output.get(name);
  if (xml === undefined || ids.size === 0) return;
  const { prolog, root } = sure(parsePart(name, xml));
  const kept = root.children.filter((child) => !isElement(child) || !ids.has(attributeOf(child, 'Id') ?? ''));
  output.set(name, prolog + xmlOf({ ...root, children: kept }));
}

/** The parts to which nothing refers any more, with their relationships; names in lower case. */
function orphans(
  { entries, relationshipsOf }: WordPackage,
  cuts: ReadonlyMap<string, Cut>,
): ReadonlySet<string> {
  const [cutOff, used] = [new Set<string>(), new Set<string>()];
  for (const owner of ['', ...entries.map(({ name }) => name)])
    for (const { id, target, outside } of relationshipsOf(owner))
      if (!outside) (cuts.get(owner)?.ids.has(id) ? cutOff : used).add(target);
  return new Set(
    [...cutOff]
      .filter((name) => !used.has(name))
      .flatMap((name) => [name.toLowerCase(), relsOf(name).toLowerCase()]),
  );
}
