// Finds what in a package reaches outside: it is told, and left out of the filled file unless the caller wants
// to keep it.
import type { WordPackage } from '../../ooxml/package.js';
import type { WordProblem } from '../../ooxml/problem.js';
import type { XmlPart } from '../../ooxml/read-parts.js';
import type { Relationship } from '../../ooxml/relationships.js';
import { findTagsOf } from '../../ooxml/scan-xml.js';
import { FIELD_ELEMENTS, fieldsOf } from './fields.js';
import { hasAny } from './has-any.js';
import { LINKING_ELEMENTS, ownLink } from './own-links.js';
import { isOwnTemplate } from './own-template.js';
import type { PlaceOf, Spot } from './places.js';
import { fetchedIds } from './references.js';
import { FETCHING_FIELDS, OUTSIDE, type OutsideKind } from './verdicts.js';

/** Something in a part that reaches outside. */
export interface Link {
  readonly kind: OutsideKind;
  readonly target: string;
  /** The relationship through which it does, if it does through one. */
  readonly id: string | undefined;
  /** False for the path of somebody's own template, which Word notes in every file. */
  readonly told: boolean;
  readonly spot: Spot;
}

/** The links of a part; '' for those of the package itself. */
export function linksOf(opened: WordPackage, name: string): readonly Link[] {
  const part = opened.xmlParts.get(name);
  const related = relatedLinks(opened.relationshipsOf(name), part?.xml ?? '');
  if (part === undefined) return related;
  const merges = related.some(({ kind }) => OUTSIDE[kind] === OUTSIDE.mailMergeSource);
  const own = ownLinks(part).filter(({ kind }) => !(merges && kind === 'mailMergeSource'));
  return [...related, ...fieldLinks(part), ...own];
}

/**
 * A hyperlink that a reader clicks on is ordinary; an embedded document, which is read in when the file is
 * opened, may hold whatever is refused elsewhere.
 */
function relatedLinks(relationships: readonly Relationship[], xml: string): readonly Link[] {
  const some = relationships.filter(({ outside, type }) => outside || type === 'aFChunk');
  if (some.length === 0) return [];
  const fetched = some.some(({ type }) => type === 'hyperlink') ? fetchedIds(xml) : new Set();
  return some
    .filter(({ type, id }) => type !== 'hyperlink' || fetched.has(id))
    .map(({ type, id, target }) => ({
      kind: isKind(type) ? type : 'other',
      target,
      id,
      told: type !== 'attachedTemplate' || !isOwnTemplate(target),
      spot: { kind: 'reference', text: id },
    }));
}

const isKind = (type: string): type is OutsideKind => Object.hasOwn(OUTSIDE, type);

function fieldLinks(part: XmlPart): readonly Link[] {
  if (!hasAny(part, FIELD_ELEMENTS)) return [];
  return fieldsOf(part.xml).flatMap(({ name, code }, index) =>
    FETCHING_FIELDS.has(name)
      ? [
          {
            kind: 'field' as const,
            target: code.trim().replace(/\s+/g, ' '),
            id: undefined,
            told: true,
            spot: { kind: 'field' as const, index },
          },
        ]
      : [],
  );
}

const OWN = [...LINKING_ELEMENTS].map((name) => `*:${name}`);

function ownLinks(part: XmlPart): readonly Link[] {
  if (!hasAny(part, LINKING_ELEMENTS)) return [];
  return [...findTagsOf(part.xml, OWN)].flatMap(({ name, open }) => {
    const link = ownLink(name, open);
    return link === undefined
      ? []
      : [
          {
            kind: link.kind,
            target: link.target,
            id: undefined,
            told: true,
            spot: { kind: 'tag', text: open } as const,
          },
        ];
  });
}

/** Characters of an address that a message quotes. */
const MOST_QUOTED = 80;

/** The finding about a link. */
export function linkProblem(
  part: string,
  { kind, target, spot }: Link,
  kept: boolean,
  placeOf: PlaceOf,
): WordProblem {
  const { what, left } = OUTSIDE[kind];
  const quoted = target.length > MOST_QUOTED ? `${target.slice(0, MOST_QUOTED)}…` : target;
  const inside = kind === 'aFChunk' && !/[:\\]|^\/\//.test(target);
  return {
    code: 'outside-link',
    severity: 'warning',
    message: inside
      ? `${what}“${quoted}”打开文件时才读进来，里面有什么看不出来`
      : `${what}不在文件里，打开文件时要到“${quoted}”去取`,
    hint: kept
      ? '按 --keep-links 的要求，它留在写出来的文件里'
      : `${left}；请把要用的内容放进模板里，一定要留这个链接，成文时加 --keep-links`,
    ...placeOf(part, spot),
  };
}
