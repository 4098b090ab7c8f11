// Which elements of a document are shown: not what was deleted, nor properties, nor the copies for older programs.
import { attributeOf, childOf, childrenOf, propertiesOf, type XmlElement } from '../../ooxml/xml-tree.js';

/** What is not shown: deletions, where text was moved from, properties, the code of fields, notes' marks. */
export const SKIPPED: ReadonlySet<string> = new Set([
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

/** A content control holds what it shows, and of alternatives the first is meant for today's Word (part 3, 9.3). */
export function content(element: XmlElement): XmlElement {
  if (element.name === 'w:sdt') return childOf(element, 'w:sdtContent') ?? element;
  if (element.name !== 'mc:AlternateContent') return element;
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element;
}

/**
 * Parts blocks where a paragraph ends; one whose mark was deleted or moved away (17.13.5.15, 17.13.5.21) goes on in the
 * next, whose properties both then have. A table is a group of its own.
 */
export function joined(blocks: readonly XmlElement[]): readonly (readonly XmlElement[])[] {
  const groups: XmlElement[][] = [];
  let goesOn = false;
  for (const block of blocks) {
    const isParagraph = block.name === 'w:p';
    if (goesOn && isParagraph) groups.at(-1)?.push(block);
    else groups.push([block]);
    goesOn = isParagraph && hasLostMark(block);
  }
  return groups;
}

/** Whether the mark at the end of a paragraph is deleted, or moved elsewhere. */
export function hasLostMark(paragraph: XmlElement): boolean {
  const mark = childOf(propertiesOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
}

/** The texts of the boxes in a paragraph or drawing, without the copies for older programs. */
export function boxesIn(element: XmlElement): readonly XmlElement[] {
  return childrenOf(content(element)).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child];
    return child.name === 'w:del' || child.name === 'w:moveFrom' ? [] : boxesIn(child);
  });
}

/** The rows of a table that were not deleted. */
export function rowsOf(table: XmlElement): readonly XmlElement[] {
  return below(table, 'w:tr').filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined);
}

/** The cells of a row that were not deleted. */
export function cellsOf(row: XmlElement): readonly XmlElement[] {
  return below(row, 'w:tc').filter((cell) => childOf(childOf(cell, 'w:tcPr'), 'w:cellDel') === undefined);
}

/** Whether a cell of a table holds another table. */
export function holdsTables(table: XmlElement): boolean {
  return rowsOf(table).some((row) =>
    cellsOf(row).some((cell) => blocksIn(cell).some(({ name }) => name === 'w:tbl')),
  );
}

/** How many columns a cell takes (17.4.17), and whether it is part of the cell above (17.4.84). */
export function shapeOf(cell: XmlElement): { readonly span: number; readonly goesOn: boolean } {
  const properties = childOf(cell, 'w:tcPr');
  const span = childOf(properties, 'w:gridSpan');
  const merge = childOf(properties, 'w:vMerge');
  return {
    span: Math.max(1, Number(span && attributeOf(span, 'w:val')) || 1),
    goesOn: merge !== undefined && attributeOf(merge, 'w:val') !== 'restart',
  };
}

/** The paragraphs of a body, cell, box or note, and the tables in it, whose own paragraphs are not among them. */
export function blocksIn(holder: XmlElement): readonly XmlElement[] {
  return childrenOf(holder).flatMap((child) => {
    if (child.name === 'w:p' || child.name === 'w:tbl') return [child];
    return SKIPPED.has(child.name) ? [] : blocksIn(content(child));
  });
}

/** The footnotes or endnotes of a part, without the lines that part them from the text. */
export function notesIn(root: XmlElement): readonly XmlElement[] {
  return childrenOf(root).filter((note) => !/separator/i.test(attributeOf(note, 'w:type') ?? ''));
}

function below(element: XmlElement, name: 'w:tr' | 'w:tc'): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return SKIPPED.has(child.name) ? [] : below(content(child), name);
  });
}
