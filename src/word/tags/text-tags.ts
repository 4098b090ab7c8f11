// Finds tags in words that stand in no paragraph of Word: the document's properties, the titles and names of a chart, the
// cells of its workbook, the texts of SmartArt.
import type { TextPart } from '../../ooxml/package.js';
import { escapeText } from '../../ooxml/write-xml.js';
import {
  childrenOf,
  decodeXml,
  elementsBelow,
  localName,
  setAttribute,
  setChildren,
  type XmlElement,
  type XmlNode,
} from '../../ooxml/xml-tree.js';
import {
  type Draft,
  draftTags,
  type Found,
  type IsMeant,
  type Site,
  tagOf,
  type WordTag,
} from './draft-tags.js';

/** Words that are read as one text, over the elements that hold them. */
export interface Words {
  readonly text: string;
  readonly leaves: readonly XmlElement[];
  /** Whether they repeat words that stand elsewhere, whose problems are told there. */
  readonly silent: boolean;
}

/** The words of a part that has no paragraphs, in their order; none for another part. */
export function wordsIn({ holds, repeats }: TextPart, root: XmlElement): readonly Words[] {
  if (holds === undefined) return [];
  const words: Words[] = [];
  const add = (leaves: readonly XmlElement[], silent: boolean) => {
    const text = leaves.map(textIn).join('');
    if (/[{}｛｝]/.test(text)) words.push({ text, leaves, silent: silent || (repeats?.has(text) ?? false) });
  };
  const walk = (element: XmlElement, silent: boolean) => {
    const name = localName(element.name);
    const isOne = ONE_TEXT[holds].has(name);
    if (isOne) add(runTextsOf(element), silent);
    else if (childrenOf(element).length > 0)
      // Word repeats the title of the document there (22.2.2.27).
      for (const child of childrenOf(element)) walk(child, silent || name === 'TitlesOfParts');
    else if (isText(element, holds)) add([element], silent);
  };
  walk(root, holds === 'cells');
  return words;
}

type Holds = NonNullable<TextPart['holds']>;

/** Elements whose runs are one text: a paragraph of DrawingML, a text of a workbook (18.4.8 si, 18.3.1.53 is). */
const ONE_TEXT: Readonly<Record<Holds, ReadonlySet<string>>> = {
  properties: new Set(),
  chart: new Set(['p']),
  diagram: new Set(['p']),
  cells: new Set(['si', 'is']),
};

/** The elements that hold the letters of one text; the reading of Chinese characters (`rPh`) is none of them. */
const runTextsOf = (element: XmlElement): readonly XmlElement[] =>
  childrenOf(element).flatMap((child) => {
    const name = localName(child.name);
    return name === 't' ? [child] : name === 'r' ? runTextsOf(child) : [];
  });

/** Whether an element without children holds words that are shown: in a chart no formula and no figure. */
function isText({ name, parent }: XmlElement, holds: Holds): boolean {
  if (holds === 'properties') return true;
  if (holds !== 'chart' || !/^(?:v|pt)$/.test(localName(name))) return false;
  for (let at = parent; at !== undefined; at = at.parent)
    if (/^num(?:Cache|Lit|Dim)$/.test(localName(at.name))) return false;
  return true;
}

const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (child.kind === 'text' ? decodeXml(child.raw) : '')).join('');

/**
 * Finds the tags in words and puts a node where each begins.
 *
 * @param firstId the id of the first tag.
 */
export function tagsOfWords(
  part: TextPart,
  { text, leaves, silent }: Words,
  root: XmlElement,
  firstId: number,
  isMeant: IsMeant,
): Found {
  const { shown } = part;
  const site: Site = {
    part: shown?.part ?? part.name,
    text,
    index: shown?.paragraph ?? -1,
    place: part.label,
    apart: part.holds !== 'properties',
  };
  const { drafts, problems } = draftTags(site, firstId, isMeant);
  const blocks = new Set<XmlNode>(
    drafts.filter(({ parsed }) => opensOrCloses(parsed)).map(({ node }) => node),
  );
  let start = 0;
  for (const leaf of leaves) {
    const own = textIn(leaf);
    // What is faulty is told, and no file is written: braces that are left would be told once more.
    const words = problems.length > 0 ? own.replace(/[{}｛｝]/g, ' ') : own;
    if (drafts.length > 0 || problems.length > 0)
      fillLeaf(leaf, cutAt(words, start, drafts), leaves.length > 1 ? blocks : NONE);
    if (drafts.length > 0 && part.holds === 'cells') setAttribute(leaf, 'xml:space', 'preserve');
    start += own.length;
  }
  const [first] = leaves;
  const tags = drafts.map(
    (draft): WordTag => ({ ...tagOf(site, draft), rPr: '', silent, wordsOnly: true, words: first }),
  );
  return { story: root, tags, problems };
}

const NONE: ReadonlySet<XmlNode> = new Set();

const opensOrCloses = ({ kind }: Draft['parsed']): boolean => kind !== 'value' && kind !== 'comment';

/**
 * Puts nodes into an element of a run; the run is cut where a block begins or ends that may reach over other runs, so that all of
 * it stands beside them.
 */
function fillLeaf(leaf: XmlElement, nodes: readonly XmlNode[], blocks: ReadonlySet<XmlNode>): void {
  const run = leaf.parent;
  if (run?.parent === undefined || localName(run.name) !== 'r' || !nodes.some((node) => blocks.has(node))) {
    setChildren(leaf, [...nodes]);
    return;
  }
  const pieces: XmlNode[] = [];
  let own: XmlNode[] = [];
  const flush = () => {
    if (own.length > 0) pieces.push(runWith(run, leaf, own));
    own = [];
  };
  for (const node of nodes) {
    if (!blocks.has(node)) own.push(node);
    else {
      flush();
      pieces.push(node);
    }
  }
  flush();
  setChildren(
    run.parent,
    run.parent.children.flatMap((child) => (child === run ? pieces : [child])),
  );
}

function runWith(run: XmlElement, leaf: XmlElement, nodes: XmlNode[]): XmlElement {
  const copy: XmlElement = { ...run, children: [] };
  const words: XmlElement = { ...leaf, children: [] };
  setChildren(words, nodes);
  setChildren(
    copy,
    run.children.map((child) => (child === leaf ? words : child)),
  );
  return copy;
}

/** The words of an element that begin at an offset of the whole text, with the tags that begin in them, without their letters. */
function cutAt(words: string, offset: number, drafts: readonly Draft[]): XmlNode[] {
  const nodes: XmlNode[] = [];
  const add = (from: number, to: number) => {
    if (to > from) nodes.push({ kind: 'text', raw: escapeText(words.slice(from, to)), parent: undefined });
  };
  let at = 0;
  for (const { start, end, node } of drafts) {
    const [from, to] = [start - offset, end - offset];
    if (to <= 0 || from >= words.length) continue;
    add(at, Math.max(0, from));
    if (from >= 0) nodes.push(node);
    at = Math.min(words.length, to);
  }
  add(at, words.length);
  return nodes;
}

/** What is left of the words of such a part once its tags are nodes: texts in which nothing is filled. */
export const wordsLeft = (root: XmlElement): readonly string[] =>
  [root, ...elementsBelow(root)].map(textIn).filter((text) => /[{｛]{2}/.test(text));
