// A heading has one number, whether its style numbers it or the report.
import { describe, expect, it, test } from 'vitest';
import { sure } from '../../../src/ooxml/read-zip.js';
import type { Block } from '../../../src/report/report.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { readWordText } from '../../../src/word/read/read-document.js';
import { makeDocx, p, partOf } from '../make-docx.js';

const heading = (level: 1 | 2, number: string, title: string): Block => ({
  kind: 'heading',
  level,
  number,
  content: [{ kind: 'text', text: title }],
  path: [],
});

const style = (level: number, inner: string) =>
  `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:pPr>${inner}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>`;
const numPr = (list: number, level?: number) =>
  `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const lists = (...levels: readonly (readonly string[])[]) =>
  levels.map((all, id) => `<w:abstractNum w:abstractNumId="${id}">${all.join('')}</w:abstractNum>`).join('') +
  levels.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join('');

const FIRST = level(0, 'chineseCounting', '%1、');
const SECOND = level(1, 'chineseCounting', '（%2）');
const LINKED = style(1, numPr(1)) + style(2, numPr(1, 1));

const REPORT = [
  heading(1, '一、', '甲'),
  heading(2, '（一）', '甲一'),
  heading(2, '（二）', '甲二'),
  heading(1, '二、', '乙'),
  heading(2, '（一）', '乙一'),
];

/** The lines of the filled file, with the numbers that Word shows. */
function linesOf(styles: string, numbering: string, blocks: readonly Block[], body = p('{{{正文}}}')) {
  const { bytes = new Uint8Array(), problems } = fillDocx(makeDocx({ body, styles, numbering }), {
    正文: { blocks },
  });
  expect(problems).toEqual([]);
  return { lines: sure(readWordText(bytes)).lines.map(({ words }) => words), xml: partOf(bytes) };
}

const PRINTED = ['一、甲', '（一）甲一', '（二）甲二', '二、乙', '（一）乙一'];

describe('headings that number themselves', () => {
  it('keep the numbers of their style, which the text then has not', () => {
    const { lines, xml } = linesOf(LINKED, lists([FIRST, SECOND]), REPORT);
    expect(lines).toEqual(PRINTED);
    expect(xml).not.toMatch(/一、|numPr/);
  });

  it('have them from the style they are based on, and the level from the list', () => {
    const based = style(1, numPr(1))
      .replace('<w:pPr>', '<w:basedOn w:val="b"/><w:pPr>')
      .replace(numPr(1), '');
    const base = `<w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:pPr>${numPr(1)}</w:pPr></w:style>`;
    const { lines, xml } = linesOf(base + based, lists([FIRST]), [heading(1, '一、', '甲')]);
    expect(lines).toEqual(['一、甲']);
    expect(xml).not.toContain('一、');
  });

  test.each([
    ['counts in another form', lists([FIRST, level(1, 'decimal', '%1.%2')]), LINKED],
    [
      'counts on where the report begins anew',
      lists([FIRST], [level(0, 'chineseCounting', '（%1）')]),
      style(1, numPr(1)) + style(2, numPr(2)),
    ],
    ['shows a sign', lists([level(0, 'bullet', '◆'), level(1, 'none', '')]), LINKED.replaceAll('◆', '')],
  ])('have one number where their style %s', (_, numbering, styles) => {
    const { lines } = linesOf(styles, numbering, REPORT);
    expect(lines.map((line) => line.replace('◆', ''))).toEqual(PRINTED);
  });

  it('begin anew where the report does, as in an attachment', () => {
    const { lines } = linesOf(LINKED, lists([FIRST, SECOND]), REPORT, p('{{{正文}}}') + p('{{{正文}}}'));
    expect(lines).toEqual([...PRINTED, ...PRINTED]);
  });

  it('have the report’s number where it does not begin with one', () => {
    const { lines } = linesOf(LINKED, lists([FIRST, SECOND]), [
      heading(1, '三、', '丙'),
      heading(2, '（一）', '丁'),
    ]);
    expect(lines).toEqual(['三、丙', '（一）丁']);
  });

  it('keep the numbers of their style where the report has none', () => {
    expect(
      linesOf(LINKED, lists([FIRST, SECOND]), [heading(1, '', '甲'), heading(1, '', '乙')]).lines,
    ).toEqual(['一、甲', '二、乙']);
  });

  it('are as before in a list that is not there', () => {
    expect(linesOf(LINKED, lists([]), REPORT).lines).toEqual(PRINTED);
  });
});
