// The look of a paragraph as far as it tells one definition of a style from another: what properties say of it, one over the
// other.
import { attributeOf, childOf, isOff, type XmlElement } from '../../ooxml/xml-tree.js';

/** Traits of a look in the order in which they are written as one line; lengths as they stand in the file. */
const TRAITS = [
  'latin',
  'chinese',
  'size',
  'bold',
  'italic',
  'caps',
  'underline',
  'color',
  'before',
  'after',
  'line',
  'left',
  'first',
  'align',
] as const;

type Trait = (typeof TRAITS)[number];

/** What is said of each trait; a trait of which nothing is said is left out, one that is switched off is `0`. */
export type Look = Readonly<Partial<Record<Trait, string>>>;

/** The two elements that say how a paragraph looks, of a style or of the paragraph itself. */
export interface Properties {
  readonly pPr: XmlElement | undefined;
  readonly rPr: XmlElement | undefined;
}

/** What properties say, over what was said `before` them. */
export function lookOf({ pPr, rPr }: Properties, before: Look = {}): Look {
  const look: Partial<Record<Trait, string>> = { ...before };
  const say = (trait: Trait, value: string | undefined) => {
    if (value !== undefined) look[trait] = value;
  };
  if (rPr) {
    const fonts = childOf(rPr, 'w:rFonts');
    say('latin', faceOf(fonts, 'ascii'));
    say('chinese', faceOf(fonts, 'eastAsia'));
    say('size', valOf(rPr, 'w:sz'));
    say('bold', switchOf(rPr, 'w:b'));
    say('italic', switchOf(rPr, 'w:i'));
    say('caps', switchOf(rPr, 'w:caps'));
    say('underline', valOf(rPr, 'w:u')?.replace('none', '0'));
    say('color', colorOf(childOf(rPr, 'w:color')));
  }
  if (pPr) {
    const spacing = childOf(pPr, 'w:spacing');
    const indent = childOf(pPr, 'w:ind');
    say('before', measureOf(spacing, 'before', 'beforeLines', 'beforeAutospacing'));
    say('after', measureOf(spacing, 'after', 'afterLines', 'afterAutospacing'));
    say('line', lineOf(spacing));
    say('left', measureOf(indent, 'left', 'leftChars', 'start', 'startChars'));
    const hanging = measureOf(indent, 'hanging', 'hangingChars');
    say('first', measureOf(indent, 'firstLine', 'firstLineChars') ?? (hanging && `-${hanging}`));
    say('align', valOf(pPr, 'w:jc')?.replace(/^(?:both|left|start|distribute)$/, '0'));
  }
  return look;
}

/** A look as one line, the same for looks that look the same: what is switched off is left out. */
export function lineOfLook(look: Look): string {
  const { latin, chinese } = look;
  // The Chinese face that LibreOffice writes beside its own Latin ones is whichever it found on the machine.
  const free = latin !== undefined && /^(?:Liberation|DejaVu) /.test(latin);
  const shown: Look = {
    ...look,
    ...(free && { latin: latin.replace('DejaVu', 'Liberation'), chinese: '*' }),
    ...(latin === chinese && latin !== undefined && !free && { chinese: '=' }),
  };
  return TRAITS.flatMap((trait) => {
    const value = shown[trait];
    return value === undefined || value === '0' ? [] : [`${trait}:${value}`];
  }).join(' ');
}

/** A named face, or `+minor` and `+major` where the theme decides. */
function faceOf(fonts: XmlElement | undefined, script: 'ascii' | 'eastAsia'): string | undefined {
  if (!fonts) return undefined;
  const theme = attributeOf(fonts, `w:${script}Theme`);
  return theme === undefined ? attributeOf(fonts, `w:${script}`) : `+${theme.slice(0, 5)}`;
}

/** 17.3.2.1: switched on without a value. */
function switchOf(rPr: XmlElement, name: string): string | undefined {
  const element = childOf(rPr, name);
  if (!element) return undefined;
  return isOff(attributeOf(element, 'w:val')) ? '0' : '1';
}

/** The colour as it is shown, whether it comes from a theme or not; black is no colour. */
function colorOf(color: XmlElement | undefined): string | undefined {
  if (!color) return undefined;
  const value = (attributeOf(color, 'w:val') ?? '').toUpperCase();
  if (/^(?:AUTO|000000|00000A)$/.test(value)) return '0';
  return value === '' ? attributeOf(color, 'w:themeColor') : value;
}

/** The first of the attributes that says anything but zero; zero if one of them says so. */
function measureOf(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  const said = names.flatMap((name) => (element && attributeOf(element, `w:${name}`)) ?? []);
  return said.find((value) => !isOff(value)) ?? (said.length > 0 ? '0' : undefined);
}

function lineOf(spacing: XmlElement | undefined): string | undefined {
  const line = spacing && attributeOf(spacing, 'w:line');
  if (!spacing || line === undefined) return undefined;
  const rule = attributeOf(spacing, 'w:lineRule') ?? 'auto';
  if (rule !== 'auto') return `${line}${rule}`;
  return line === '240' ? '0' : line;
}

/** The `w:val` of a child. */
export function valOf(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name);
  return child && attributeOf(child, 'w:val');
}
