// Collects the parts of the filled package: those changed or added are packed anew, the others stay packed.
import { remembered } from '../source/remembered.js';
import { RELATIONSHIPS_TYPE, readContentTypes } from './content-types.js';
import type { WordPackage } from './package.js';
import { parsePart } from './part.js';
import { CONTENT_TYPES, relsOf } from './part-names.js';
import { sure, type ZipEntry } from './read-zip.js';
import type { Relationship } from './relationships.js';
import { type Attributes, DECLARATION, element } from './write-xml.js';
import { pack } from './write-zip.js';
import { attributeOf, childrenOf, withAdded, type XmlTree } from './xml-tree.js';

/** A part that a package may lack. */
export interface NewPart {
  /** Last step of the type of the relationship to it: `styles`. */
  readonly type: string;
  readonly name: string;
  readonly contentType: string;
}

/** The texts of a package's parts while they are changed. */
export interface Changes {
  /**
   * The current text of a part; undefined where the package has no such part, or it is not XML.
   */
  get(name: string): string | undefined;
  set(name: string, xml: string): void;
  /** Entries with those that were changed packed anew in their place, and those that were added. */
  over(entries: readonly ZipEntry[]): readonly ZipEntry[];
}

/** The parts of a package while it is being filled. */
export interface Output extends Pick<Changes, 'get' | 'set'> {
  /**
   * The name of the part of this type to which the main part refers, or another `owner`: '' is the package. If there
   * is none, the part is declared in the content types and relationships, and the caller must `set` its text.
   */
  partFor(part: NewPart, owner?: string): string;
  entries(): readonly ZipEntry[];
}

/** What the types of relationships begin with (17.2 and following; OPC 9.3). */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The relationships of a part that has none yet. */
export const EMPTY_RELS =
  DECLARATION +
  element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' });

/** Begins with the parts as they are, whose text is given by name. */
export function createChanges(textOf: (name: string) => string | undefined): Changes {
  const changed = new Map<string, string>();
  const packed = new Map<string, ZipEntry>();
  const get: Changes['get'] = (name) => changed.get(name) ?? textOf(name);
  const entryOf = ([name, xml]: readonly [string, string]): ZipEntry => {
    const entry = packed.get(name) ?? pack(name, new TextEncoder().encode(xml));
    packed.set(name, entry);
    return entry;
  };
  return {
    get,
    set(name, xml) {
      if (get(name) === xml) return;
      changed.set(name, xml);
      packed.delete(name);
    },
    over: (entries) => [...entries.filter(({ name }) => !changed.has(name)), ...[...changed].map(entryOf)],
  };
}

/**
 * Begins with the parts of an opened package; of a template (.dotx) the content types become a document's.
 */
export function createOutput(opened: WordPackage): Output {
  const { entries, xmlParts, main, documentTypes } = opened;
  const { get, set, over } = createChanges((name) => xmlParts.get(name)?.xml);
  const known = new Map<string, Map<string, string>>();
  const partsOf = (owner: string): Map<string, string> => {
    const parts = known.get(owner) ?? namedByType(opened.relationshipsOf(owner));
    known.set(owner, parts);
    return parts;
  };
  if (documentTypes !== undefined) set(CONTENT_TYPES, documentTypes);
  return {
    get,
    set,
    partFor({ type, name: wanted, contentType }, owner = main) {
      const present = partsOf(owner).get(type);
      if (present !== undefined) return present;
      const name = freeName(wanted, entries);
      partsOf(owner).set(type, name);
      const types = treeOf(CONTENT_TYPES, get(CONTENT_TYPES) ?? '');
      set(CONTENT_TYPES, withChildren(types, declarations(types, name, contentType, relsOf(owner))));
      const rels = treeOf(relsOf(owner), get(relsOf(owner)) ?? EMPTY_RELS);
      const link = { Id: idOf(freeIdNumber(rels)), Type: `${RELATIONSHIPS}/${type}`, Target: `/${name}` };
      set(relsOf(owner), withChild(rels, 'Relationship', link));
      return name;
    },
    entries: () => over(entries),
  };
}

/** What declares a new part and, where they have no type yet, the relationships that name it. */
function declarations(
  types: XmlTree,
  name: string,
  contentType: string,
  rels: string,
): (readonly [name: string, attributes: Attributes])[] {
  const part = ['Override', { PartName: `/${name}`, ContentType: contentType }] as const;
  if (readContentTypes(types).of(rels) !== '') return [part];
  return [['Default', { Extension: 'rels', ContentType: RELATIONSHIPS_TYPE }], part];
}

function namedByType(relationships: readonly Relationship[]): Map<string, string> {
  return new Map(relationships.filter(({ outside }) => !outside).map(({ type, target }) => [type, target]));
}

/** The name, or one like it where a part that nothing refers to has it. */
function freeName(wanted: string, entries: readonly ZipEntry[]): string {
  const taken = new Set(entries.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = wanted.replace(/(?=\.[^.]*$)/, String(number));
  return name;
}

/**
 * Parses the content types or relationships; both were parsed when the package was opened, so they are
 * well-formed.
 */
const treeOf = (name: string, xml: string): XmlTree => sure(parsePart(name, xml));

/** Writes a part with a last child added to its root, with the prefix of the root; `inner` is XML. */
export function withChild(tree: XmlTree, name: string, attributes: Attributes, inner = ''): string {
  return withAdded(tree, childOfRoot(tree, name, attributes, inner));
}

/** The same with several children, which have attributes only. */
export function withChildren(
  tree: XmlTree,
  children: readonly (readonly [name: string, attributes: Attributes])[],
): string {
  return withAdded(tree, children.map(([name, attributes]) => childOfRoot(tree, name, attributes)).join(''));
}

const childOfRoot = ({ root }: XmlTree, name: string, attributes: Attributes, inner = ''): string =>
  element(root.name.slice(0, root.name.indexOf(':') + 1) + name, attributes, inner);

/** The id of a relationship that zonerep adds. */
export const idOf = (number: number): string => `zonerep${number}`;

/** The first number from `number` on with which no relationship has an id. */
export function freeIdNumber(rels: XmlTree, number = 1): number {
  const taken = idsOf(rels);
  let free = number;
  while (taken.has(idOf(free))) free += 1;
  return free;
}

const idsOf = remembered(
  ({ root }: XmlTree) => new Set(childrenOf(root).map((child) => attributeOf(child, 'Id'))),
);
