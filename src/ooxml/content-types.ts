// The content types of a package: `[Content_Types].xml` declares one for each part, or for all parts with the
// same extension (OPC 10.1.2).
import { attributeOf, childrenOf, localName, setAttribute, type XmlTree, xmlOf } from './xml-tree.js';

export interface ContentTypes {
  /** All types that are declared, in lower case. */
  readonly declared: readonly string[];
  /** The type of a part, in lower case; '' if none is declared. */
  of(part: string): string;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
export const DOCUMENT_TYPE = `${TYPE}document.main+xml`;
export const TEMPLATE_TYPE = `${TYPE}template.main+xml`;
/** The type of every part of relationships; some programs declare it for each of theirs by name only (OPC 9.3.2). */
export const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

const typeIn = (open: { readonly open: string }): string =>
  (attributeOf(open, 'ContentType') ?? '').trim().toLowerCase();

/** Reads the tree of `[Content_Types].xml`. */
export function readContentTypes({ root }: XmlTree): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const children = childrenOf(root);
  for (const child of children) {
    const extension = attributeOf(child, 'Extension')?.toLowerCase();
    const part = partOf(child);
    if (localName(child.name) === 'Override' && part !== undefined) overrides.set(part, typeIn(child));
    else if (extension !== undefined) defaults.set(extension, typeIn(child));
  }
  return {
    declared: children.map(typeIn),
    of: (part) => {
      const name = part.toLowerCase();
      return overrides.get(name) ?? defaults.get(name.replace(/^.*[./]/, '')) ?? '';
    },
  };
}

const partOf = (override: { readonly open: string }): string | undefined =>
  attributeOf(override, 'PartName')?.toLowerCase().replace(/^\//, '');

/**
 * Writes the content types of a document: without the parts that are left out, and with a template's main part
 * declared as a document's. The tree is changed.
 *
 * @param without names of parts, in lower case.
 */
export function documentTypes({ prolog, root }: XmlTree, without: ReadonlySet<string> = new Set()): string {
  root.children = root.children.filter(
    (child) => child.kind !== 'element' || !without.has(partOf(child) ?? ''),
  );
  for (const child of childrenOf(root))
    if (typeIn(child) === TEMPLATE_TYPE) setAttribute(child, 'ContentType', DOCUMENT_TYPE);
  return prolog + xmlOf(root);
}
