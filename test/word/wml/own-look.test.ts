// Which of a template's styles are the office's, by role: what differs from how programs define them.
import { describe, expect, test } from 'vitest';
import { ensureStyles } from '../styled.js';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** As Word for Chinese writes them into every file: the faces of the theme, 五号. */
const THEME =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';

const sheet = (normal: string, ...styles: readonly string[]) =>
  `<w:styles ${NS}>${THEME}<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>${normal}</w:style>${styles.join('')}</w:styles>`;
const style = (id: string, name: string, inner: string, base = 'a') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${inner}</w:style>`;
const fonts = (face: string, size: number) =>
  `<w:rPr><w:rFonts w:ascii="${face}" w:eastAsia="${face}"/><w:sz w:val="${size}"/></w:rPr>`;

const ids = (normal: string, ...styles: readonly string[]) => ensureStyles(sheet(normal, ...styles)).ids;

/** Word's own of today, in Chinese. */
const heading = (level: number, before: number, size: number) =>
  style(
    String(level),
    `heading ${level}`,
    `<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"/><w:color w:val="0F4761" w:themeColor="accent1" w:themeShade="BF"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
  );

describe('a Normal', () => {
  test.each([
    ['of 宋体小四 without an indent', fonts('宋体', 24)],
    ['of 仿宋三号', fonts('仿宋_GB2312', 32)],
    ['with its line spacing alone changed', '<w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr>'],
    ['in red', '<w:rPr><w:color w:val="C00000"/></w:rPr>'],
    ['with its indent alone', '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr>'],
  ])('%s is the office’s choice', (_, normal) => {
    expect(ids(normal).body).toBe('a');
  });

  test.each([
    ['as Word has it', '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr>'],
    ['as Word for Mac has it', '<w:rPr><w:kern w:val="2"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>'],
    [
      'as Word has it since 2023',
      '<w:pPr><w:spacing w:after="160" w:line="278" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr>',
    ],
    ['as WPS has it', '<w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr>'],
    [
      'as LibreOffice has it, whatever Chinese face it found',
      '<w:rPr><w:rFonts w:ascii="Liberation Serif" w:eastAsia="Noto Serif CJK SC"/><w:color w:val="auto"/><w:sz w:val="24"/></w:rPr>',
    ],
    ['that says it has no indent', '<w:pPr><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>'],
  ])('%s is nobody’s', (_, normal) => {
    expect(ids(normal).body).toBe('GongwenBody');
  });
});

describe('a style for the body', () => {
  test('正文缩进 that was changed is taken, and as Word has it only over a Normal of the office', () => {
    const indent = '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr>';
    const own = style('i', 'Normal Indent', indent + fonts('仿宋', 32));
    expect(ids('', own).body).toBe('i');
    expect(ids('', style('i', 'Normal Indent', indent)).body).toBe('GongwenBody');
    expect(ids(fonts('宋体', 24), style('i', 'Normal Indent', indent)).body).toBe('a');
  });

  test('has what it is based on', () => {
    const base = style('base', '管委会基准', fonts('仿宋', 32));
    expect(ids('', base, style('b', 'Body Text', '', 'base')).body).toBe('b');
  });

  test('as LibreOffice and Word have it is nobody’s', () => {
    for (const spacing of ['w:after="140" w:line="276" w:lineRule="auto"', 'w:before="0" w:after="120"'])
      expect(ids('', style('b', 'Body Text', `<w:pPr><w:spacing ${spacing}/></w:pPr>`)).body).toBe(
        'GongwenBody',
      );
  });

  test('ends a circle of styles', () => {
    const circle = [style('b', 'Body Text', '', 'c'), style('c', 'x', fonts('楷体', 32), 'b')];
    expect(ids('', ...circle).body).toBe('b');
  });
});

describe('headings', () => {
  const own = (level: number, face: string) =>
    style(
      String(level),
      `heading ${level}`,
      `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>${fonts(face, 28)}`,
    );

  test('with a colour of the theme that the office chose are its own', () => {
    const color =
      '<w:rPr><w:rFonts w:eastAsia="黑体"/><w:color w:val="C00000" w:themeColor="accent2"/></w:rPr>';
    expect(ids('', style('1', 'heading 1', color)).heading1).toBe('1');
  });

  test('are one set: if one is the office’s, so are the others', () => {
    const { heading1, heading2, heading3 } = ids('', heading(1, 480, 48), own(2, '楷体'));
    expect([heading1, heading2, heading3]).toEqual(['1', '2', 'Heading3']);
  });

  test('none of which was changed are all lent', () => {
    const { heading1, heading2 } = ids('', heading(1, 480, 48), heading(2, 160, 40));
    expect([heading1, heading2]).toEqual(['Heading1', 'Heading2']);
  });

  test('of a name of 公文 are taken before those that a program put there', () => {
    expect(ids('', heading(1, 480, 48), style('g', '公文一级标题', '')).heading1).toBe('g');
  });
});
