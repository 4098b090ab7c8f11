// Moves the headers and footers of items into the body that is read, and decides which are the whole summary's although their
// section stands in a loop.
import type { TextPart } from '../ooxml/package.js';
import { parsePart } from '../ooxml/part.js';
import type { WordProblem } from '../ooxml/problem.js';
import type { XmlElement } from '../ooxml/xml-tree.js';
import { checkTree } from '../template/check/check-tree.js';
import type { Expected } from '../template/expected.js';
import { nestBlocks, pairBlocks } from '../template/tags/template-tree.js';
import { findTags, type WordTag } from './tags/find-tags.js';
import {
  type GraftedHeader,
  type GraftedHeaders,
  graftHeaders,
  type HeaderPart,
  type SharedReason,
} from './tags/graft-headers.js';
import { inReadingOrderOf } from './tags/reading-order.js';

/** What is known of the headers of a template while its parts are read. */
export interface ReadHeaders {
  /** The headers and footers in which there are braces. */
  readonly all: readonly HeaderPart[];
  /** Those that were moved into the body. */
  moved: readonly GraftedHeader[];
  /** Of others why they were not, where it is not that their section ends outside of blocks. */
  shared: ReadonlyMap<string, SharedReason>;
}

/** Why a header is one for the whole file; undefined for one that was moved. */
export const reasonOf = ({ moved, shared }: ReadHeaders, name: string): SharedReason | undefined =>
  moved.some(({ part }) => part.name === name) ? undefined : (shared.get(name) ?? 'outside');

/**
 * Moves the headers of items into the body.
 *
 * @param part the body; `root` is the root of its tree, which is changed.
 */
export function moveHeaders(
  part: TextPart,
  root: XmlElement,
  headers: ReadHeaders,
  reading: {
    readonly expected: Expected;
    readonly isMeant: (words: string) => boolean;
    readonly problems: WordProblem[];
  },
): GraftedHeaders | undefined {
  // The last section, which the body ends, stands in no block.
  const sections = part.xml.indexOf('<w:sectPr') < part.xml.lastIndexOf('<w:sectPr');
  if (headers.all.length === 0 || !sections) return undefined;
  const chosen = headersToMove(part, headers.all, reading.expected, reading.isMeant);
  reading.problems.push(...chosen.problems);
  const moved = graftHeaders(root, chosen.headers);
  const left = headers.all.filter((it) => !chosen.headers.includes(it));
  headers.moved = moved.headers;
  headers.shared = new Map([...moved.reasons, ...left.map(({ name }) => [name, 'whole'] as const)]);
  return moved;
}

interface HeadersToMove {
  /** Those that are to be moved to their sections, if these stand in blocks. */
  readonly headers: readonly HeaderPart[];
  /** Names in the others that may have been meant as those of an item. */
  readonly problems: readonly WordProblem[];
}

/**
 * Decides by the names in them: a header is left to the whole summary if it has names that are known only there, and none that
 * are known only in its section. So `{{标题}}` alone is that of the item, and a header with the name of the office is left as it is.
 *
 * @param part the body.
 */
function headersToMove(
  part: TextPart,
  headers: readonly HeaderPart[],
  expected: Expected,
  isMeant: (words: string) => boolean,
): HeadersToMove {
  const all = { headers, problems: [] };
  const tree = parsePart(part.name, part.xml);
  if ('problem' in tree) return all;
  const { root } = tree.value;
  const grafted = graftHeaders(root, headers);
  if (grafted.headers.length === 0) return all;
  const { tags, stories } = findTags(part, root, isMeant, undefined, grafted.paragraphs);
  let paired = true;
  const blocks = stories.flatMap((story) =>
    pairBlocks(story, () => {
      paired = false;
    }),
  );
  // Which loop a tag stands in is not known then; the faults are told elsewhere.
  if (!paired) return all;
  const unknown = (own: readonly WordTag[]): ReadonlySet<WordTag> => {
    const among = new Set(own);
    const within = blocks.filter(({ close }) => among.has(close));
    const { faults } = checkTree(nestBlocks(own, within), expected, () => true);
    return new Set(faults.flatMap(({ tag, fault }) => (fault.code === 'unknown-name' ? [tag] : [])));
  };
  const ordered = inReadingOrderOf(root, tags);
  const inPlace = unknown(ordered);
  const problems: WordProblem[] = [];
  const moved = headers.filter(({ name }) => {
    const own = ordered.filter(({ where }) => where.part === name);
    const atTop = unknown(own);
    const onlyInPlace = own.some((tag) => atTop.has(tag) && !inPlace.has(tag));
    const isItems = onlyInPlace || !own.some((tag) => inPlace.has(tag) && !atTop.has(tag));
    if (!isItems) problems.push(...own.filter((tag) => !inPlace.has(tag)).flatMap(ofWhichLevel));
    return isItems;
  });
  return { headers: moved, problems };
}

/** Says of a name in a header of the whole summary that the item has one too. */
function ofWhichLevel({ parsed, typed, where, silent }: WordTag): readonly WordProblem[] {
  if (parsed.kind !== 'value' || silent || parsed.expression.type !== 'PathExpression') return [];
  const { data, depth, original } = parsed.expression as hbs.AST.PathExpression;
  if (data || depth > 0) return [];
  return [
    {
      code: 'header-of-whole',
      severity: 'warning',
      message: `这一节在循环里，“${typed}”在这里取的是整份总结的，不是每一项的`,
      hint: `要整份总结的，写成 {{@root.${original}}}；要每一项的，把这里别的字段写成 {{@root.字段名}}`,
      ...where,
    },
  ];
}
