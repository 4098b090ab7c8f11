// How a style looks, as data, and the same as WordprocessingML.
import { type Attributes, toggle, w } from '../../ooxml/write-xml.js';
import type { FaceRole, PageProfile } from './profile.js';

export interface Look {
  /** Of the body unless given; likewise the size. */
  readonly face?: FaceRole;
  readonly size?: keyof PageProfile['sizes'];
  /** Exact height of a line in twips; the profile's pitch unless given. */
  readonly line?: number | 'single';
  /** Room above and below, in twips. */
  readonly before?: number;
  readonly after?: number;
  readonly justify?: 'both' | 'left' | 'center' | 'right';
  /** In characters of the style's own size. */
  readonly indent?: Indent;
  /** On one page with the paragraph that follows. */
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  /** Zero for a heading of level 1. */
  readonly outline?: number;
}

export interface Indent {
  readonly side: 'left' | 'right' | 'firstLine';
  readonly characters: number;
}

/** `w:pPr` and `w:rPr` of a paragraph style; complete, so that the style looks the same in any template. */
export function lookToXml(profile: PageProfile, look: Look): string {
  return paragraphProperties(profile, look) + runProperties(profile, look);
}

/** `w:ind`: characters for Word and WPS, the same in twips for programs that do not know them. */
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
    // Else Word takes a line over to the next page with the last one of a paragraph, and leaves 21.
    toggle('widowControl', false),
    // LibreOffice lets the grid outrank an exact height: a title would take two of its lines.
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

/** One face for Chinese and Latin. */
export const fontsToXml = (name: string): string =>
  w('rFonts', { ascii: name, hAnsi: name, eastAsia: name, cs: 'Times New Roman' });

/** @param halfPoints as in `w:sz`. */
export const sizeToXml = (halfPoints: number): string =>
  w('sz', { val: halfPoints }) + w('szCs', { val: halfPoints });

/** Only the body is drawn together to hold 28 characters a line. */
const spacingOf = (profile: PageProfile, size: string): number =>
  size === 'body' ? profile.characterSpacing : 0;
