// Pieces of WordprocessingML as Word, WPS and LibreOffice write them, for the templates of the matrix.
import { p, r } from '../make-docx.js';

export const para = (inner: string, pPr = ''): string =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${inner}</w:p>`;

/** A run as Word writes it after an edit: revision ids, East Asian hint, spelling marks around. */
export const edited = (...texts: readonly string[]): string =>
  para(
    texts
      .map(
        (text) =>
          `<w:proofErr w:type="spellStart"/><w:r w:rsidR="00B21D5F" w:rsidRPr="00A7744C"><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r><w:proofErr w:type="spellEnd"/>`,
      )
      .join(''),
  );

export const bookmark = (id: number, inner: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="书签${id}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`;

const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** A complex field and its result. */
export const field = (instruction: string, result: string): string =>
  `${char('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${char('separate')}${result}${char('end')}`;

export const control = (inner: string, properties = '<w:alias w:val="控件"/>'): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

const boxContent = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
const SHAPE = 'style="width:100pt;height:50pt"';

/** A text box as Word 2010 and later write it: DrawingML, and VML once more for old programs. */
export const textBox = (inner: string, id = 1): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/><wp:docPr id="${id}" name="文本框 ${id}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>${boxContent(inner)}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape ${SHAPE}><v:textbox>${boxContent(inner)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** A text box as WPS writes it in its compatible mode: VML alone. */
export const vmlBox = (inner: string): string =>
  `<w:r><w:pict><v:shape ${SHAPE}><v:textbox>${boxContent(inner)}</v:textbox></v:shape></w:pict></w:r>`;

export const numbered = (numId: number, text: string, level = 0): string =>
  para(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

export const footnote = (id: number, text: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(text)}</w:p></w:footnote>`;

export const footnoteReference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

/** A table row of cells with properties of their own. */
export const row = (...cells: readonly (readonly [tcPr: string, inner: string])[]): string =>
  `<w:tr>${cells.map(([tcPr, inner]) => `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${tcPr}</w:tcPr>${inner}</w:tc>`).join('')}</w:tr>`;

export const grid = (columns: number, ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

export const each = (list: string, inner: string): string => p(`{{#each ${list}}}`) + inner + p('{{/each}}');
