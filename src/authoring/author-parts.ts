// The parts of a template that the docx package cannot write as a Chinese office needs them: styles, settings, fonts.
import { toggle, w, wordPart } from '../ooxml/write-xml.js';
import type { PageProfile } from '../word/wml/profile.js';
import { fontsToXml, sizeToXml } from '../word/wml/style-look.js';
import { styleSheetOf, styleXml } from '../word/wml/style-sheet.js';

/**
 * `word/styles.xml`: every style of the profile's sheet over defaults that speak Chinese.
 *
 * @param more further `w:style` elements, which go to the end.
 */
export function stylesPart(profile: PageProfile, more = ''): string {
  const own = Object.values(styleSheetOf(profile)).map(styleXml);
  return wordPart('styles', defaults(profile), NORMAL, DEFAULT_FONT, NORMAL_TABLE, ...own, more);
}

function defaults({ faces, sizes }: PageProfile): string {
  const language = w('lang', { val: 'en-US', eastAsia: 'zh-CN', bidi: 'ar-SA' });
  const run = w('rPr', {}, fontsToXml(faces.body.name), sizeToXml(sizes.body), language);
  return w('docDefaults', {}, w('rPrDefault', {}, run), w('pPrDefault', {}));
}

/** The default style of a kind, under the name and the id Word gives it. */
const defaultStyle = (type: string, id: string, name: string, ...more: readonly string[]): string =>
  w('style', { type, default: 1, styleId: id }, w('name', { val: name }), ...more);

const NORMAL = defaultStyle(
  'paragraph',
  'Normal',
  'Normal',
  toggle('qFormat'),
  w('pPr', {}, toggle('widowControl', false), w('jc', { val: 'both' })),
);
const DEFAULT_FONT = defaultStyle(
  'character',
  'DefaultParagraphFont',
  'Default Paragraph Font',
  w('uiPriority', { val: 1 }),
  toggle('semiHidden'),
);
const NORMAL_TABLE = defaultStyle(
  'table',
  'TableNormal',
  'Normal Table',
  w('uiPriority', { val: 99 }),
  toggle('semiHidden'),
  w('tblPr', {}, w('tblInd', { w: 0, type: 'dxa' })),
);

/** `word/settings.xml`: as a Chinese Word writes it for a new file, with page numbers that differ by side. */
export function settingsPart(): string {
  const setting = (name: string, val: number) =>
    w('compatSetting', { name, uri: 'http://schemas.microsoft.com/office/word', val });
  return wordPart(
    'settings',
    w('zoom', { percent: 100 }),
    toggle('bordersDoNotSurroundHeader'),
    toggle('bordersDoNotSurroundFooter'),
    w('defaultTabStop', { val: 420 }),
    toggle('evenAndOddHeaders'),
    w('characterSpacingControl', { val: 'compressPunctuation' }),
    w(
      'compat',
      {},
      toggle('spaceForUL'),
      toggle('balanceSingleByteDoubleByteWidth'),
      toggle('doNotLeaveBackslashAlone'),
      toggle('ulTrailSpace'),
      toggle('doNotExpandShiftReturn'),
      toggle('adjustLineHeightInTable'),
      toggle('useFELayout'),
      setting('compatibilityMode', 15),
      setting('overrideTableStyleFontSizeAndJustification', 1),
      setting('enableOpenTypeFeatures', 1),
      setting('doNotFlipMirrorIndents', 1),
    ),
    w('themeFontLang', { val: 'en-US', eastAsia: 'zh-CN' }),
  );
}

/** `word/fontTable.xml`: which face to take where the named one is not installed; fonts are licensed, never bundled. */
export function fontTablePart(profile: PageProfile): string {
  const fonts = Object.values(profile.faces).map(({ name, alternatives }) =>
    w('font', { name }, w('altName', { val: alternatives.join(',') }), w('charset', { val: 86 })),
  );
  return wordPart('fonts', ...fonts);
}
