// Finds out what kinds of objects a package embeds: by the class that the text names, and by the bytes of the
// object, because a program that opens it goes by these.
import type { WordPackage } from '../../ooxml/package.js';
import { type Outcome, unpack, type ZipEntry } from '../../ooxml/read-zip.js';
import { findTagsOf } from '../../ooxml/scan-xml.js';
import { attributesIn, localName } from '../../ooxml/xml-tree.js';
import { PACKAGE_CLASSES } from './verdicts.js';

const NAMES = ['OLEObject', 'objectEmbed', 'objectLink'];

/** Names of elements that hold an object. */
export const OBJECT_ELEMENTS: ReadonlySet<string> = new Set(NAMES);

/** The classes that the text of a part names: `Excel.Sheet.12`; '' for an object that names none. */
export const classesIn = (xml: string): readonly string[] =>
  [
    ...findTagsOf(
      xml,
      NAMES.map((name) => `*:${name}`),
    ),
  ].map(({ open }) => {
    const named = attributesIn(open).find(({ name }) => /^progid$/i.test(localName(name)));
    return named?.value.trim() ?? '';
  });

/** `_VBA_PROJECT` as a compound file writes the names of its streams. */
const MACROS = [...'_VBA_PROJECT'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** What the bytes of an embedded object show: a file of any kind packed in it, or macros. */
export function hiddenIn(entry: ZipEntry): Outcome<'package' | 'macros' | undefined> {
  const bytes = unpack(entry);
  if ('problem' in bytes) return bytes;
  if (PACKAGE_CLASSES.some((id) => holds(bytes.value, id))) return { value: 'package' };
  return { value: holds(bytes.value, MACROS) ? 'macros' : undefined };
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** The entries that are embedded objects in the form of compound files; workbooks are packages of their own. */
export function objectEntries({
  entries,
  relationshipsOf,
  contentTypes,
  xmlParts,
}: WordPackage): readonly ZipEntry[] {
  const owners = ['', ...entries.map(({ name }) => name)];
  const targets = new Set(
    owners.flatMap((owner) =>
      relationshipsOf(owner).flatMap(({ type, target, outside }) =>
        type === 'oleObject' && !outside ? [target] : [],
      ),
    ),
  );
  return entries.filter(
    ({ name }) => !xmlParts.has(name) && (targets.has(name) || /oleobject/.test(contentTypes.of(name))),
  );
}
