// Reads a Word file as the lines that a reader sees: paragraphs with their numbers, the rows of tables, text boxes, notes.
import { openPackage, type WordPackage } from '../../ooxml/package.js';
import { parseWordPart } from '../../ooxml/part.js';
import type { Outcome } from '../../ooxml/read-zip.js';
import { attributeOf, childOf, type XmlElement, type XmlTree } from '../../ooxml/xml-tree.js';
import { hiddenText } from './hidden.js';
import { createCount } from './numbering.js';
import { paragraphNumbers } from './paragraph-numbers.js';
import { blocksIn, boxesIn, cellsOf, hasLostMark, joined, notesIn, rowsOf } from './shown.js';
import { createWordReader, createWords, type WordPiece, type Words } from './words.js';

/** A line of the document. */
export interface WordLine {
  readonly words: string;
  /** The number of its paragraph in the body, from 1; a row of a table has that of its first paragraph. */
  readonly paragraph: number;
  readonly kind: 'text' | 'row' | 'note';
  /** The elements from which its words come, in their order. */
  readonly pieces: readonly WordPiece[];
  /** Of a note: the element in the body that refers to it, and the `w:id` of both. */
  readonly reference?: NoteReference;
}

/** Where the body refers to a note. */
export interface NoteReference {
  readonly element: 'w:footnoteReference' | 'w:endnoteReference';
  readonly id: string;
}

/** The lines of a document, and what of it could not be read as text. */
export interface WordText {
  readonly lines: readonly WordLine[];
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
  const { lines, words } = reader;
  return {
    value: { lines, pictures: words.pictures(), hidden: words.hidden(), main: opened.value.main, root },
  };
}

const NOTES = ['footnote', 'endnote'] as const;

function createReader(opened: WordPackage) {
  const [styles, numbering] = (['styles', 'numbering'] as const).map((name) => relatedTree(opened, name));
  const numbers = paragraphNumbers(styles, numbering);
  const count = createCount(numbering);
  const hidden = hiddenText(styles);
  const words = createWordReader(hidden);
  const lines: WordLine[] = [];
  let paragraph = 0;

  function readBlocks(holder: XmlElement): void {
    for (const group of joined(blocksIn(holder))) {
      const [block] = group;
      if (block?.name === 'w:tbl') readTable(block);
      else readParagraphs(group);
    }
  }

  function readParagraphs(elements: readonly XmlElement[]): void {
    const line = createWords();
    const at = readJoined(elements, line);
    push(line, at, 'text');
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
    reference?: NoteReference,
  ): void {
    if (text.trim() === '') return;
    lines.push({ words: text, paragraph: at, kind, pieces, ...(reference && { reference }) });
  }

  /** Tables in a cell have lines of their own, at their place among those of the row. */
  function readTable(table: XmlElement): void {
    for (const row of rowsOf(table)) {
      const from = lines.length;
      const line = createWords();
      const inCells: XmlElement[] = [];
      let first: number | undefined;
      for (const [index, cell] of cellsOf(row).entries()) {
        if (index > 0) line.add('\t');
        const blocks = blocksIn(cell);
        for (const group of joined(blocks)) {
          const [block] = group;
          if (block?.name === 'w:tbl') readTable(block);
          else {
            first ??= paragraph + 1;
            readJoined(group, line);
          }
        }
        inCells.push(...blocks.filter(({ name }) => name === 'w:p'));
      }
      push(line, first ?? paragraph, 'row');
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
      push(line, 0, 'note', { element: `w:${type}Reference`, id: attributeOf(note, 'w:id') ?? '' });
    }
  }

  return { lines, words, readBlocks, readNotes };
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
