// Reads XML without making a tree of the whole part: the body before its tags are sought, a filled part,
// which is larger still, and a few elements without a root; no search goes over the same letters twice,
// because a body may be hostile.
import { remembered } from '../source/remembered.js';
import type { XmlElement } from './xml-tree.js';

/** The rest of a tag after its name: `>` may stand in quoted values, `<` must not. */
const INSIDE = `[^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*`;
const TAG = new RegExp(`<${INSIDE}>`, 'y');

export interface FoundTag {
  readonly name: string;
  /** As written, without its closing `>` or `/>`: what `attributeOf` reads. */
  readonly open: string;
  /** Whether the tag ends with `/>`. */
  readonly empty: boolean;
  readonly start: number;
  readonly end: number;
}

const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/**
 * Finds the tags with these names, in the order of the text; comments and CDATA are skipped.
 *
 * @param names as written: `w:sectPr`; `/w:sectPr` for end tags; `*:created` with any prefix or none; `*` for
 *   all.
 */
export function* findTagsOf(xml: string, names: readonly string[]): Generator<FoundTag> {
  const candidate = candidateOf(names);
  let at = 0;
  for (;;) {
    // Whoever is given a tag may look for others of these names before he takes the next.
    candidate.lastIndex = at;
    const match = candidate.exec(xml);
    if (match === null) return;
    const { 0: opening, 1: name, index: start } = match;
    at = candidate.lastIndex;
    if (name === undefined) {
      at = xml.indexOf(ENDS[opening] ?? '', at);
      if (at === -1) return;
      continue;
    }
    TAG.lastIndex = start;
    const tag = TAG.exec(xml)?.[0];
    if (tag === undefined) continue;
    const empty = tag.endsWith('/>');
    yield { name, open: tag.slice(0, empty ? -2 : -1), empty, start, end: start + tag.length };
  }
}

/** What may be a tag with one of these names, or what is skipped. */
const candidateOf = remembered(
  (names: readonly string[]) =>
    new RegExp(`<(?:!--|!\\[CDATA\\[|\\?|(${names.map(patternOf).join('|')})(?=[\\s/>]))`, 'g'),
);

function patternOf(name: string): string {
  const letters = name.replace(/\./g, '\\.');
  return name === '*' ? '[^\\s/>!?]+' : letters.replace(/^\*:/, '(?:[^\\s/>!?:]+:)?');
}

/** The name of the root element; undefined if there is no element. */
export const rootNameOf = (xml: string): string | undefined => {
  for (const { name } of findTagsOf(xml, ['*'])) return name;
  return undefined;
};

/** The nodes of XML one after another: comments, CDATA, instructions, tags and text; for `matchAll`. */
export const NODE = new RegExp(
  `<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<\\?[\\s\\S]*?\\?>|<${INSIDE}>|[^<]+`,
  'g',
);

/**
 * Makes a tree of a few elements, which saxes would refuse because their prefixes are declared elsewhere.
 *
 * @param xml well-formed, since it comes from a tree or from a writer.
 * @returns a nameless element that holds the elements.
 * @throws Error if `xml` is not well-formed, which is a bug.
 */
export function fragmentOf(xml: string): XmlElement {
  const top: XmlElement = { kind: 'element', name: '', open: '', parent: undefined, children: [] };
  let current = top;
  let read = 0;
  for (const [node] of xml.matchAll(NODE)) {
    read += node.length;
    if (node.startsWith('</')) {
      if (current.parent === undefined) throw new Error(`an end tag too many: ${xml}`);
      current = current.parent;
    } else if (/^<[^!?]/.test(node)) {
      const empty = node.endsWith('/>');
      const name = /^<([^\s/>]+)/.exec(node)?.[1] ?? '';
      const open = node.slice(0, empty ? -2 : -1);
      const element: XmlElement = { kind: 'element', name, open, parent: current, children: [] };
      current.children.push(element);
      if (!empty) current = element;
    } else current.children.push({ kind: 'text', raw: node, parent: current });
  }
  if (current !== top || read !== xml.length) throw new Error(`not well-formed: ${xml}`);
  return top;
}
