// Finds the place for a comment on words of a Word file that was read as lines: the paragraph of the body, and the offsets
// in its runs.
import { attributeOf, childrenOf, type XmlElement } from '../../ooxml/xml-tree.js';
import { once, remembered } from '../../source/remembered.js';
import type { WordsInLine } from '../read/document-text.js';
import type { NoteReference } from '../read/read-document.js';
import type { WordPiece } from '../read/words.js';
import { type ParagraphText, type Piece, textOf } from '../tags/paragraph-text.js';
import { walkParagraphs } from '../tags/walk-paragraphs.js';

/** A place in the body; without offsets the whole paragraph is meant. */
export interface WordPlace {
  /** Zero-based, over all `w:p` of the body. */
  readonly paragraph: number;
  readonly start?: number;
  readonly end?: number;
  /** Where the words stand themselves, if a comment cannot stand there. */
  readonly elsewhere?: '文本框' | '脚注' | '尾注';
}

/**
 * Makes a function that finds places. Text boxes and notes hold no comments (17.13.4): what is said of them stands at the box, or
 * at the reference to the note. Words that go on in another paragraph are marked to the end of the first.
 *
 * @param root of the tree from which the lines were read, `w:document`.
 */
export function createPlaces(root: XmlElement): (words: WordsInLine) => WordPlace | undefined {
  const numbers = new Map(walkParagraphs(root, '').map(({ element, index }) => [element, index]));
  const references = once(() => referencesIn(root));

  function placeAt(from: Spot, to: Spot): WordPlace | undefined {
    const paragraph = numbers.get(from.home);
    if (paragraph === undefined) return undefined;
    const elsewhere = from.elsewhere === undefined ? {} : { elsewhere: from.elsewhere };
    const content = contentOf(from.home);
    const [first, last] = [pieceAt(content, from), pieceAt(content, to)];
    if (!first || !last) return { paragraph, ...elsewhere };
    const start = first.start + (first.node === from.node ? from.offset : 0);
    const end = last.node === to.node ? last.start + to.offset : last.end;
    return { paragraph, start, end, ...elsewhere };
  }

  return ({ line, start, end }) => {
    if (line.reference) {
      const node = references().get(keyOf(line.reference));
      const spot = node && spotOf(node, 0);
      const elsewhere = line.reference.element === 'w:footnoteReference' ? '脚注' : '尾注';
      return spot && placeAt({ ...spot, elsewhere }, { ...spot, offset: 1 });
    }
    const own = line.pieces.filter((piece) => piece.start < end && piece.end > start);
    const first = own[0] ?? line.pieces.find((piece) => piece.start >= end) ?? line.pieces.at(-1);
    const from = first && spotOf(first.node, Math.max(0, start - first.start));
    if (!first || !from) return undefined;
    if (own.length === 0) return wholeOf(placeAt(from, from));
    const last = own.findLast((piece) => spotOf(piece.node, 0)?.home === from.home) ?? first;
    return placeAt(from, { ...from, node: last.node, offset: endIn(last, end) });
  };
}

const contentOf = remembered(textOf);

const endIn = (piece: WordPiece, end: number): number => Math.min(end, piece.end) - piece.start;

/** An automatic number is in no run: the comment stands at the paragraph that has it. */
function wholeOf(place: WordPlace | undefined): WordPlace | undefined {
  return place && { paragraph: place.paragraph, ...(place.elsewhere && { elsewhere: place.elsewhere }) };
}

/** An offset in an element, and the paragraph that may hold a comment on it, which is in no text box. */
interface Spot {
  readonly node: XmlElement;
  readonly offset: number;
  readonly home: XmlElement;
  readonly elsewhere?: WordPlace['elsewhere'];
}

function spotOf(node: XmlElement, offset: number): Spot | undefined {
  let home: XmlElement | undefined;
  let isInBox = false;
  for (let at: XmlElement | undefined = node; at; at = at.parent) {
    if (at.name === 'w:p') home = at;
    isInBox ||= at.name === 'w:txbxContent';
  }
  return home && { node, offset, home, ...(isInBox && { elsewhere: '文本框' }) };
}

/** The child of one of the paragraph's own runs that is the element, or holds it: a box, or a word with its reading. */
function pieceAt({ pieces }: ParagraphText, { node, home }: Spot): Piece | undefined {
  const around = new Set<XmlElement>();
  for (let at: XmlElement | undefined = node; at && at !== home; at = at.parent) around.add(at);
  return pieces.find((piece) => around.has(piece.node));
}

function referencesIn(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const walk = (element: XmlElement): void => {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference')
        found.set(keyOf({ element: child.name, id: attributeOf(child, 'w:id') ?? '' }), child);
      else if (child.name !== 'mc:Fallback') walk(child);
    }
  };
  walk(root);
  return found;
}

const keyOf = ({ element, id }: NoteReference): string => `${element} ${id}`;
