// Defines the styles that a starter template has besides those of the 公文 page: letterhead, cover, and the
// page of explanations.
import { displayWidth } from '../chinese/display-width.js';
import { toggle, w } from '../ooxml/write-xml.js';
import { RULE_SPACE, redRule } from '../word/wml/head.js';
import { fitLine, LETTERHEAD_STYLE, RED, spacingOfLetterhead } from '../word/wml/letterhead.js';
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
  letterhead: [LETTERHEAD_STYLE, '发文机关标志'],
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
  const fit = fitLetterhead(profile, letterhead);
  const looks: Readonly<Record<StarterRole, string>> = {
    // GB/T 9704-2012 7.2.4: red 小标宋, its upper edge 35 mm under that of the 版心.
    letterhead: look(
      toggle('snapToGrid', false) + spacingOfLetterhead(fit.size) + CENTRED,
      narrowed(title.name, fit),
    ),
    // 7.2.5, 7.2.7: 4 mm below it a red rule as wide as the 版心; the blank lines above and below are paragraphs.
    documentNumber: look(
      w('pBdr', {}, redRule('bottom', RULE_SPACE)) +
        toggle('snapToGrid', false) +
        w('spacing', { before: 0, after: 0, line: profile.linePitch, lineRule: 'exact' }) +
        CENTRED,
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

/** The look at which the letterhead fits on one line; with tags in it, it is fitted again when it is filled (`word/fill/`). */
function fitLetterhead(profile: PageProfile, text: string): ReturnType<typeof fitLine> {
  const width = displayWidth(text.replace(/\{\{[^}]*\}\}/g, '字'.repeat(NAME_WIDTH))) / 2;
  return fitLine(width, textWidthOf(profile));
}

/** The properties of a run in the order of the schema. */
const narrowed = (face: string, { size, scale }: ReturnType<typeof fitLine>): string =>
  fontsToXml(face) +
  w('color', { val: RED }) +
  (scale === 100 ? '' : w('w', { val: scale })) +
  sizeToXml(size);
