// Writes the paragraph of a footer whose page number stands turned at the left edge of the sheet.
import { textRun } from '../word/wml/runs.js';

/** Where the number stands on the sheet, in twips from its upper left corner. */
interface NumberPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HINT = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';
const NUMBER = [
  textRun('— ', HINT),
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  textRun(' —', HINT),
].join('');

/**
 * Writes a paragraph that holds nothing but a text box with the number, read from top to bottom. The box is VML: DrawingML is
 * newer, but LibreOffice sets the text of a turned box of it beside the box.
 *
 * @param styleId of the paragraph in the box; its right end is the lower one.
 * @param indent of that paragraph at its ends, in twips.
 */
export function turnedNumberXml(
  styleId: string,
  { x, y, width, height }: NumberPlace,
  indent: { readonly left: number; readonly right: number },
): string {
  const points = (twips: number) => `${twips / 20}pt`;
  // Programs that find no first-line indent here take that of the text around.
  const ind = `<w:ind w:left="${indent.left}" w:right="${indent.right}" w:firstLine="0"/>`;
  const inner = `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${ind}</w:pPr>${NUMBER}</w:p>`;
  const style = [
    'position:absolute',
    `margin-left:${points(x)}`,
    `margin-top:${points(y)}`,
    `width:${points(width)}`,
    `height:${points(height)}`,
    'z-index:1',
    'mso-position-horizontal-relative:page',
    'mso-position-vertical-relative:page',
  ].join(';');
  return [
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:r><w:pict>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>',
    `<v:shape id="PageNumber" type="#_x0000_t202" alt="页码" stroked="f" filled="f" style="${style}">`,
    `<v:textbox style="layout-flow:vertical" inset="0,0,0,0"><w:txbxContent>${inner}</w:txbxContent></v:textbox>`,
    '</v:shape></w:pict></w:r></w:p>',
  ].join('');
}
