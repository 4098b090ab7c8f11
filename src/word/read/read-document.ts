// Reads a Word file as the lines that a reader sees: paragraphs with their numbers, the rows of tables, text boxes, notes.
import { openPackage, type WordPackage } from '../../ooxml/package.js';
import { parseWordPart } from '../../ooxml/part.js';
import type { Outcome } from '../../ooxml/read-zip.js';
import {
  attributeOf,
  childOf,
  childrenOf,
  decodeXml,
  isElement,
  type XmlElement,
  type XmlNode,
  type XmlTree,
} from '../../ooxml/xml-tree.js';
import { createCount } from './numbering.js';
import { paragraphNumbers } from './paragraph-numbers.js';

/** A line of the document. */
export interface WordLine {
  readonly words: string;
  /** The number of its paragraph in the body, from 1; a row of a table has that of its first paragraph. */
  readonly paragraph: number;
  readonly kind: 'text' | 'row' | 'note';
}

/** The lines of a document, and what of it could not be read as text. */
export interface WordText {
  readonly lines: readonly WordLine[];
  readonly pictures: number;
}

/**
 * Reads the text of a .docx as it is shown: with automatic numbers and insertions, without what was deleted. Footnotes and
 * endnotes follow behind the text, each in a line of its own.
 *
 * @param bytes of the file, which may be hostile.
 */
export function readWordText(bytes: Uint8Array): Outcome<WordText> {
  const opened = openPackage(bytes);
  if ('problem' in opened) return opened;
  const document = opened.value.tree(opened.value.main, 'w:document');
  if ('problem' in document) return document;
  const body = document.value && childOf(document.value.root, 'w:body');
  const reader = createReader(opened.value);
  if (body) reader.readBlocks(body);
  const notes = ['footnotes', 'endnotes'].flatMap((type) => notesOf(opened.value, type, reader.wordsOf));
  const lines = [...reader.lines, ...notes.filter(({ words }) => words.trim() !== '')];
  return { value: { lines, pictures: reader.pictures() } };
}

function createReader(opened: WordPackage) {
  const [styles, numbering] = (['styles', 'numbering'] as const).map((name) => relatedTree(opened, name));
  const numbers = paragraphNumbers(styles, numbering);
  const count = createCount(numbering);
  const lines: WordLine[] = [];
  let paragraph = 0;
  let pictures = 0;

  function readBlocks(holder: XmlElement): void {
    for (const child of childrenOf(holder)) {
      if (child.name === 'w:p') readParagraph(child);
      else if (child.name === 'w:tbl') readTable(child);
      else if (!SKIPPED.has(child.name)) readBlocks(content(child));
    }
  }

  function readParagraph(element: XmlElement): void {
    paragraph += 1;
    const words = numbered(element);
    if (words.trim() !== '') lines.push({ words, paragraph, kind: 'text' });
    for (const box of boxesIn(element)) readBlocks(box);
  }

  /** A paragraph whose mark was deleted still has its number, since Word shows it. */
  function numbered(element: XmlElement): string {
    const words = wordsOf(element);
    const number = numbers.numberOf(element);
    return (number ? count(number) : '') + words;
  }

  function readTable(table: XmlElement): void {
    for (const row of rowsOf(table)) {
      const first = paragraph + 1;
      const cells = rowCells(row).map((cell) =>
        paragraphsIn(cell)
          .map((element) => {
            paragraph += 1;
            return numbered(element);
          })
          .filter((words) => words !== '')
          .join(''),
      );
      if (cells.some((words) => words.trim() !== ''))
        lines.push({ words: cells.join('\t'), paragraph: first, kind: 'row' });
    }
  }

  function wordsOf(element: XmlElement): string {
    const field: Field = [];
    return element.children.map((child) => wordsOfNode(child, field)).join('');
  }

  function wordsOfNode(node: XmlNode, field: Field): string {
    if (!isElement(node)) return '';
    if (SKIPPED.has(node.name)) return '';
    if (node.name === 'w:fldChar') return enterField(node, field);
    if (node.name === 'w:t') return field.includes(true) ? '' : textIn(node);
    if (node.name === 'w:drawing' || node.name === 'w:pict' || node.name === 'w:object') {
      if (boxesIn(node).length === 0) pictures += 1;
      return '';
    }
    const sign = SIGNS[node.name];
    if (sign !== undefined) return sign;
    if (node.name === 'w:sym') return symbol(node);
    return content(node)
      .children.map((child) => wordsOfNode(child, field))
      .join('');
  }

  return { lines, readBlocks, wordsOf, pictures: () => pictures };
}

