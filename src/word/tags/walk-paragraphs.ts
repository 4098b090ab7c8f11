// Goes through the paragraphs of a part in reading order and names the place of each as a writer would.
import { attributeOf, isElement, type XmlElement } from '../../ooxml/xml-tree.js';

export interface PlacedParagraph {
  readonly element: XmlElement;
  /** The name of its part where it was moved here from another. */
  readonly part?: string;
  /** Zero-based, over all `w:p` of the part in document order. */
  readonly index: number;
  /** 正文第3段, 表1第2行第3列, 页眉第1段. */
  readonly place: string;
  /** The element that no block may reach out of: the root, or the nearest `w:txbxContent`. */
  readonly story: XmlElement;
  /** Whether the paragraph stands in `mc:Fallback`, which repeats a text box for old programs. */
  readonly silent: boolean;
}

interface Position {
  readonly story: XmlElement;
  readonly silent: boolean;
  readonly grafted: Grafted;
  /** The beginning of the place of a paragraph. */
  readonly paragraphs: string;
  /** The beginning of the place of a table. */
  readonly tables: string;
  /** Whether the paragraph is the only one in a cell, whose place then names the paragraph too. */
  readonly alone: boolean;
  readonly counted: { paragraphs: number; tables: number; notes: number };
}

/**
 * The paragraphs of a part, with those in tables, notes and text boxes.
 *
 * @param root of the part's tree.
 * @param label the Chinese name of the part, such as 页眉; the places of tables in the body leave it out.
 * @param grafted the paragraphs of elements that were moved here from another part.
 */
export function walkParagraphs(
  root: XmlElement,
  label: string,
  grafted: Grafted = new Map(),
): readonly PlacedParagraph[] {
  const found: PlacedParagraph[] = [];
  const tables = label === '正文' ? '' : label;
  walk(root, positionIn({ story: root, silent: false, grafted }, label, tables), found);
  if (grafted.size === 0) return found;
  let index = 0;
  return found.map((it) => (it.part === undefined ? { ...it, index: index++ } : it));
}

type Grafted = ReadonlyMap<XmlElement, readonly PlacedParagraph[]>;

const positionIn = (
  { story, silent, grafted }: Pick<Position, 'story' | 'silent' | 'grafted'>,
  paragraphs: string,
  tables = paragraphs,
  alone = false,
): Position => ({
  story,
  silent,
  grafted,
  paragraphs,
  tables,
  alone,
  counted: { paragraphs: 0, tables: 0, notes: 0 },
});

const NOTES: ReadonlySet<string> = new Set(['w:footnote', 'w:endnote', 'w:comment']);

function walk(container: XmlElement, position: Position, found: PlacedParagraph[]): void {
  for (const child of container.children) {
    if (!isElement(child)) continue;
    if (child.name === 'w:p') walkParagraph(child, position, found);
    else if (child.name === 'w:tbl') walkTable(child, position, found);
    else if (isHeader(child)) found.push(...movedTo(child, position));
    else if (NOTES.has(child.name)) walkNote(child, position, found);
    else if (child.name === 'w:txbxContent') walkTextBox(child, position.paragraphs, position, found);
    else walk(child, child.name === 'mc:Fallback' ? { ...position, silent: true } : position, found);
  }
}

function walkParagraph(element: XmlElement, position: Position, found: PlacedParagraph[]): void {
  position.counted.paragraphs += 1;
  const place = position.alone
    ? position.paragraphs
    : `${position.paragraphs}第${position.counted.paragraphs}段`;
  const { story, silent } = position;
  found.push({ element, index: found.length, place, story, silent });
  walkBoxes(element, place, position, found);
}

/** Walks the text boxes of a paragraph, which stand inside its runs. */
function walkBoxes(element: XmlElement, place: string, position: Position, found: PlacedParagraph[]): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (position.grafted.has(child)) found.push(...movedTo(child, position));
    else if (child.name === 'w:txbxContent') walkTextBox(child, place, position, found);
    else
      walkBoxes(child, place, child.name === 'mc:Fallback' ? { ...position, silent: true } : position, found);
  }
}

/** The paragraphs of what was moved here from another part; none of a header that is read there. */
const movedTo = (element: XmlElement, { grafted, silent }: Position): readonly PlacedParagraph[] =>
  (grafted.get(element) ?? []).map((it) => ({ ...it, silent: silent || it.silent }));

/** Whether an element is the root of a header or footer, which stands within a body only where it was moved. */
export const isHeader = ({ name }: XmlElement): boolean => name === 'w:hdr' || name === 'w:ftr';

function walkTextBox(
  box: XmlElement,
  place: string,
  { silent, grafted }: Position,
  found: PlacedParagraph[],
): void {
  walk(box, positionIn({ story: box, silent, grafted }, `${place}文本框`), found);
}

function walkNote(note: XmlElement, position: Position, found: PlacedParagraph[]): void {
  // The first notes, with a `w:type`, are only the separator lines and are not counted.
  if (attributeOf(note, 'w:type') === undefined) position.counted.notes += 1;
  walk(note, positionIn(position, `${position.paragraphs}${position.counted.notes}`), found);
}

function walkTable(table: XmlElement, position: Position, found: PlacedParagraph[]): void {
  position.counted.tables += 1;
  const inside = position.tables.includes('表') && position.tables.endsWith('列') ? '内' : '';
  const place = `${position.tables}${inside}表${position.counted.tables}`;
  for (const [row, element] of below(table, 'w:tr').entries()) {
    for (const [column, cell] of below(element, 'w:tc').entries()) {
      const cellPlace = `${place}第${row + 1}行第${column + 1}列`;
      const alone = cell.children.filter((child) => isElement(child, 'w:p')).length < 2;
      walk(cell, positionIn(position, cellPlace, cellPlace, alone), found);
    }
  }
}

/** The nearest descendants with this name, including those in content controls. */
function below(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.name === name ? [child] : below(child, name);
  });
}
