// Defines the styles that a starter template has besides those of the 公文 page: letterhead, cover, and the
// page of explanations.
import { displayWidth } from '../chinese/display-width.js';
import { toggle, w } from '../ooxml/write-xml.js';
import { type PageProfile, textWidthOf } from '../word/wml/profile.js';
import { fontsToXml, sizeToXml } from '../word/wml/style-look.js';
import type { StyleDefinition } from '../word/wml/style-sheet.js';
import { styleXml } from '../word/wml/style-sheet.js';

export type StarterRole =
  | 'letterhead'
  | 'documentNumber'
  | 'coverTitle'
  | 'coverLine'
  | 'tableNote'
  | 'guideHead'
  | 'guide';

const NAMES: Readonly<Record<StarterRole, readonly [id: string, name: string]>> = {
  letterhead: ['ZonerepLetterhead', '发文机关标志'],
  documentNumber: ['ZonerepDocumentNumber', '发文字号'],
  coverTitle: ['ZonerepCoverTitle', '封面标题'],
  coverLine: ['ZonerepCoverLine', '封面落款'],
  tableNote: ['ZonerepTableInfo', '填报信息'],
  guideHead: ['ZonerepGuideHead', '模板说明标题'],
  guide: ['ZonerepGuide', '模板说明'],
};

/** The id of the style for a role. */
export const starterStyleId = (role: StarterRole): string => NAMES[role][0];

/**
 * Writes the `w:style` elements for a page.
 *
 * @param letterhead the text of the letterhead, whose length determines its size.
 */
export function starterStylesXml(profile: PageProfile, letterhead: string): string {
  const { title, body, heading, pageNumber } = profile.faces;
  const looks: Readonly<Record<StarterRole, string>> = {
    // GB/T 9704-2012 7.2.4: red 小标宋, its upper edge 35 mm under that of the 版心.
    letterhead: look(
      spacing(1400, 600) + CENTRED,
      letters(title.name, letterheadSize(profile, letterhead), RED),
    ),
    // 7.2.5, 7.2.8: two lines under the letterhead; 4 mm below it a red rule as wide as the 版心.
    documentNumber: look(
      w('pBdr', {}, w('bottom', { val: 'single', sz: 12, space: 11, color: RED })) + spacing(0, 0) + CENTRED,
      letters(body.name, profile.sizes.body),
    ),
    coverTitle: look(spacing(3600, 0) + CENTRED, letters(title.name, 52)),
    coverLine: look(spacing(0, 240) + CENTRED, letters(body.name, 36)),
    tableNote: look(
      w('tabs', {}, w('tab', { val: 'right', pos: textWidthOf(profile) })) + spacing(0, 60),
      letters(body.name, profile.sizes.table),
    ),
    guideHead: look(
      toggle('keepNext') + toggle('pageBreakBefore') + spacing(0, 120),
      letters(heading.name, 28, GREY),
    ),
    guide: look(spacing(0, 80) + w('ind', { left: 420, hanging: 420 }), letters(pageNumber.name, 21, GREY)),
  };
  return (Object.keys(NAMES) as StarterRole[])
    .map((role): StyleDefinition => {
      const [id, name] = NAMES[role];
      return { type: 'paragraph', id, name, properties: looks[role] };
    })
    .map(styleXml)
    .join('');
}

const RED = 'FF0000';
const GREY = '7F7F7F';
const CENTRED = w('jc', { val: 'center' });

/** `pPr` must have the children of `w:pPr` in the order of the schema (17.3.1.26). */
const look = (pPr: string, rPr: string): string => w('pPr', {}, pPr) + w('rPr', {}, rPr);

const spacing = (before: number, after: number): string =>
  toggle('snapToGrid', false) + w('spacing', { before, after, line: 240, lineRule: 'auto' });

const letters = (face: string, halfPoints: number, color?: string): string =>
  fontsToXml(face) + (color === undefined ? '' : w('color', { val: color })) + sizeToXml(halfPoints);

/**
 * The width, in characters, assumed for each tag in a letterhead, because its value is not known yet: the
 * name of an office has about twelve characters.
 */
const NAME_WIDTH = 12;
/** 初号, in half-points: the largest size of a letterhead. */
const LARGEST = 84;

/** The largest size at which the letterhead fits on one line, in half-points. */
function letterheadSize(profile: PageProfile, text: string): number {
  const width = displayWidth(text.replace(/\{\{[^}]*\}\}/g, '字'.repeat(NAME_WIDTH))) / 2;
  const halfPoints = Math.floor(textWidthOf(profile) / 10 / Math.max(width, 1));
  return Math.min(LARGEST, halfPoints);
}
