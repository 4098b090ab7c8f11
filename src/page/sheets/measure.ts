// Measures blocks that stand in the document: how high they are, and where they may be parted.
import type { DrawnBlock } from '../worker/protocol.js';
import type { Piece } from './plan-pages.js';

/** Blocks that are one whole: a picture is not cut in two. */
const WHOLE: ReadonlySet<DrawnBlock['kind']> = new Set([
  'title',
  'head',
  'heading',
  'picture',
  'chart',
  'note-list',
  'sign-off',
  'record',
  'label',
]);

/** Blocks after which no page ends, as in the Word file (`w:keepNext`). */
const KEEPS_NEXT: ReadonlySet<DrawnBlock['kind']> = new Set(['title', 'heading', 'label', 'note-list']);

/** Lines of a paragraph that are kept together: half a page. */
const MOST_KEPT = 11;

/** The lengths of a block. */
export type Measured = Pick<Piece, 'units' | 'repeated' | 'before' | 'after'>;

/** Measures a block. @param element the block, in the document and as wide as on its page */
export function measure(block: DrawnBlock, element: HTMLElement): Measured {
  const style = getComputedStyle(element);
  return {
    ...unitsOf(block, element, style),
    before: Number.parseFloat(style.marginTop) || 0,
    after: Number.parseFloat(style.marginBottom) || 0,
  };
}

/** A block as the pages see it. @param next the one behind it */
export function pieceOf(block: DrawnBlock, measured: Measured, next: DrawnBlock | undefined): Piece {
  // The last paragraph stays with what is signed; LibreOffice parts no such paragraph.
  const isLast = next?.kind === 'note-list' || next?.kind === 'sign-off';
  const height = measured.units.reduce((sum, unit) => sum + unit, 0);
  return {
    ...measured,
    ...(isLast && measured.units.length <= MOST_KEPT && { units: [height] }),
    keepsNext: KEEPS_NEXT.has(block.kind) || isLast,
    starts: block.starts ?? false,
    turned: block.place === 'landscape',
  };
}

function unitsOf(
  { kind }: DrawnBlock,
  element: HTMLElement,
  style: CSSStyleDeclaration,
): Pick<Piece, 'units' | 'repeated'> {
  const { height } = element.getBoundingClientRect();
  if (WHOLE.has(kind)) return { units: [height], repeated: 0 };
  if (kind === 'table') return rowUnits(element, height);
  if (kind === 'contents') {
    const units = Array.from(element.children, (line) => {
      const { marginBottom } = getComputedStyle(line);
      return line.getBoundingClientRect().height + (Number.parseFloat(marginBottom) || 0);
    });
    return { units, repeated: 0 };
  }
  const line = Number.parseFloat(style.lineHeight) || height;
  const count = Math.max(1, Math.round(height / line));
  return { units: Array.from({ length: count }, () => height / count), repeated: 0 };
}

/** The first row with all that stands above it, the last one with all below; where it goes on the head stands again. */
function rowUnits(element: HTMLElement, height: number): Pick<Piece, 'units' | 'repeated'> {
  const top = element.getBoundingClientRect().top;
  const rows = [...element.querySelectorAll('tbody > tr')];
  const edges = rows.slice(0, -1).map((row) => row.getBoundingClientRect().bottom - top);
  const units = [...edges, height].map((edge, index) => edge - (edges[index - 1] ?? 0));
  return { units, repeated: element.querySelector('thead')?.getBoundingClientRect().height ?? 0 };
}
