// What properties say of a look, as one line that is the same for looks that look the same.
import { expect, test } from 'vitest';
import { fragmentOf } from '../../../src/ooxml/scan-xml.js';
import { childOf } from '../../../src/ooxml/xml-tree.js';
import { lineOfLook, lookOf } from '../../../src/word/look/look.js';
import { isOfProgram } from '../../../src/word/look/program-looks.js';

const line = (xml: string) => {
  const top = fragmentOf(xml);
  return lineOfLook(lookOf({ pPr: childOf(top, 'w:pPr'), rPr: childOf(top, 'w:rPr') }));
};

test.each([
  ['<w:pPr><w:jc w:val="both"/><w:spacing w:before="0" w:line="240" w:lineRule="auto"/></w:pPr>', ''],
  ['<w:rPr><w:b w:val="0"/><w:u w:val="none"/><w:color w:val="auto"/></w:rPr>', ''],
  ['<w:rPr><w:b/><w:i w:val="true"/></w:rPr>', 'bold:1 italic:1'],
  ['<w:pPr><w:ind w:firstLineChars="200"/></w:pPr>', 'first:200'],
  ['<w:pPr><w:ind w:hanging="420" w:left="420"/></w:pPr>', 'left:420 first:-420'],
  ['<w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr>', 'line:560exact'],
  ['<w:rPr><w:color w:val="c00000" w:themeColor="accent2"/></w:rPr>', 'color:C00000'],
  [
    '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial" w:eastAsia="宋体"/></w:rPr>',
    'latin:+minor chinese:宋体',
  ],
  ['<w:rPr><w:rFonts w:ascii="DejaVu Sans" w:eastAsia="x"/></w:rPr>', 'latin:Liberation Sans chinese:*'],
])('%s', (xml, expected) => {
  expect(line(xml)).toBe(expected);
});

test('definitions are known by Word’s names and by the Chinese ones', () => {
  for (const name of ['normal', '正文'])
    expect(isOfProgram(name, 'latin:+minor chinese:= size:21')).toBe(true);
  expect(isOfProgram('标题1', 'size:44 bold:1 before:340 after:330 line:578')).toBe(true);
  expect(isOfProgram('管委会正文', '')).toBe(false);
});
