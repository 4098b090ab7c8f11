// How a style looks, as data, and the same as WordprocessingML.
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

/** Attributes of `w:ind`: characters for Word and WPS, the same in twips for programs that do not know them. */
export function indentAttributes(
  { side, characters }: Indent,
  profile: PageProfile,
  size: keyof PageProfile['sizes'] = 'body',
): string {
  const width = profile.sizes[size] * 10 + spacingOf(profile, size);
  return `w:${side}Chars="${Math.round(characters * 100)}" w:${side}="${Math.round(characters * width)}"`;
}

function paragraphProperties(profile: PageProfile, look: Look): string {
  const { line: pitch = profile.linePitch, before = 0, after = 0, justify = 'both' } = look;
  const line = pitch === 'single' ? 'w:line="240" w:lineRule="auto"' : `w:line="${pitch}" w:lineRule="exact"`;
  return [
    '<w:pPr>',
    look.keepNext ? '<w:keepNext/>' : '',
    look.newPage ? '<w:pageBreakBefore/>' : '',
    // Else Word takes a line over to the next page with the last one of a paragraph, and leaves 21.
    '<w:widowControl w:val="0"/>',
    // LibreOffice lets the grid outrank an exact height: a title would take two of its lines.
    '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="${before}" w:after="${after}" ${line}/>`,
    look.indent ? `<w:ind ${indentAttributes(look.indent, profile, look.size)}/>` : '',
    `<w:jc w:val="${justify}"/>`,
    look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`,
    '</w:pPr>',
  ].join('');
}

function runProperties(profile: PageProfile, { face = 'body', size = 'body' }: Look): string {
  const { name } = profile.faces[face];
  const halfPoints = profile.sizes[size];
  return (
    `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman"/>` +
    `<w:spacing w:val="${spacingOf(profile, size)}"/><w:kern w:val="0"/>` +
    `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>`
  );
}

/** Only the body is drawn together to hold 28 characters a line. */
const spacingOf = (profile: PageProfile, size: string): number =>
  size === 'body' ? profile.characterSpacing : 0;
