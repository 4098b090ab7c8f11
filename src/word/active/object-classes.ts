// Finds out what kinds of objects a package embeds: by the class that the text names, and by the bytes of the
// object, because a program that opens it goes by these.
import type { WordPackage } from '../../ooxml/package.js';
import { fileProblem, type WordProblem } from '../../ooxml/problem.js';
import { unpack, type ZipEntry } from '../../ooxml/read-zip.js';
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

type Hidden = 'package' | 'macros' | WordProblem;

/** Most bytes that all embedded objects may have together, unpacked. */
const MOST_BYTES = 64 * 2 ** 20;

/**
 * What the bytes of embedded objects show: a file of any kind packed in one, or macros.
 *
 * @returns problems for what could not be looked through.
 */
export function hiddenIn(objects: readonly ZipEntry[]): readonly Hidden[] {
  if (objects.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    return [fileProblem('too-large', '模板里嵌入的对象合起来太大，不予读取', '请把大的对象换成图片')];
  return objects.flatMap((entry): readonly Hidden[] => {
    const bytes = unpack(entry);
    if ('problem' in bytes) return [bytes.problem];
    if (PACKAGE_CLASSES.some((id) => holds(bytes.value, id))) return ['package'];
    return holds(bytes.value, MACROS) ? ['macros'] : [];
  });
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
