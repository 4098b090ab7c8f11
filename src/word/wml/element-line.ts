// Writes single lines of the elements around the text, with all their properties at the paragraph: they look the same in any
// template, and no template needs styles for what it may never print.
import { displayWidth } from '../../chinese/display-width.js';
import { toggle, w } from '../../ooxml/write-xml.js';
import { wordsOf } from '../../report/inline.js';
import type { Inline } from '../../report/report.js';
import { type FaceRole, gongwen } from './profile.js';
import { fontsToXml, sizeToXml } from './style-look.js';

/** The look of one paragraph; lengths in twips. */
export interface LineLook {
  /** The exact height of a line; that of the body by default. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly justify?: 'left' | 'center' | 'right';
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  /** Tab stops from the left edge. */
  readonly tabs?: readonly (readonly [kind: 'left' | 'right', at: number])[];
  /** A `w:pBdr`. */
  readonly border?: string;
}

/** Writes a paragraph around runs that are XML already. */
export function elementLine(look: LineLook, runs = ''): string {
  const { line = gongwen.linePitch, before = 0, after = 0, justify = 'left', tabs = [] } = look;
  const { left = 0, right = 0, hanging } = look;
  const properties = w(
    'pPr',
    {},
    toggle('widowControl', false),
    look.border ?? '',
    tabs.length === 0 ? '' : w('tabs', {}, ...tabs.map(([val, pos]) => w('tab', { val, pos }))),
    toggle('autoSpaceDE', false),
    toggle('autoSpaceDN', false),
    toggle('snapToGrid', false),
    w('spacing', { before, after, line, lineRule: 'exact' }),
    w('ind', {
      leftChars: 0,
      left,
      rightChars: 0,
      right,
      ...(hanging === undefined ? { firstLineChars: 0, firstLine: 0 } : { hanging }),
    }),
    w('jc', { val: justify }),
  );
  return w('p', {}, properties, runs);
}

/** So many blank lines of the body. */
export const blankLines = (count: number): string => elementLine({}).repeat(count);

/** The look of letters: `size` in half-points, `scale` of their width in hundredths, `spacing` behind each in twips. */
export interface Letters {
  readonly face: FaceRole;
  readonly size: number;
  readonly color?: string;
  readonly scale?: number;
  readonly spacing?: number;
}

/** Writes the `w:rPr` of letters, its children in the order of the schema. */
export function lettersToXml({ face, size, color, scale = 100, spacing = 0 }: Letters): string {
  return w(
    'rPr',
    {},
    fontsToXml(gongwen.faces[face].name),
    color === undefined ? '' : w('color', { val: color }),
    w('spacing', { val: spacing }),
    scale === 100 ? '' : w('w', { val: scale }),
    w('kern', { val: 0 }),
    sizeToXml(size),
  );
}

/** The width of content in full-width characters. */
export function charactersIn(content: readonly Inline[]): number {
  return displayWidth(wordsOf(content), { ambiguousAsWide: true }) / 2;
}
