// Writes the parts of a template that the docx library cannot write the way a Chinese office needs them:
// styles, settings, fonts.
import { toggle, w, wordPart } from '../ooxml/write-xml.js';
import type { PageProfile } from '../word/wml/profile.js';
import { fontsToXml, sizeToXml } from '../word/wml/style-look.js';
import { styleSheetOf, styleXml } from '../word/wml/style-sheet.js';

/**
 * Writes `word/styles.xml`: document defaults for Chinese, and every style of the profile's sheet.
 *
 * @param more further `w:style` elements, added at the end.
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

/** Writes the default style of a type, under the name and id that Word itself gives it. */
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

// What ends no line and what begins none: Word's own lists for Chinese, and the dashes, which those lack (GB/T 15834-2011, 5.1.10).
const OPENING = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
const CLOSING =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—–';

/**
 * Writes `word/settings.xml`: the settings that a Chinese Word gives a new file, and different footers on odd
 * and even pages.
 */
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
    w('noLineBreaksAfter', { lang: 'zh-CN', val: OPENING }),
    w('noLineBreaksBefore', { lang: 'zh-CN', val: CLOSING }),
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

/**
 * Writes `word/fontTable.xml`, which names alternatives for faces that are not installed; fonts themselves
 * are licensed, so no font is embedded.
 */
export function fontTablePart(profile: PageProfile): string {
  const fonts = Object.values(profile.faces).map(({ name, alternatives }) =>
    w(
      'font',
      { name },
      alternatives.length === 0 ? '' : w('altName', { val: alternatives.join(',') }),
      w('charset', { val: 86 }),
    ),
  );
  return wordPart('fonts', ...fonts);
}
