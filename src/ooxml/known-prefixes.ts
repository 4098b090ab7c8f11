// Writes the namespaces of Word with the prefixes that Word, WPS and LibreOffice use, because XML allows any prefix and
// a few programs (Python's ElementTree, .NET) write ns0 or none, while the rest of the house knows elements by name.
import { NODE } from './scan-xml.js';
import { attributesIn } from './xml-tree.js';

const OFFICE = 'http://schemas.openxmlformats.org';
const MICROSOFT = 'http://schemas.microsoft.com/office/word';

/** The prefixes by which the house knows the elements of these namespaces. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${OFFICE}/drawingml/2006/picture`, 'pic'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${MICROSOFT}/2010/wordprocessingShape`, 'wps'],
  [`${MICROSOFT}/2010/wordprocessingGroup`, 'wpg'],
  [`${MICROSOFT}/2010/wordprocessingDrawing`, 'wp14'],
  [`${MICROSOFT}/2010/wordml`, 'w14'],
  [`${MICROSOFT}/2012/wordml`, 'w15'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);
const TAKEN = new Set(PREFIXES.values());
const DECLARED = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Prefixes as written, '' for none, each with the prefix that is written instead. */
type Scope = ReadonlyMap<string, string>;

/**
 * A part with known prefixes; itself if it has them, which takes one look at its declarations.
 *
 * @param xml well-formed.
 */
export function withKnownPrefixes(xml: string): string {
  for (const [, prefix = '', double, single] of xml.matchAll(DECLARED))
    if ((PREFIXES.get(double ?? single ?? '') ?? prefix) !== prefix) return rewritten(xml);
  return xml;
}

/** The prefix for a namespace; one that the house means something else by gets another. */
function knownFor(prefix: string, namespace: string): string {
  return PREFIXES.get(namespace) ?? (TAKEN.has(prefix) ? `other-${prefix}` : prefix);
}

function rewritten(xml: string): string {
  const scopes: Scope[] = [new Map()];
  let out = '';
  for (const [node] of xml.matchAll(NODE)) {
    if (!/^<[^!?]/.test(node)) out += node;
    else if (node.startsWith('</')) {
      const name = node.slice(2, -1).trimEnd();
      out += `</${renamed(name, scopes.pop() ?? new Map())}>`;
    } else {
      const end = node.endsWith('/>') ? '/>' : '>';
      const open = node.slice(0, -end.length);
      const scope = scopeIn(open, scopes.at(-1) ?? new Map());
      if (end === '>') scopes.push(scope);
      out += startTag(open, scope) + end;
    }
  }
  return out;
}

function scopeIn(open: string, around: Scope): Scope {
  const declared = attributesIn(open).flatMap(({ name, value }) => {
    const prefix = declaredBy(name);
    return prefix === undefined ? [] : [[prefix, knownFor(prefix, value)] as const];
  });
  return declared.length === 0 ? around : new Map([...around, ...declared]);
}

const declaredBy = (attribute: string): string | undefined =>
  attribute === 'xmlns' ? '' : attribute.startsWith('xmlns:') ? attribute.slice(6) : undefined;

function startTag(open: string, scope: Scope): string {
  const name = /^<([^\s/>]+)/.exec(open)?.[1] ?? '';
  let out = `<${renamed(name, scope)}`;
  let at = 1 + name.length;
  const written = new Set<string>();
  for (const attribute of attributesIn(open)) {
    const instead = renamedAttribute(attribute.name, scope);
    // Two prefixes of one namespace have become one.
    if (!written.has(instead)) {
      const begin = attribute.start + open.slice(attribute.start).search(/\S/);
      const after = begin + attribute.name.length;
      out += open.slice(at, begin) + instead + open.slice(after, attribute.valueStart);
      out += listed(localOf(attribute.name), open.slice(attribute.valueStart, attribute.end - 1), scope);
      out += open.slice(attribute.end - 1, attribute.end);
    }
    written.add(instead);
    at = attribute.end;
  }
  return out + open.slice(at);
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes whose values name prefixes (part 3, 7 to 9: Ignorable, ProcessContent, MustUnderstand, Choice). */
const LISTS = /^(?:Ignorable|ProcessContent|PreserveElements|PreserveAttributes|MustUnderstand|Requires)$/;

const listed = (attribute: string, value: string, scope: Scope): string =>
  LISTS.test(attribute)
    ? value.replace(/[^\s:]+(?=:|\s|$)/g, (prefix) => scope.get(prefix) ?? prefix)
    : value;

function renamed(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = scope.get(colon === -1 ? '' : name.slice(0, colon)) ?? name.slice(0, Math.max(colon, 0));
  return prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
}

/** An attribute without a prefix has no namespace, whatever the default is. */
function renamedAttribute(name: string, scope: Scope): string {
  const declared = declaredBy(name);
  if (declared === undefined) return name.includes(':') ? renamed(name, scope) : name;
  const instead = scope.get(declared) ?? declared;
  return instead === '' ? 'xmlns' : `xmlns:${instead}`;
}
