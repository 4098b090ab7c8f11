// The parts of a template that the docx package cannot write as a Chinese office needs them: styles, settings, fonts.
import type { PageProfile } from '../word/wml/profile.js';
import { styleSheetOf, styleXml } from '../word/wml/style-sheet.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** `word/styles.xml`: every style of the profile's sheet over defaults that speak Chinese. */
export function stylesPart(profile: PageProfile): string {
  const { name } = profile.faces.body;
  const styles = Object.values(styleSheetOf(profile));
  const size = profile.sizes.body;
  return (
    `${HEAD}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
    `${styles.map(styleXml).join('')}</w:styles>`
  );
}

/** `word/settings.xml`: as a Chinese Word writes it for a new file, with page numbers that differ by side. */
export function settingsPart(): string {
  const setting = (name: string, value: string) =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;
  return (
    `${HEAD}<w:settings ${NAMESPACE}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>` +
    '<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>' +
    '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/>' +
    '<w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/>' +
    `<w:adjustLineHeightInTable/><w:useFELayout/>${setting('compatibilityMode', '15')}` +
    `${setting('overrideTableStyleFontSizeAndJustification', '1')}` +
    `${setting('enableOpenTypeFeatures', '1')}${setting('doNotFlipMirrorIndents', '1')}` +
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  );
}

/** `word/fontTable.xml`: which face to take where the named one is not installed; fonts are licensed, never bundled. */
export function fontTablePart(profile: PageProfile): string {
  const fonts = Object.values(profile.faces).map(
    ({ name, alternatives }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:charset w:val="86"/></w:font>`,
  );
  return `${HEAD}<w:fonts ${NAMESPACE}>${fonts.join('')}</w:fonts>`;
}
