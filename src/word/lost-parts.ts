// Leaves out of a filled file what nothing in it shows any more: the picture that another took the place of, and the pictures,
// charts and links of blocks that were not printed. Nobody would see them in Word, and whoever unpacks the file would.
import { documentTypes } from '../ooxml/content-types.js';
import type { Changes } from '../ooxml/output.js';
import type { WordPackage } from '../ooxml/package.js';
import { parsePart, readText } from '../ooxml/part.js';
import { CONTENT_TYPES, relsOf } from '../ooxml/part-names.js';
import { sure, type ZipEntry } from '../ooxml/read-zip.js';
import type { Relationship } from '../ooxml/relationships.js';
import { findTagsOf } from '../ooxml/scan-xml.js';
import { pack } from '../ooxml/write-zip.js';
import { attributeOf, isElement, type XmlTree, xmlOf } from '../ooxml/xml-tree.js';
import { referencesIn } from './active/references.js';
import { diagramsOf } from './diagram-parts.js';

/** Leaves out of the entries of a filled file what its changed parts no longer refer to. */
export type LeaveOut = (changes: Pick<Changes, 'get'>, entries: readonly ZipEntry[]) => readonly ZipEntry[];

type Reference = Pick<Relationship, 'id' | 'target' | 'type'> & { readonly owner: string };

/**
 * Finds what the filled parts of a template refer to by an id.
 *
 * @param owners the names of the parts that are filled.
 * @returns undefined if they refer to nothing so.
 */
export function leaveOutLost(opened: WordPackage, owners: readonly string[]): LeaveOut | undefined {
  const references = owners.flatMap((owner) => referencesOf(opened, owner));
  if (references.length === 0) return undefined;
  return (changes, entries) => {
    const lost = references.filter(({ owner, id }) => !mentions(changes.get(owner) ?? '', id));
    return lost.length === 0 ? entries : without(opened, [...lost, ...drawingsOf(opened, lost)], entries);
  };
}

const mentions = (xml: string, id: string): boolean => xml.includes(`"${id}"`) || xml.includes(`'${id}'`);

/**
 * The relationships to which an element of a part refers; styles, themes and the like are referred to by none. Headers and footers
 * stay: they are the template's own words, and of the built-in template none is looked for.
 */
function referencesOf({ relationshipsOf, xmlParts }: WordPackage, owner: string): readonly Reference[] {
  const xml = xmlParts.get(owner)?.xml ?? '';
  const mentioned = relationshipsOf(owner).filter(({ id }) => mentions(xml, id));
  if (mentioned.length === 0) return [];
  const idsIn = referencesIn(xml);
  const ids = new Set<string>();
  for (const { open } of findTagsOf(xml, ['*'])) for (const { value } of idsIn(open)) ids.add(value);
  return mentioned
    .filter(({ id, type }) => ids.has(id) && !/^(?:header|footer)$/.test(type))
    .map(({ id, target, type }) => ({ id, target, type, owner }));
}

/** The drawings of SmartArt that goes, to which only its data refer. */
function drawingsOf(opened: WordPackage, lost: readonly Reference[]): readonly Reference[] {
  const owners = [...new Set(lost.filter(({ type }) => type === 'diagramData').map(({ owner }) => owner))];
  return owners.flatMap((owner) =>
    diagramsOf(opened, owner).flatMap(([data, drawing]) =>
      drawing && lost.some((it) => it.owner === owner && it.id === data.id)
        ? [{ id: drawing.id, target: drawing.target, type: drawing.type, owner }]
        : [],
    ),
  );
}

function without(
  opened: WordPackage,
  lost: readonly Reference[],
  entries: readonly ZipEntry[],
): readonly ZipEntry[] {
  const idsOf = new Map<string, Set<string>>();
  for (const { owner, id } of lost) idsOf.set(owner, (idsOf.get(owner) ?? new Set()).add(id));
  const now = reached(opened, (owner, id) => !idsOf.get(owner)?.has(id));
  const gone = new Set([...reached(opened, () => true)].filter((name) => !now.has(name)));
  const goneWithRels = new Set([...gone, ...[...gone].map(relsOf)]);
  const names = new Set([...goneWithRels].map((name) => name.toLowerCase()));
  const changed = new Map(
    [...idsOf].map(([owner, ids]) => [relsOf(owner), (tree: XmlTree) => withoutIds(tree, ids)]),
  );
  if (gone.size > 0) changed.set(CONTENT_TYPES, (tree) => documentTypes(tree, names));
  return entries
    .filter(({ name }) => !goneWithRels.has(name))
    .map((entry) => {
      const change = changed.get(entry.name);
      return change === undefined ? entry : rewritten(entry, change);
    });
}

const rewritten = (entry: ZipEntry, change: (tree: XmlTree) => string): ZipEntry =>
  pack(entry.name, new TextEncoder().encode(change(sure(parsePart(entry.name, sure(readText(entry)))))));

function withoutIds({ prolog, root }: XmlTree, ids: ReadonlySet<string>): string {
  const kept = root.children.filter((child) => !isElement(child) || !ids.has(attributeOf(child, 'Id') ?? ''));
  return prolog + xmlOf({ ...root, children: kept });
}

/** The parts to which the package comes by the relationships that hold. */
function reached(
  { relationshipsOf }: WordPackage,
  holds: (owner: string, id: string) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [''];
  for (let owner = queue.pop(); owner !== undefined; owner = queue.pop())
    for (const { id, target, outside } of relationshipsOf(owner)) {
      if (outside || found.has(target) || !holds(owner, id)) continue;
      found.add(target);
      queue.push(target);
    }
  return found;
}
