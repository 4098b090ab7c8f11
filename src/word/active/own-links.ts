// Finds what reaches outside without a relationship: addresses in the pictures of VML, videos of web pages, the
// query of a mail merge, XML expansion packs.
import { isAddress } from '../../ooxml/relationships.js';
import { attributesIn, localName } from '../../ooxml/xml-tree.js';
import type { OutsideKind } from './verdicts.js';

/** A link to the outside that an element has of its own. */
export interface OwnLink {
  readonly kind: OutsideKind;
  readonly target: string;
  /** The attributes that hold it, as written; none where the whole element is the link. */
  readonly attributes: readonly string[];
}

/** The attributes that hold an address, without their prefix, by the element. */
const ATTRIBUTES: Readonly<Record<string, readonly [kind: OutsideKind, attributes: RegExp]>> = {
  imagedata: ['image', /^(?:src|href|althref)$/],
  image: ['image', /^(?:src|href|althref)$/],
  fill: ['image', /^(?:src|href|althref)$/],
  stroke: ['image', /^(?:src|href|althref)$/],
  schema: ['schemaLibrary', /^(?:manifestLocation|schemaLocation)$/],
};

/** The element of a web video (MS-DOCX 2.5, webVideoPr), and what in a mail merge names its data (17.14). */
const WHOLE: Readonly<Record<string, OutsideKind>> = {
  webVideoPr: 'webVideo',
  connectString: 'mailMergeSource',
  udl: 'mailMergeSource',
};

/** Names of elements that may have a link of their own. */
export const LINKING_ELEMENTS: ReadonlySet<string> = new Set([
  ...Object.keys(ATTRIBUTES),
  ...Object.keys(WHOLE),
]);

/** The link of an element; `open` is its start tag as in `XmlElement.open`. */
export function ownLink(name: string, open: string): OwnLink | undefined {
  const local = localName(name);
  const whole = WHOLE[local];
  if (whole !== undefined) {
    const values = attributesIn(open).filter((attribute) =>
      /^(?:embeddedHtml|val)$/.test(localName(attribute.name)),
    );
    return { kind: whole, target: values[0]?.value ?? '', attributes: [] };
  }
  const [kind, named] = ATTRIBUTES[local] ?? [];
  if (kind === undefined || named === undefined) return undefined;
  const found = attributesIn(open).filter(
    ({ name: written, value }) =>
      named.test(localName(written)) && isAddress(value) && !/^\s*(?:data|cid):/i.test(value),
  );
  return found[0] && { kind, target: found[0].value, attributes: found.map((attribute) => attribute.name) };
}