/** For each field that is open, whether its code is being read, and not what it shows. */
type Field = boolean[];

/** Of a field (17.16.18) the result is shown; of one in the code of another nothing is. */
function enterField(mark: XmlElement, field: Field): string {
  const type = attributeOf(mark, 'w:fldCharType');
  if (type === 'begin') field.push(true);
  else if (type === 'separate') field[field.length - 1] = false;
  else if (type === 'end') field.pop();
  return '';
}

/** What is not shown: deletions, where text was moved from, properties, the code of fields, notes' marks. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:pPr',
  'w:rPr',
  'w:sectPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:instrText',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:annotationRef',
  'w:commentReference',
  'w:rt',
]);

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};

/** A content control holds what it shows, and of alternatives the first is meant for today's Word (part 3, 9.3). */
function content(element: XmlElement): XmlElement {
  if (element.name === 'w:sdt') return childOf(element, 'w:sdtContent') ?? element;
  if (element.name !== 'mc:AlternateContent') return element;
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element;
}

function textIn(element: XmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? decodeXml(child.raw) : '')).join('');
}

/** A sign of a symbol font: those of the private use area nothing else can show. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'w:char') ?? '', 16);
  return code >= 0xe000 && code <= 0xf8ff ? '●' : Number.isNaN(code) ? '' : String.fromCodePoint(code);
}

/** The texts of the boxes in a paragraph or drawing, without the copies for older programs. */
function boxesIn(element: XmlElement): readonly XmlElement[] {
  return childrenOf(content(element)).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child];
    return child.name === 'w:del' || child.name === 'w:moveFrom' ? [] : boxesIn(child);
  });
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === 'w:tr') return isDeleted(child) ? [] : [child];
    return SKIPPED.has(child.name) ? [] : rowsOf(content(child));
  });
}

function isDeleted(row: XmlElement): boolean {
  const properties = childOf(row, 'w:trPr');
  return properties !== undefined && childOf(properties, 'w:del') !== undefined;
}

function rowCells(row: XmlElement): readonly XmlElement[] {
  return childrenOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return SKIPPED.has(child.name) ? [] : rowCells(content(child));
  });
}

/** The paragraphs of a cell, those of tables in it included. */
function paragraphsIn(cell: XmlElement): readonly XmlElement[] {
  return childrenOf(cell).flatMap((child) => {
    if (child.name === 'w:p') return [child];
    return SKIPPED.has(child.name) ? [] : paragraphsIn(content(child));
  });
}

function relatedTree(opened: WordPackage, type: 'styles' | 'numbering'): XmlTree | undefined {
  const name = opened.related.get(type);
  const tree = name === undefined ? undefined : opened.tree(name, `w:${type}`);
  return tree && 'value' in tree ? tree.value : undefined;
}

function notesOf(
  opened: WordPackage,
  type: string,
  wordsOf: (element: XmlElement) => string,
): readonly WordLine[] {
  const name = opened.related.get(type);
  const xml = name === undefined ? undefined : opened.xmlParts.get(name)?.xml;
  if (name === undefined || xml === undefined) return [];
  const tree = parseWordPart(name, xml, `w:${type}`);
  if ('problem' in tree || !tree.value) return [];
  return childrenOf(tree.value.root)
    .filter((note) => !/separator/i.test(attributeOf(note, 'w:type') ?? ''))
    .map((note) => ({
      words: paragraphsIn(note).map(wordsOf).join(''),
      paragraph: 0,
      kind: 'note' as const,
    }));
}
