// The text width of a template's page, and the styles it has or is lent.
import { describe, expect, it, test } from 'vitest';
import { readSections } from '../../../src/ooxml/sections.js';
import { textWidthIn } from '../../../src/word/fill/template-styles.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf } from '../make-docx.js';

const section = (width: number, margin: number) =>
  `<w:sectPr><w:pgSz w:w="${width}" w:h="16838"/><w:pgMar w:top="1" w:right="${margin}" w:bottom="1" w:left="${margin}" w:gutter="0"/></w:sectPr>`;

const widthIn = (xml: string, at: number) => textWidthIn(readSections(xml), at);

test('reads the section that governs the place', () => {
  const xml = `<w:p><w:pPr>${section(10000, 1000)}</w:pPr></w:p><w:p/>${section(16838, 1419)}`;
  expect(widthIn(xml, 0)).toBe(8000);
  expect(widthIn(xml, 1)).toBe(14000);
});

test('takes the 公文 page where the template does not say', () => {
  expect(widthIn('<w:body><w:p/></w:body>', 0)).toBe(8844);
  expect(widthIn(section(1000, 800), 0)).toBe(8844);
});

test('looks for what a section does not say in those that follow, or in the first', () => {
  const xml = `<w:sectPr/><w:sectPr><w:pgSz w:w="9000"/></w:sectPr>${section(16838, 1419)}`;
  expect([0, 1, 2, 3].map((at) => widthIn(xml, at))).toEqual([6162, 6162, 14000, 6162]);
});

const BLOCKS = { x: { blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: '甲' }], path: [] }] } };

describe('the styles of a template', () => {
  it('are found however they are written, and what it lacks is added to them', () => {
    const styles =
      "<!-- </w:styles> --><w:style\n w:styleId='own' w:type='paragraph'><!-- <w:name w:val='x'/> --><w:name w:val = '公文正文'></w:name></w:style >";
    const { bytes = new Uint8Array(), problems } = fillDocx(makeDocx({ body: p('{{x}}'), styles }), BLOCKS);
    expect(problems).toEqual([]);
    expect(partOf(bytes)).toContain('<w:pStyle w:val="own"/>');
    expect(partOf(bytes, 'word/styles.xml')).toMatch(/<w:style .*<w:style .*<\/w:style><\/w:styles>$/s);
  });

  it('are told of when they are under another prefix, and only where they are needed', () => {
    const entries = { 'word/styles.xml': '<x:styles xmlns:x="u"/>' };
    const template = makeDocx({ body: p('{{x}}'), styles: '', entries });
    const { bytes, problems } = fillDocx(template, BLOCKS);
    expect(bytes).toBeUndefined();
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([['not-docx', 'error']]);
    expect(problems[0]?.message).toContain('word/styles.xml');
    expect(fillDocx(template, { x: '甲' }).problems).toEqual([]);
  });
});
