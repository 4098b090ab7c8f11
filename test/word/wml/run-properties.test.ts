// Merging run properties: the schema's order, nothing lost.
import { describe, expect, test } from 'vitest';
import { mergeRunProperties } from '../../../src/word/wml/run-properties.js';

describe('mergeRunProperties', () => {
  test('leaves properties alone when there is nothing to add', () => {
    expect(mergeRunProperties('<w:rPr><w:sz w:val="32"/></w:rPr>', [])).toBe(
      '<w:rPr><w:sz w:val="32"/></w:rPr>',
    );
    expect(mergeRunProperties('', [])).toBe('');
  });

  test('makes properties where there were none', () => {
    expect(mergeRunProperties('', ['<w:b/>'])).toBe('<w:rPr><w:b/></w:rPr>');
    expect(mergeRunProperties('<w:rPr/>', ['<w:b/>'])).toBe('<w:rPr><w:b/></w:rPr>');
  });

  test('puts additions where the schema wants them', () => {
    const merged = mergeRunProperties(
      '<w:rPr><w:rStyle w:val="a"/><w:sz w:val="32"/><w:lang w:val="zh-CN"/></w:rPr>',
      ['<w:highlight w:val="yellow"/>', '<w:b/>'],
    );
    expect(merged).toBe(
      '<w:rPr><w:rStyle w:val="a"/><w:b/><w:sz w:val="32"/><w:highlight w:val="yellow"/><w:lang w:val="zh-CN"/></w:rPr>',
    );
  });

  test('replaces a property of the same name', () => {
    expect(mergeRunProperties('<w:rPr><w:b/></w:rPr>', ['<w:b w:val="0"/>'])).toBe(
      '<w:rPr><w:b w:val="0"/></w:rPr>',
    );
  });

  test('keeps newer effects and tracked changes whole, at the end', () => {
    const effect =
      '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="tx1"/></w14:solidFill></w14:textFill>';
    const change = '<w:rPrChange w:id="1" w:author="a>b"><w:rPr><w:b/></w:rPr></w:rPrChange>';
    expect(mergeRunProperties(`<w:rPr><w:sz w:val="1"/>${effect}${change}</w:rPr>`, ['<w:i/>'])).toBe(
      `<w:rPr><w:i/><w:sz w:val="1"/>${effect}${change}</w:rPr>`,
    );
  });

  test('a named face takes the place of the theme’s', () => {
    expect(
      mergeRunProperties(
        "<w:rPr><w:rFonts w:asciiTheme='minorHAnsi' w:eastAsiaTheme='minorEastAsia'/></w:rPr>",
        ['<w:rFonts w:eastAsia="黑体"/>'],
      ),
    ).toBe('<w:rPr><w:rFonts w:asciiTheme=\'minorHAnsi\' w:eastAsia="黑体"/></w:rPr>');
  });

  test('finds properties in any spelling', () => {
    expect(
      mergeRunProperties(
        "<w:rPr ><!-- <w:b> --><w:b w:val = '1'></w:b>\n<w:rFonts\nw:hint='default' /></w:rPr>",
        ['<w:b/>', '<w:rFonts w:hint="eastAsia"/>'],
      ),
    ).toBe('<w:rPr><w:rFonts\nw:hint="eastAsia" /><w:b/></w:rPr>');
  });
});
