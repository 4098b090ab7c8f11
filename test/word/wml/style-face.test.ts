// The face of a style: its own, that of what it is based on, or the document's.
import { expect, it } from 'vitest';
import { parsePart } from '../../../src/ooxml/part.js';
import { sure } from '../../../src/ooxml/read-zip.js';
import { chineseFaceOf } from '../../../src/word/wml/style-face.js';

const style = (id: string, base: string, face = '') =>
  `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/><w:rPr>${face && `<w:rFonts w:eastAsia="${face}"/>`}</w:rPr></w:style>`;
const faceIn = (styles: string, id: string) =>
  chineseFaceOf(sure(parsePart('s', `<w:styles xmlns:w="w">${styles}</w:styles>`)), id);

it('is the nearest that is said', () => {
  expect(faceIn(style('a', 'b', '仿宋') + style('b', 'c', '宋体'), 'a')).toBe('仿宋');
  expect(faceIn(style('a', 'b') + style('b', 'c', '宋体'), 'a')).toBe('宋体');
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr></w:rPrDefault></w:docDefaults>';
  expect(faceIn(defaults + style('a', 'b'), 'a')).toBe('楷体');
  expect(faceIn(style('a', 'b'), 'a')).toBeUndefined();
});

it('is found in a circle of styles too', () => {
  expect(faceIn(style('a', 'b') + style('b', 'a'), 'a')).toBeUndefined();
});
