// Reads a Word file as the lines that a reader sees: paragraphs with their numbers, the rows of tables, text boxes, notes.
import { openPackage, type WordPackage } from '../../ooxml/package.js';
import { parseWordPart } from '../../ooxml/part.js';
import type { Outcome } from '../../ooxml/read-zip.js';
import { attributeOf, childOf, type XmlElement, type XmlTree } from '../../ooxml/xml-tree.js';
import { captionStyles } from './caption-styles.js';
import { hiddenText } from './hidden.js';
import { imageIn, type WordImage } from './images.js';
import { createCount } from './numbering.js';
import { paragraphNumbers } from './paragraph-numbers.js';
import {
  blocksIn,
  boxesIn,
  cellsOf,
  hasLostMark,
  holdsTables,
  joined,
  notesIn,
  rowsOf,
  shapeOf,
} from './shown.js';
import { createWordReader, createWords, type WordPiece, type Words } from './words.js';

/** A line of the document. */
export interface WordLine {
  readonly words: string;
  /** The number of its paragraph in the body, from 1; a row of a table has that of its first paragraph. */
  readonly paragraph: number;
  readonly kind: 'text' | 'row' | 'note';
  /** Of a row of a table that neither stands in another nor holds one: the table, counted from 1, and its cells. */
  readonly row?: { readonly table: number; readonly cells: readonly WordCell[] };
  /** Set where it is set as captions are: in such a style, or in the middle. */
  readonly isCaption?: true;
  /** The elements from which its words come, in their order. */
  readonly pieces: readonly WordPiece[];
  /** Of a note: the element in the body that refers to it, and the `w:id` of both. */
  readonly reference?: NoteReference;
}

/** A cell of a row. */
export interface WordCell {
  readonly words: string;
  /** How many columns it takes. */
  readonly span: number;
  /** Whether it is part of the cell above. */
  readonly goesOn: boolean;
}

/** Where the body refers to a note. */
export interface NoteReference {
  readonly element: 'w:footnoteReference' | 'w:endnoteReference';
  readonly id: string;
}

/** The lines of a document, and what of it could not be read as text. */
export interface WordText {
  readonly lines: readonly WordLine[];
  /** The pictures of the body whose files are in the package. */
  readonly images: readonly WordImage[];
  /** How many drawings there are besides: charts, shapes, pictures in tables. */
  readonly pictures: number;
  /** How many characters are hidden, so that neither Word nor the lines show them. */
  readonly hidden: number;
  /** The name of the main part, mostly `word/document.xml`, and its `w:document`. */
  readonly main: string;
  readonly root: XmlElement | undefined;
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
  const root = document.value?.root;
  const body = childOf(root, 'w:body');
  const reader = createReader(opened.value);
  if (body) reader.readBlocks(body);
  for (const type of NOTES) reader.readNotes(notesOf(opened.value, type), type);
  const { lines, words, images } = reader;
  return {
    value: {
      lines,
      images,
      pictures: words.drawings.length - images.length,
      hidden: words.hidden(),
      main: opened.value.main,
      root,
    },
  };
}

const NOTES = ['footnote', 'endnote'] as const;

