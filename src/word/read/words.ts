// Reads the words of a paragraph as they are shown, and from which elements they come.
import { attributeOf, decodeXml, isElement, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import type { Hidden } from './hidden.js';
import { boxesIn, content, SKIPPED } from './shown.js';
import { signOf } from './symbols.js';

/** Words of a line that come from one element, a `w:t`, a tab or a sign; as long in the line as in the element. */
export interface WordPiece {
  readonly start: number;
  readonly end: number;
  readonly node: XmlElement;
}

/** A line while it is read. What comes from no element, such as automatic numbers, is in no piece. */
export interface Words {
  readonly text: string;
  readonly pieces: readonly WordPiece[];
  add(words: string, node?: XmlElement): void;
  /** Adds what was read elsewhere. */
  append(other: Words): void;
}

/** A line without words yet. */
export function createWords(): Words {
  const pieces: WordPiece[] = [];
  let text = '';
  return {
    get text() {
      return text;
    },
    pieces,
    add(words, node) {
      const start = text.length;
      text += words;
      if (node && words !== '') pieces.push({ start, end: text.length, node });
    },
    append(other) {
      for (const { start, end, node } of other.pieces)
        pieces.push({ start: start + text.length, end: end + text.length, node });
      text += other.text;
    },
  };
}

/** Reads the words of paragraphs and counts what has none. */
export interface WordReader {
  /** Adds the words of a paragraph to a line. */
  read(paragraph: XmlElement, line: Words): void;
  /** What was drawn so far, each element once. */
  readonly drawings: readonly XmlElement[];
  /** Characters of hidden text. */
  hidden(): number;
}

/** Makes the reader of a document. */
export function createWordReader(hidden: Hidden): WordReader {
  const drawings: XmlElement[] = [];
  const unseen = createWords();

  function readNode(node: XmlNode, field: Field, isHidden: boolean, line: Words): void {
    if (!isElement(node) || SKIPPED.has(node.name)) return;
    const sign = node.name === 'w:sym' ? symbol(node) : SIGNS[node.name];
    if (sign !== undefined) line.add(sign, node);
    else if (node.name === 'w:fldChar') enterField(node, field);
    else if (node.name === 'w:t') {
      if (!field.includes(true)) line.add(textIn(node), node);
    } else if (DRAWINGS.has(node.name)) {
      if (boxesIn(node).length === 0) drawings.push(node);
    } else {
      const into = node.name === 'w:r' && hidden.ofRun(node, isHidden) ? unseen : line;
      for (const child of content(node).children) readNode(child, field, isHidden, into);
    }
  }

  return {
    read(paragraph, line) {
      const field: Field = [];
      const isHidden = hidden.ofParagraph(paragraph);
      for (const child of paragraph.children) readNode(child, field, isHidden, line);
    },
    drawings,
    hidden: () => unseen.text.length,
  };
}

/** For each field that is open, whether its code is being read, and not what it shows. */
type Field = boolean[];

/** Of a field (17.16.18) the result is shown; of one in the code of another nothing is. */
function enterField(mark: XmlElement, field: Field): void {
  const type = attributeOf(mark, 'w:fldCharType');
  if (type === 'begin') field.push(true);
  else if (type === 'separate' && field.length > 0) field[field.length - 1] = false;
  else if (type === 'end') field.pop();
}

const DRAWINGS: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};

/** A break or tab that is typed into the XML itself is shown as a blank. */
function textIn(element: XmlElement): string {
  const text = element.children.map((child) => (child.kind === 'text' ? decodeXml(child.raw) : '')).join('');
  return /[\t\n\r]/.test(text) ? text.replace(/[\t\n\r]/g, ' ') : text;
}

function symbol(element: XmlElement): string {
  return signOf(attributeOf(element, 'w:font') ?? '', attributeOf(element, 'w:char') ?? '');
}
