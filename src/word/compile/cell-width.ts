// Finds how wide the text in a table cell or text box can be.
import {
  attributeOf,
  childOf,
  childrenOf,
  enclosing,
  type TagNode,
  type XmlElement,
} from '../../ooxml/xml-tree.js';
import { columnsIn } from '../tags/table-grid.js';
import { isHeader } from '../tags/walk-paragraphs.js';

/** A width in twips that may hang on the width of the text around the outermost table, which only a section tells. */
export interface WidthRule {
  readonly twips: number;
  /** The part of the width around that is added, 1 for all of it. */
  readonly share: number;
}

/** The left or right margin of a cell where the template does not say: 0.19 cm (17.4.41 tblCellMar). */
const CELL_MARGIN = 108;
/** The default left and right insets of a text box: 0.1 inch each (20.4.2.22 bodyPr). */
const BOX_INSETS = 2 * 144;
const EMU_PER_TWIP = 635;
/** Under an inch a table makes no sense. */
const LEAST = 1440;
/** A table in a table in a table …: more are read as if they had the text's width. */
const MOST_NESTED = 20;

/** The width of a cell or text box where the text around its table has this width, in twips, an inch at least. */
export const ruledWidth = ({ twips, share }: WidthRule, around: number): number =>
  Math.max(LEAST, Math.round(twips + share * around));

/** Whether columns of text do not concern a tag, because it stands in a header or footer. */
export function isAcrossColumns(node: TagNode): boolean {
  let at = node.parent;
  while (at !== undefined && !isHeader(at)) at = at.parent;
  return at !== undefined;
}

/** The width for text around a tag; undefined outside of cells and text boxes, and in a text box without a size. */
export function cellWidth(node: TagNode): WidthRule | undefined {
  return widthAround(node.parent, MOST_NESTED);
}

function widthAround(inner: XmlElement | undefined, deepest: number): WidthRule | undefined {
  for (let at = inner; at !== undefined && deepest > 0; at = at.parent) {
    if (at.name === 'w:tc') return cellRule(at, deepest - 1);
    if (at.name === 'wp:inline' || at.name === 'wp:anchor') return boxRule(at);
    // A note that was moved to its reference is printed below the text.
    if (at.name === 'w:footnote' || at.name === 'w:endnote') return undefined;
  }
  return undefined;
}

function boxRule(drawing: XmlElement): WidthRule | undefined {
  const size = childOf(drawing, 'wp:extent');
  const width = size && Math.round(Number(attributeOf(size, 'cx')) / EMU_PER_TWIP) - BOX_INSETS;
  return width !== undefined && width >= LEAST ? { twips: width, share: 0 } : undefined;
}

const WHOLE: WidthRule = { twips: 0, share: 1 };

function cellRule(cell: XmlElement, deepest: number): WidthRule {
  const row = enclosing(cell, 'w:tr');
  const table = enclosing(row, 'w:tbl');
  if (row === undefined || table === undefined) return WHOLE;
  const around = widthAround(table.parent, deepest) ?? WHOLE;
  const properties = childOf(table, 'w:tblPr');
  const width = outerRule(cell, row, table, around);
  return { ...width, twips: width.twips - marginsOf(cell, properties) };
}

/** The width with margins: as the cell says, or else its columns in the grid. */
function outerRule(cell: XmlElement, row: XmlElement, table: XmlElement, around: WidthRule): WidthRule {
  const own = measureOf(childOf(childOf(cell, 'w:tcPr'), 'w:tcW'));
  if (own?.kind === 'twips') return { twips: own.twips, share: 0 };
  const columns = childrenOf(childOf(table, 'w:tblGrid') ?? table, 'w:gridCol').map((column) =>
    Number(attributeOf(column, 'w:w') ?? 0),
  );
  const grid = columns.reduce((sum, width) => sum + width, 0);
  const whole = tableRule(table, grid, around);
  if (own?.kind === 'share') return scaled(whole, own.share);
  const all = columnsIn(row);
  const [from, to] = all.get(cell) ?? [0, 1];
  const covered = columns.slice(from, to).reduce((sum, width) => sum + width, 0);
  if (covered > 0) return scaled(whole, covered / grid);
  return scaled(whole, (to - from) / Math.max(...([...all.values()].at(-1) ?? []), to));
}

function tableRule(table: XmlElement, grid: number, around: WidthRule): WidthRule {
  const own = measureOf(childOf(childOf(table, 'w:tblPr'), 'w:tblW'));
  if (own?.kind === 'twips') return { twips: own.twips, share: 0 };
  if (own?.kind === 'share') return scaled(around, own.share);
  return grid > 0 ? { twips: grid, share: 0 } : around;
}

const scaled = ({ twips, share }: WidthRule, by: number): WidthRule => ({
  twips: twips * by,
  share: share * by,
});

type Measure = { readonly kind: 'twips'; readonly twips: number } | { readonly kind: 'share'; share: number };

/** A width as tables give it, in twips or in fiftieths of a percent; undefined if it is left to Word (17.4.87). */
function measureOf(width: XmlElement | undefined): Measure | undefined {
  const written = width && attributeOf(width, 'w:w');
  if (width === undefined || written === undefined) return undefined;
  const type = attributeOf(width, 'w:type');
  const amount = Number.parseFloat(written);
  if (!(amount > 0)) return undefined;
  if (written.trim().endsWith('%')) return { kind: 'share', share: amount / 100 };
  if (type === 'pct') return { kind: 'share', share: amount / 5000 };
  // Without a type it is in twips (ST_TblWidth).
  return type === undefined || type === 'dxa' ? { kind: 'twips', twips: amount } : undefined;
}

function marginsOf(cell: XmlElement, table: XmlElement | undefined): number {
  const own = childOf(childOf(cell, 'w:tcPr'), 'w:tcMar');
  const all = childOf(table, 'w:tblCellMar');
  const side = (names: readonly string[]) =>
    [own, all]
      .flatMap((margins) => names.map((name) => childOf(margins, name)))
      .map((margin) => (margin === undefined ? undefined : Number(attributeOf(margin, 'w:w'))))
      .find((width) => width !== undefined && width >= 0) ?? CELL_MARGIN;
  return side(['w:left', 'w:start']) + side(['w:right', 'w:end']);
}
