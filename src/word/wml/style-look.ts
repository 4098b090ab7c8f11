// Describes the look of a style as data, and writes it as WordprocessingML.
import { type Attributes, toggle, w } from '../../ooxml/write-xml.js';
import { type FaceRole, type PageProfile, textWidthOf } from './profile.js';

export interface Look {
  /** The face, that of the body by default; `size` has the same default. */
  readonly face?: FaceRole;
  readonly size?: keyof PageProfile['sizes'];
  /** The exact height of a line in twips; by default the line pitch of the profile. */
  readonly line?: number | 'single';
  /** The space above and below, in twips. */
  readonly before?: number;
  readonly after?: number;
  readonly justify?: 'both' | 'left' | 'center' | 'right';
  /** In characters of the style's own size. */
  readonly indent?: Indent;
  /** A tab leads with dots to the right edge, where page numbers end. */
  readonly leader?: boolean;
  /** Keeps the paragraph on one page with the next. */
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  /** The outline level of a heading, zero for level 1. */
  readonly outline?: number;
}

export interface Indent {
  readonly side: 'left' | 'right' | 'firstLine';
  readonly characters: number;
}

/**
 * Writes the `w:pPr` and `w:rPr` of a paragraph style; they say everything, so that the style looks the same
 * in any template.
 */
export function lookToXml(profile: PageProfile, look: Look): string {
  return paragraphProperties(profile, look) + runProperties(profile, look);
}

/**
 * Writes a `w:ind` in characters, which Word and WPS read, and in twips, for programs that do not know
 * characters.
 */
export function indentToXml(
  { side, characters }: Indent,
  profile: PageProfile,
  size: keyof PageProfile['sizes'] = 'body',
): string {
  const width = profile.sizes[size] * 10 + spacingOf(profile, size);
  return w('ind', { [`${side}Chars`]: Math.round(characters * 100), [side]: Math.round(characters * width) });
}

function paragraphProperties(profile: PageProfile, look: Look): string {
  const { line: pitch = profile.linePitch, before = 0, after = 0, justify = 'both' } = look;
  const line: Attributes =
    pitch === 'single' ? { line: 240, lineRule: 'auto' } : { line: pitch, lineRule: 'exact' };
  return w(
    'pPr',
    {},
    look.keepNext ? toggle('keepNext') : '',
    look.newPage ? toggle('pageBreakBefore') : '',
    // With widow control, Word moves a second line to the next page with the last line of a paragraph, which
    // leaves a page of 21 lines instead of 22.
    toggle('widowControl', false),
    look.leader ? w('tabs', {}, w('tab', { val: 'right', leader: 'dot', pos: textWidthOf(profile) })) : '',
    // In LibreOffice the document grid overrides an exact height: a title would take two lines of the grid.
    toggle('snapToGrid', false),
    w('spacing', { before, after, ...line }),
    look.indent ? indentToXml(look.indent, profile, look.size) : '',
    w('jc', { val: justify }),
    look.outline === undefined ? '' : w('outlineLvl', { val: look.outline }),
  );
}

function runProperties(profile: PageProfile, { face = 'body', size = 'body' }: Look): string {
  return w(
    'rPr',
    {},
    fontsToXml(profile.faces[face].name),
    w('spacing', { val: spacingOf(profile, size) }),
    w('kern', { val: 0 }),
    sizeToXml(profile.sizes[size]),
    w('lang', { val: 'en-US', eastAsia: 'zh-CN' }),
  );
}

/** Writes one face for Chinese and Latin. */
export const fontsToXml = (name: string): string =>
  w('rFonts', { ascii: name, hAnsi: name, eastAsia: name, cs: 'Times New Roman' });

/**
 * Writes the size of a run.
 *
 * @param halfPoints the size, as in `w:sz`.
 */
export const sizeToXml = (halfPoints: number): string =>
  w('sz', { val: halfPoints }) + w('szCs', { val: halfPoints });

/** Only characters of the body are moved together, so that a line holds 28 of them. */
const spacingOf = (profile: PageProfile, size: string): number =>
  size === 'body' ? profile.characterSpacing : 0;
