// Moves headers and footers that hold tags to the section break that shows them, where this stands in a block, so that they
// mean what their place says: in a loop whose items are sections of their own they have the fields of the item. While the
// file is filled each copy becomes a part of its own.
import { parsePart } from '../../ooxml/part.js';
import {
  attributesIn,
  childOf,
  childrenOf,
  localName,
  propertiesOf,
  setChildren,
  type XmlElement,
} from '../../ooxml/xml-tree.js';
import { scanTags } from '../../template/tags/scan-tags.js';
import { stepOf } from './graft-notes.js';
import { textOf } from './paragraph-text.js';
import { type PlacedParagraph, walkParagraphs } from './walk-paragraphs.js';

/** A header or footer in which there are braces. */
export interface HeaderPart {
  readonly name: string;
  /** The Chinese name of the part, with its section: 第1节首页页眉. */
  readonly label: string;
  readonly xml: string;
  /** The ids by which sections refer to it. */
  readonly ids: ReadonlySet<string>;
  /** Why it cannot be made for each item, wherever its section stands. */
  readonly bound?: 'linked' | 'chart';
}

/** Why a header or footer is one and the same in the whole file. */
export type SharedReason =
  | NonNullable<HeaderPart['bound']>
  /** Its section ends outside of every block. */
  | 'outside'
  /** Its section ends in a loop, but before anything of the item: it is that of the text before. */
  | 'before-item'
  /** The paragraph that ends its section holds the beginning or the end of a block. */
  | 'break-with-tag'
  /** All it says is of the whole summary. */
  | 'whole'
  /** Several sections refer to it. */
  | 'several';

/** A header or footer that was moved. */
export interface GraftedHeader {
  readonly part: HeaderPart;
  /** The root of its tree, which now stands before the paragraph that ends its section. */
  readonly root: XmlElement;
  readonly prolog: string;
  /** The `w:headerReference` or `w:footerReference` by which the section shows it, and the id in it. */
  readonly reference: XmlElement;
  readonly id: string;
}

export interface GraftedHeaders {
  /** The paragraphs of each, by its root, with the places they have in their own part. */
  readonly paragraphs: ReadonlyMap<XmlElement, readonly PlacedParagraph[]>;
  readonly headers: readonly GraftedHeader[];
  /** Of each that was not moved. */
  readonly reasons: ReadonlyMap<string, SharedReason>;
}

/**
 * Moves them.
 *
 * @param body the root of the body's part, which is changed.
 */
export function graftHeaders(body: XmlElement, parts: readonly HeaderPart[]): GraftedHeaders {
  const paragraphs = new Map<XmlElement, readonly PlacedParagraph[]>();
  const headers: GraftedHeader[] = [];
  const reasons = new Map<string, SharedReason>();
  const uses = parts.length === 0 ? [] : usesIn(body);
  for (const part of parts) {
    const own = uses.filter(({ id }) => part.ids.has(id));
    const reason = part.bound ?? reasonOf(own);
    const [use] = own;
    const tree = reason === undefined && use ? parsePart(part.name, part.xml) : undefined;
    if (use?.ending === undefined || tree === undefined || 'problem' in tree) {
      if (reason !== undefined) reasons.set(part.name, reason);
      continue;
    }
    const { prolog, root } = tree.value;
    const placed = walkParagraphs(root, part.label);
    insertBefore(use.ending, root);
    paragraphs.set(
      root,
      placed.map((it) => ({ ...it, part: part.name })),
    );
    headers.push({ part, root, prolog, reference: use.reference, id: use.id });
  }
  return { paragraphs, headers, reasons };
}

function reasonOf(uses: readonly Use[]): SharedReason | undefined {
  const [use, ...others] = uses;
  if (use === undefined || uses.every(({ stands }) => stands === 'outside')) return 'outside';
  if (others.length > 0) return 'several';
  return use.stands === 'in-block' ? undefined : use.stands;
}

/** A reference of a section to a header or footer. */
interface Use {
  readonly reference: XmlElement;
  readonly id: string;
  /** The paragraph that ends the section; undefined for the last section, which the body ends. */
  readonly ending: XmlElement | undefined;
  readonly stands: 'in-block' | 'outside' | 'before-item' | 'break-with-tag';
}

function usesIn(body: XmlElement): readonly Use[] {
  const found: Use[] = [];
  const add = (section: XmlElement | undefined, ending: Use['ending'], stands: Use['stands']) => {
    for (const reference of section ? childrenOf(section) : [])
      if (isReference(reference)) found.push({ reference, id: idIn(reference), ending, stands });
  };
  const open: OpenBlock[] = [];
  for (const { element } of walkParagraphs(body, '')) {
    const before = open.at(-1);
    const isWhole = readBlocks(textOf(element).text, open) && open.at(-1) === before;
    const section = childOf(propertiesOf(element, 'w:pPr'), 'w:sectPr');
    if (section === undefined) continue;
    const inner = open.findLast(({ isLoop }) => isLoop);
    const stands = inner?.prints === false ? 'before-item' : open.length > 0 ? 'in-block' : 'outside';
    add(section, element, isWhole ? stands : 'break-with-tag');
    for (const block of open) block.prints = false;
  }
  for (const element of [body, ...childrenOf(body)]) add(childOf(element, 'w:sectPr'), undefined, 'outside');
  return found;
}

/** A block that is open at a place. */
interface OpenBlock {
  readonly isLoop: boolean;
  /** Whether anything of it stands in the section that the place belongs to. */
  prints: boolean;
}

/**
 * Goes over the text of a paragraph.
 *
 * @param open the blocks that are open, which is changed.
 * @returns whether all blocks stay open that were open before.
 */
function readBlocks(text: string, open: OpenBlock[]): boolean {
  const around = open.length;
  let isWhole = true;
  let at = 0;
  const print = (words: string) => {
    if (words.trim() !== '') for (const block of open) block.prints = true;
  };
  for (const { start, end, source } of scanTags(text).tags) {
    print(text.slice(at, start));
    at = end;
    const step = stepOf(source);
    if (step > 0)
      open.push({ isLoop: !/^[~\s]*[#^]\s*(?:if|unless|with)(?![^\s~])/.test(source), prints: false });
    else if (step < 0) {
      open.pop();
      isWhole &&= open.length >= around;
    } else if (!/^[~\s]*(?:!|else(?![^\s~]))/.test(source)) print('值');
  }
  print(text.slice(at));
  return isWhole;
}

/** Whether an element is the reference of a section to a header or footer (17.10.5, 17.10.2). */
export const isReference = ({ name }: XmlElement): boolean => /^w:(?:header|footer)Reference$/.test(name);

/** The `id` attribute with any prefix, as `readSections` reads it. */
const idIn = ({ open }: XmlElement): string =>
  attributesIn(open).find(({ name }) => localName(name) === 'id')?.value ?? '';

function insertBefore(element: XmlElement, node: XmlElement): void {
  const { parent } = element;
  if (parent === undefined) return;
  const at = parent.children.indexOf(element);
  setChildren(parent, [...parent.children.slice(0, at), node, ...parent.children.slice(at)]);
}