function createReader(opened: WordPackage) {
  const [styles, numbering] = (['styles', 'numbering'] as const).map((name) => relatedTree(opened, name));
  const numbers = paragraphNumbers(styles, numbering);
  const count = createCount(numbering);
  const hidden = hiddenText(styles);
  const words = createWordReader(hidden);
  const isCaption = captionStyles(styles);
  const lines: WordLine[] = [];
  const images: WordImage[] = [];
  let paragraph = 0;
  let tables = 0;

  function readBlocks(holder: XmlElement): void {
    for (const group of joined(blocksIn(holder))) {
      const [block] = group;
      if (block?.name === 'w:tbl') readTable(block);
      else readParagraphs(group);
    }
  }

  function readParagraphs(elements: readonly XmlElement[]): void {
    const line = createWords();
    const drawn = words.drawings.length;
    const at = readJoined(elements, line);
    const caption = elements.some(isCaption) && { isCaption: true as const };
    push(line, at, 'text', caption || {});
    for (const drawing of words.drawings.slice(drawn)) {
      const bytes = imageIn(opened, drawing);
      if (bytes) images.push({ before: lines.length, paragraph: at, bytes });
    }
    for (const element of elements) for (const box of boxesIn(element)) readBlocks(box);
  }

  /**
   * Adds paragraphs that are one, with the number of the last, which is not counted where nothing of them is left.
   * @returns the number of the first of which something is left.
   */
  function readJoined(elements: readonly XmlElement[], line: Words): number {
    const own = createWords();
    let at: number | undefined;
    for (const element of elements) {
      paragraph += 1;
      words.read(element, own);
      if (own.text !== '') at ??= paragraph;
    }
    const last = elements.at(-1);
    const isGone = own.text === '' && last && (hasLostMark(last) || hidden.ofMark(last));
    const number = last && !isGone ? numbers.numberOf(last) : undefined;
    if (number) line.add(count(number));
    line.append(own);
    return at ?? paragraph;
  }

  function push(
    { text, pieces }: Words,
    at: number,
    kind: WordLine['kind'],
    more: Pick<WordLine, 'isCaption' | 'row' | 'reference'> = {},
  ): void {
    if (text.trim() === '') return;
    lines.push({ words: text, paragraph: at, kind, pieces, ...more });
  }

  /** Tables in a cell have lines of their own, at their place among those of the row. */
  function readTable(table: XmlElement, isNested = false): void {
    const own = isNested || holdsTables(table) ? undefined : ++tables;
    for (const row of rowsOf(table)) {
      const from = lines.length;
      const line = createWords();
      const inCells: XmlElement[] = [];
      const cells: WordCell[] = [];
      let first: number | undefined;
      for (const [index, cell] of cellsOf(row).entries()) {
        if (index > 0) line.add('\t');
        const start = line.text.length;
        const blocks = blocksIn(cell);
        for (const group of joined(blocks)) {
          const [block] = group;
          if (block?.name === 'w:tbl') readTable(block, true);
          else {
            first ??= paragraph + 1;
            readJoined(group, line);
          }
        }
        inCells.push(...blocks.filter(({ name }) => name === 'w:p'));
        cells.push({ words: line.text.slice(start), ...shapeOf(cell) });
      }
      push(line, first ?? paragraph, 'row', own === undefined ? {} : { row: { table: own, cells } });
      lines.push(...lines.splice(from).sort((a, b) => a.paragraph - b.paragraph));
      for (const element of inCells) for (const box of boxesIn(element)) readBlocks(box);
    }
  }

  function readNotes(notes: readonly XmlElement[], type: (typeof NOTES)[number]): void {
    for (const note of notes) {
      const line = createWords();
      for (const block of blocksIn(note).flatMap((each) =>
        each.name === 'w:p' ? [each] : paragraphsBelow(each),
      ))
        words.read(block, line);
      const id = attributeOf(note, 'w:id') ?? '';
      push(line, 0, 'note', { reference: { element: `w:${type}Reference`, id } });
    }
  }

  return { lines, images, words, readBlocks, readNotes };
}

/** The paragraphs of a table in a note. */
function paragraphsBelow(table: XmlElement): readonly XmlElement[] {
  return rowsOf(table)
    .flatMap(cellsOf)
    .flatMap(blocksIn)
    .flatMap((each) => (each.name === 'w:p' ? [each] : paragraphsBelow(each)));
}

function relatedTree(opened: WordPackage, type: 'styles' | 'numbering'): XmlTree | undefined {
  const name = opened.related.get(type);
  const tree = name === undefined ? undefined : opened.tree(name, `w:${type}`);
  return tree && 'value' in tree ? tree.value : undefined;
}

function notesOf(opened: WordPackage, type: (typeof NOTES)[number]): readonly XmlElement[] {
  const name = opened.related.get(`${type}s`);
  const xml = name === undefined ? undefined : opened.xmlParts.get(name)?.xml;
  if (name === undefined || xml === undefined) return [];
  const tree = parseWordPart(name, xml, `w:${type}s`);
  return 'problem' in tree || !tree.value ? [] : notesIn(tree.value.root);
}
