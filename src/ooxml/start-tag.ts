// Reads start tags with the prefixes they declare and use; a tag that was read before in the same scope is
// known by its letters, because the same few tags make up most of a part.
import { areReferences, isName } from './xml-grammar.js';
import { decodeXml } from './xml-tree.js';

export interface StartTag {
  /** As written, prefix included. */
  readonly name: string;
  /** UTF-16 code units from `<` to `>`. */
  readonly length: number;
  /** Whether the tag ends with `/>`. */
  readonly empty: boolean;
  /** The scope of what stands in the element. */
  readonly scope: Scope;
}

/** What the prefixes of a place mean, and the tags that were found sound there. */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly declared: ReadonlyMap<string, string>;
  readonly known: Map<string, StartTag>;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Tags with an id of their own (`w14:paraId`) do not come again, so more than these are not kept. */
const MOST_KNOWN = 1000;

/** A scope in which only the prefixes of XML itself are declared, or one inside another. */
export const createScope = (
  outer?: Scope,
  declared: ReadonlyMap<string, string> = new Map([
    ['xml', XML],
    ['xmlns', XMLNS],
  ]),
): Scope => ({ outer, declared, known: new Map() });

const NAME = /[^ \t\r\n/>=<"'&]+/y;
const ATTRIBUTE = /[ \t\r\n]+([^ \t\r\n/>=<"'&]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /[ \t\r\n]*(\/?)>/y;

interface Attribute {
  readonly name: string;
  readonly raw: string;
}

/**
 * Reads the start tag at a place.
 *
 * @returns undefined if the tag is not well-formed: bad names or values, an attribute given twice, a prefix that
 *   is not declared.
 */
export function startTagAt(xml: string, start: number, scope: Scope): StartTag | undefined {
  const end = xml.indexOf('>', start) + 1;
  const written = xml.slice(start, end);
  const known = scope.known.get(written);
  if (known !== undefined) return known;
  const tag = readTag(xml, start, scope);
  if (tag?.length === written.length && tag.scope === scope && scope.known.size < MOST_KNOWN)
    scope.known.set(written, tag);
  return tag;
}

function readTag(xml: string, start: number, scope: Scope): StartTag | undefined {
  const name = matchAt(NAME, xml, start + 1)?.[0] ?? '';
  const attributes: Attribute[] = [];
  let at = start + 1 + name.length;
  for (let match = matchAt(ATTRIBUTE, xml, at); match !== null; match = matchAt(ATTRIBUTE, xml, at)) {
    const [whole, attribute = '', double, single] = match;
    attributes.push({ name: attribute, raw: double ?? single ?? '' });
    at += whole.length;
  }
  const end = matchAt(END, xml, at);
  if (end === null) return undefined;
  const inside = scopeInside(scope, attributes);
  if (inside === undefined || !isSound(name, attributes, inside)) return undefined;
  return { name, length: at + end[0].length - start, empty: end[1] !== '', scope: inside };
}

function matchAt(what: RegExp, xml: string, at: number): RegExpExecArray | null {
  what.lastIndex = at;
  return what.exec(xml);
}

/** The scope with the prefixes that attributes declare; undefined if they must not be declared so. */
function scopeInside(scope: Scope, attributes: readonly Attribute[]): Scope | undefined {
  const declared = new Map<string, string>();
  for (const { name, raw } of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const [prefix, uri] = [name.slice(6), decodeXml(raw).trim()];
    if (!mayDeclare(prefix, uri)) return undefined;
    declared.set(prefix, uri);
  }
  return declared.size === 0 ? scope : createScope(scope, declared);
}

/** Namespaces in XML 1.0, 3: only the default namespace may be none, and XML's own prefixes keep their meaning. */
const mayDeclare = (prefix: string, uri: string): boolean =>
  prefix !== 'xmlns' &&
  uri !== XMLNS &&
  (prefix === 'xml') === (uri === XML) &&
  (prefix === '' || uri !== '');

function isSound(name: string, attributes: readonly Attribute[], scope: Scope): boolean {
  if (!isName(name) || expandedName(name, scope) === undefined || name.startsWith('xmlns:')) return false;
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const expanded = isName(attribute.name) ? expandedName(attribute.name, scope) : undefined;
    if (expanded === undefined || seen.has(expanded) || !areReferences(attribute.raw)) return false;
    seen.add(expanded);
  }
  return true;
}

/** A name with its namespace in the place of its prefix; undefined if the prefix is not declared. */
function expandedName(name: string, scope: Scope): string | undefined {
  const colon = name.indexOf(':');
  if (colon === -1) return name;
  const prefix = name.slice(0, colon);
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return `{${uri}}${name.slice(colon + 1)}`;
  }
  return undefined;
}
