// The text width of a template's page.
import { expect, test } from 'vitest';
import { textWidthAt } from '../../../src/word/wml/page-width.js';

const section = (width: number, margin: number) =>
  `<w:sectPr><w:pgSz w:w="${width}" w:h="16838"/><w:pgMar w:top="1" w:right="${margin}" w:bottom="1" w:left="${margin}" w:gutter="0"/></w:sectPr>`;

test('reads the section that governs the place', () => {
  const xml = `<w:p><w:pPr>${section(10000, 1000)}</w:pPr></w:p><w:p/>${section(16838, 1419)}`;
  expect(textWidthAt(xml, 0)).toBe(8000);
  expect(textWidthAt(xml, xml.indexOf('<w:p/>'))).toBe(14000);
});

test('takes the 公文 page where the template does not say', () => {
  expect(textWidthAt('<w:body><w:p/></w:body>', 0)).toBe(8844);
  expect(textWidthAt(section(1000, 800), 0)).toBe(8844);
});
