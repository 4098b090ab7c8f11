// The seal of a Word file: the sum of its parts, kept in its own properties, by which zonerep knows again what it
// wrote. Word, WPS and LibreOffice write every part anew when they save, so that an edited file no longer fits its seal.
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '#sums';
import { remembered } from '../source/remembered.js';
import { type NewPart, type Output, withChild } from './output.js';
import { parsePart, readText } from './part.js';
import { relsOf, underKnownNames } from './part-names.js';
import { readZip, sure, type ZipEntry } from './read-zip.js';
import { readRelationships } from './relationships.js';
import { DECLARATION, element } from './write-xml.js';
import { pack, writeZip } from './write-zip.js';
import {
  attributeOf,
  childrenOf,
  decodeXml,
  isElement,
  localName,
  type XmlElement,
  type XmlNode,
  type XmlTree,
  xmlOf,
} from './xml-tree.js';

/** Custom properties (ECMA-376 part 1, 22.3), which every office program shows and keeps. */
const CUSTOM: NewPart = {
  type: 'custom-properties',
  name: 'docProps/custom.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
};
const EMPTY =
  DECLARATION +
  element('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties' });
const TEXT_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set of properties that users may name (22.3.2.2, and MS-OLEPS). */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const NAME = 'zonerep';
/** What stands in the place of the sum while it is reckoned. */
const NONE_YET = '0'.repeat(64);

/** The part that holds the seal, cut where the sum is to stand. */
export interface SealPlace {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Finds or declares the part that is to hold the seal; its text is left to `writeEntriesSealed`. */
export function placeForSeal(output: Output): SealPlace {
  const name = output.partFor(CUSTOM, '');
  return sealPlaceIn(name, output.get(name));
}

/**
 * The place of the seal in a part.
 *
 * @param text of the part, which is well-formed; undefined for a new one.
 */
export function sealPlaceIn(name: string, text: string = EMPTY): SealPlace {
  const xml = withSum(sure(parsePart(name, text)), NONE_YET);
  const at = xml.lastIndexOf(NONE_YET);
  return { name, before: xml.slice(0, at), after: xml.slice(at + NONE_YET.length) };
}

/**
 * Packs a filled package with its seal. The same parts give the same bytes.
 *
 * @param date of the zip's entries, in UTC.
 */
export function writeSealed(output: Output, date: Date | undefined): Uint8Array {
  const place = placeForSeal(output);
  return writeEntriesSealed(output.entries(), place, date);
}

/**
 * Packs entries with the seal in its place.
 *
 * @param date of the zip's entries, in UTC.
 */
export function writeEntriesSealed(
  entries: readonly ZipEntry[],
  { name, before, after }: SealPlace,
  date: Date | undefined,
): Uint8Array {
  const others = entries.filter((entry) => entry.name !== name);
  const sum = sumOf(others, before + NONE_YET + after);
  return writeZip([...others, pack(name, utf8ToBytes(before + sum + after))], date);
}

/** Whether a file is as zonerep wrote it (`whole`), was saved by something else since (`broken`), or is not zonerep's (`none`). */
export type Seal = 'whole' | 'broken' | 'none';

/**
 * Holds a Word file against its seal.
 *
 * @param bytes of any file, which may be hostile.
 */
export function sealOf(bytes: Uint8Array): Seal {
  const zip = readZip(bytes);
  if ('problem' in zip) return 'none';
  const entries = underKnownNames(zip.value);
  const found = sealedPart(entries);
  if (!found) return 'none';
  const { name, tree, seal } = found;
  const others = entries.filter((entry) => entry.name !== name);
  const sum = sumOf(others, withSum(tree, NONE_YET));
  return sumIn(seal) === sum ? 'whole' : 'broken';
}

interface SealedPart {
  readonly name: string;
  readonly tree: XmlTree;
  readonly seal: XmlElement;
}

/** The custom properties of a package, when zonerep's is among them. */
function sealedPart(entries: readonly ZipEntry[]): SealedPart | undefined {
  const written = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const rels = treeOf(written(relsOf('')));
  // The last where there are several, as `partFor` has it.
  const custom =
    rels &&
    readRelationships(rels, '', (name) => name).findLast(
      ({ type, outside }) => type === CUSTOM.type && !outside,
    );
  const entry = custom && written(custom.target);
  const tree = treeOf(entry);
  const seal = tree?.root.children.find(isSeal);
  return entry && tree && seal && { name: entry.name, tree, seal };
}

function treeOf(entry: ZipEntry | undefined): XmlTree | undefined {
  const xml = entry && readText(entry);
  const tree = xml && 'value' in xml ? parsePart(entry.name, xml.value) : undefined;
  return tree && 'value' in tree ? tree.value : undefined;
}

function isSeal(node: XmlNode): node is XmlElement {
  return isElement(node) && localName(node.name) === 'property' && attributeOf(node, 'name') === NAME;
}

function sumIn(seal: XmlElement): string {
  const [value] = childrenOf(seal);
  return decodeXml(value?.children.map(xmlOf).join('') ?? '').replace(/^sha256:/, '');
}

/** The custom properties with zonerep's last, in the place of one that the template had from an earlier report. */
function withSum({ prolog, root }: XmlTree, sum: string): string {
  const others = root.children.filter((child) => !isSeal(child));
  const taken = new Set(others.map((child) => (isElement(child) ? attributeOf(child, 'pid') : undefined)));
  // 0 and 1 are kept for the set itself (MS-OLEPS 2.18).
  let pid = 2;
  while (taken.has(String(pid))) pid += 1;
  const value = element('vt:lpwstr', { 'xmlns:vt': TEXT_TYPES }, `sha256:${sum}`);
  const tree = { prolog, root: { ...root, children: others } };
  return withChild(tree, 'property', { fmtid: USER_DEFINED, pid, name: NAME }, value);
}

/** The sum of all parts as they are packed, and of the `text` of the one with the seal, which is not among them. */
function sumOf(others: readonly ZipEntry[], text: string): string {
  const pieces: Uint8Array[] = [];
  for (const entry of others.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    pieces.push(headOf(entry), entry.packed);
  pieces.push(utf8ToBytes(text));
  return bytesToHex(sha256(pieces));
}

/** What is summed before a part; most parts are those of the template, and go into many files. */
const headOf = remembered(({ name, packed }: ZipEntry) => utf8ToBytes(`${name}\0${packed.length}\0`));
