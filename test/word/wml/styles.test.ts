// A template keeps its own styles and is lent what it lacks.
import { describe, expect, test } from 'vitest';
import { readXml } from '../parse-xml.js';
import { ensureStyles } from '../styled.js';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const part = (...styles: readonly string[]) =>
  `<w:styles ${NS}><w:docDefaults/>${styles.join('')}</w:styles>`;
const style = (id: string, name: string, inner = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

/** As Word 365 in Chinese writes a new file. */
const WORD = part(
  '<w:latentStyles w:count="376"><w:lsdException w:name="heading 1" w:uiPriority="9"/></w:latentStyles>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>',
  style(
    '1',
    'heading 1',
    '<w:basedOn w:val="a"/><w:pPr><w:keepNext/><w:spacing w:before="480" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"/><w:color w:val="0F4761" w:themeColor="accent1" w:themeShade="BF"/><w:sz w:val="48"/></w:rPr>',
  ),
);

/** As an office that uses Word dresses it: Normal is the body, 标题 1 is 黑体. */
const OFFICE = part(
  style('a', 'Normal', '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>'),
  style('1', 'heading 1', '<w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>'),
  style('af3', '公文二级,二级标题'),
  '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="公文二级"/><w:aliases w:val="甲,二级标题"/></w:style>',
);

describe('ensureStyles', () => {
  test('lends everything to a template without styles', () => {
    const { stylesXml, ids } = ensureStyles('');
    const { bodyFace, ...styles } = ids;
    expect(bodyFace).toBe('仿宋_GB2312');
    for (const id of Object.values(styles)) expect(stylesXml).toContain(`w:styleId="${id}"`);
    expect(readXml(stylesXml.replace(/^<\?.*\?>/, '')).names).toContain('w:outlineLvl');
  });

  test('lent headings are Word’s own, for its navigation pane', () => {
    const { stylesXml } = ensureStyles(part());
    expect(stylesXml).toContain('<w:name w:val="heading 3"/><w:aliases w:val="三级标题"/>');
    expect(stylesXml).toContain('<w:outlineLvl w:val="2"/>');
  });

  test('uses what a template has, found by name or alias', () => {
    const { ids } = ensureStyles(OFFICE);
    expect([ids.body, ids.heading1, ids.heading2]).toEqual(['a', '1', 'x']);
  });

  test('prefers 公文正文 over a Normal with an indent', () => {
    const both = OFFICE.replace('</w:styles>', `${style('gw', '公文正文')}</w:styles>`);
    expect(ensureStyles(both).ids.body).toBe('gw');
  });

  test('does not take the look of a new file for someone’s choice', () => {
    const { stylesXml, ids } = ensureStyles(WORD);
    expect(ids.body).toBe('GongwenBody');
    expect(ids.heading1).not.toBe('1');
    expect(stylesXml.match(/<w:name w:val="heading 1"\/>/g)).toHaveLength(1);
    expect(stylesXml).toContain('<w:name w:val="一级标题"/>');
  });

  test('gives away no id twice', () => {
    const { stylesXml, ids } = ensureStyles(part(style('GongwenBody', '别的'), style('Heading1', '另外的')));
    const all = [...stylesXml.matchAll(/w:styleId="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(all).size).toBe(all.length);
    expect(ids.body).not.toBe('GongwenBody');
  });

  test('a table style is no paragraph style of the same name', () => {
    const table = '<w:style w:type="table" w:styleId="t"><w:name w:val="公文正文"/></w:style>';
    expect(ensureStyles(part(table)).ids.body).not.toBe('t');
  });

  test('leaves what stood there, byte for byte, and adds nothing the second time', () => {
    for (const xml of [WORD, OFFICE]) {
      const { stylesXml, ids } = ensureStyles(xml);
      expect(stylesXml.startsWith(xml.slice(0, -'</w:styles>'.length))).toBe(true);
      expect(ensureStyles(stylesXml)).toEqual({ stylesXml, ids });
    }
  });

  test('reads single quotes, blanks in tags and the names of LibreOffice and WPS', () => {
    const xml = part(
      "<w:style w:customStyle='1' w:styleId='Style1' w:type='paragraph' ><w:name w:val='标题 1' /></w:style>",
    );
    expect(ensureStyles(xml).ids.heading1).toBe('Style1');
  });

  test.each([
    [
      'in any order',
      `<w:style w:styleId="1" w:type="paragraph"><w:rPr/><w:aliases w:val="甲"/><w:name w:val="标题 1"/></w:style>`,
    ],
    [
      'with a comment before',
      `<w:style w:styleId="1"><!-- <w:name w:val="x"/> --><w:name w:val="标题 1"/></w:style>`,
    ],
    [
      'behind a value with >',
      `<w:style w:customStyle="1" w:x="a>b" w:styleId='1'><w:name w:val="标题 1"/></w:style>`,
    ],
    ['with references', '<w:style w:styleId="1"><w:name w:val="&#x6807;题&#32;1"/></w:style>'],
    ['with end tags for all', "<w:style w:styleId='1'><w:name w:val = '标题 1' ></w:name></w:style >"],
  ])('finds a style written %s', (_, xml) => {
    const { ids, stylesXml } = ensureStyles(part(xml));
    expect(ids.heading1).toBe('1');
    expect(stylesXml).toContain(xml.includes('&#x') ? '&#x6807;' : '标题 1');
  });

  test('a look in single quotes, or in a comment, is read as it is', () => {
    const body = (inner: string) =>
      ensureStyles(part(style('a', 'Normal', `<w:pPr>${inner}</w:pPr>`))).ids.body;
    expect(body("<w:ind w:left='0' w:firstLine = '640'/>")).toBe('a');
    expect(body('<!-- <w:ind w:firstLine="640"/> --><w:ind w:firstLine="0"/>')).not.toBe('a');
    const heading = (size: string) =>
      ensureStyles(part(style('1', 'heading 1', `<w:rPr><w:color w:val="2E74B5"/>${size}</w:rPr>`))).ids
        .heading1;
    expect(heading("<w:sz w:val = '32'></w:sz>")).not.toBe('1');
    expect(heading('<!-- <w:sz w:val="32"/> -->')).toBe('1');
  });
});
