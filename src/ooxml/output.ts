// Collects the parts of the filled package: those changed or added are packed anew, the others stay packed.
import type { WordPackage } from './package.js';
import { parsePart } from './part.js';
import { CONTENT_TYPES, relsOf } from './part-names.js';
import { sure, type ZipEntry } from './read-zip.js';
import { type Attributes, DECLARATION, element } from './write-xml.js';
import { pack } from './write-zip.js';
import { attributeOf, childrenOf, withAdded, type XmlTree } from './xml-tree.js';

/** A part that a package may lack. */
export interface NewPart {
  /** Last step of the type of its relationship to the main part: `styles`. */
  readonly type: string;
  readonly name: string;
  readonly contentType: string;
}

/** The parts of a package while it is being filled. */
export interface Output {
  /**
   * The current text of a part; undefined where the package has no such part, or it is not XML.
   */
  get(name: string): string | undefined;
  set(name: string, xml: string): void;
  /**
   * The name of the part of this type to which the main part refers. If the package has none, the part is
   * declared in the content types and relationships, and the caller must `set` its text.
   */
  partFor(part: NewPart): string;
  entries(): readonly ZipEntry[];
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY_RELS =
  DECLARATION +
  element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' });

/**
 * Begins with the parts of an opened package; of a template (.dotx) the content types become a document's.
 */
export function createOutput({ entries, xmlParts, main, related, documentTypes }: WordPackage): Output {
  const changed = new Map<string, string>();
  const declared = new Map(related);
  const get: Output['get'] = (name) => changed.get(name) ?? xmlParts.get(name)?.xml;
  const set: Output['set'] = (name, xml) => {
    if (get(name) !== xml) changed.set(name, xml);
  };
  if (documentTypes !== undefined) set(CONTENT_TYPES, documentTypes);
  return {
    get,
    set,
    partFor({ type, name, contentType }) {
      const present = declared.get(type);
      if (present !== undefined) return present;
      declared.set(type, name);
      const types = treeOf(CONTENT_TYPES, get(CONTENT_TYPES) ?? '');
      set(CONTENT_TYPES, withChild(types, 'Override', { PartName: `/${name}`, ContentType: contentType }));
      const rels = treeOf(relsOf(main), get(relsOf(main)) ?? EMPTY_RELS);
      const link = { Id: freeId(rels), Type: `${RELATIONSHIPS}/${type}`, Target: `/${name}` };
      set(relsOf(main), withChild(rels, 'Relationship', link));
      return name;
    },
    entries: () => [
      ...entries.filter(({ name }) => !changed.has(name)),
      ...[...changed].map(([name, xml]) => pack(name, new TextEncoder().encode(xml))),
    ],
  };
}

/**
 * Parses the content types or relationships; both were parsed when the package was opened, so they are
 * well-formed.
 */
const treeOf = (name: string, xml: string): XmlTree => sure(parsePart(name, xml));

/** Adds a last child to the root, with the prefix of the root. */
function withChild(tree: XmlTree, name: string, attributes: Attributes): string {
  const prefix = tree.root.name.slice(0, tree.root.name.indexOf(':') + 1);
  return withAdded(tree, element(prefix + name, attributes));
}

function freeId({ root }: XmlTree): string {
  const taken = new Set(childrenOf(root).map((child) => attributeOf(child, 'Id')));
  let number = 1;
  while (taken.has(`zonerep${number}`)) number += 1;
  return `zonerep${number}`;
}
