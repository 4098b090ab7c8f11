// Fits a 发文机关标志 that stands in a template itself into one line, once its tags are filled: before, nobody knows how long the
// name of the office is.
import { displayWidth } from '../../chinese/display-width.js';
import { w } from '../../ooxml/write-xml.js';
import { fitLine, LETTERHEAD_STYLE, spacingOfLetterhead } from './letterhead.js';
import { mergeRunProperties } from './run-properties.js';
import { sizeToXml } from './style-look.js';

const STYLE = `<w:pStyle w:val="${LETTERHEAD_STYLE}"/>`;
/** The rest of a `w:pPr` that says nothing of the layout: what a writer has set by hand stays. */
const UNTOUCHED = /^(?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<\/w:pPr>/;
const RUN = /(<w:r(?: [^>]*)?>)(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>|<w:rPr\/>)?(?=<w:t[ >])/g;
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

/**
 * Sets size and width of the letters in each paragraph of the style that `template new` gives a 发文机关标志, and the space above.
 *
 * @param xml of a filled part.
 * @param textWidth width of the text in twips.
 */
export function fitLetterheads(xml: string, textWidth: number): string {
  let out = '';
  let written = 0;
  for (let at = xml.indexOf(STYLE); at !== -1; at = xml.indexOf(STYLE, at + 1)) {
    const start = at + STYLE.length;
    const end = xml.indexOf('</w:p>', start);
    const paragraph = xml.slice(start, end);
    const [layout] = UNTOUCHED.exec(paragraph) ?? [];
    if (end === -1 || layout === undefined) continue;
    const runs = paragraph.slice(layout.length);
    const fit = fitLine(charactersIn(runs), textWidth);
    const look = [w('w', { val: fit.scale }), sizeToXml(fit.size)];
    const fitted = runs.replace(RUN, (_, open: string, rPr = '') => open + mergeRunProperties(rPr, look));
    out += xml.slice(written, start) + spacingOfLetterhead(fit.size) + layout + fitted;
    written = end;
  }
  return written === 0 ? xml : out + xml.slice(written);
}

/** The width of the text in runs, in full-width characters; a reference such as `&amp;` is one. */
function charactersIn(runs: string): number {
  let text = '';
  for (const [, piece = ''] of runs.matchAll(TEXT)) text += piece.replace(/&[a-z]+;|&#\d+;/g, '&');
  return displayWidth(text, { ambiguousAsWide: true }) / 2;
}
