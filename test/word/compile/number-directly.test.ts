import { describe, expect, it } from 'vitest';
import { sure } from '../../../src/ooxml/read-zip.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { readWordText } from '../../../src/word/read/read-document.js';
import { makeDocx, p, partOf } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const level = (at: number, text: string, extra = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${extra}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, '%1、')}${level(1, '（%2）', '<w:pStyle w:val="L2"/>')}</w:abstractNum>` +
  '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>';
const style = (id: string, pPr: string, basedOn = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn}<w:pPr>${pPr}</w:pPr></w:style>`;
const STYLES =
  style('L1', '<w:numPr><w:numId w:val="7"/></w:numPr><w:ind w:left="0" w:firstLine="640"/>') +
  style('L2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr>') +
  style('Own', '<w:jc w:val="left"/>', '<w:basedOn w:val="L1"/>');

const of = (id: string, text: string, pPr = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/>${pPr}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const CONTEXT = {
  items: [
    { name: '甲', parts: [{ name: '子' }, { name: '丑' }] },
    { name: '乙', parts: [{ name: '寅' }] },
  ],
};

function filled(body: string): Uint8Array {
  const { bytes = new Uint8Array(), problems } = fillDocx(
    makeDocx({ body, styles: STYLES, numbering: NUMBERING }),
    CONTEXT,
  );
  expect(problems).toEqual([]);
  expect(soundnessFaults(bytes)).toEqual([]);
  return bytes;
}
const lines = (body: string) => sure(readWordText(filled(body))).lines.map(({ words }) => words);
const each = (list: string, inner: string) => p(`{{#each ${list}}}`) + inner + p('{{/each}}');

describe('a list numbered by a style', () => {
  it('begins again in each copy of a loop that holds several of its paragraphs', () => {
    const body = each('items', p('{{name}}') + of('L1', '一') + of('Own', '二'));
    expect(lines(body)).toEqual(['甲', '1、一', '2、二', '乙', '1、一', '2、二']);
  });

  it('counts the copies of a loop of which it is one paragraph, and begins again with the loop around', () => {
    expect(lines(each('items', of('L1', '{{name}}')))).toEqual(['1、甲', '2、乙']);
    const nested = each('items', p('{{name}}') + each('parts', of('L1', '{{name}}')));
    expect(lines(nested)).toEqual(['甲', '1、子', '2、丑', '乙', '1、寅']);
  });

  it('goes on where its levels are counted by Word already, and nothing is written into paragraphs then', () => {
    const body = each('items', of('L1', '{{name}}') + each('parts', of('L2', '{{name}}')));
    expect(lines(body)).toEqual(['1、甲', '（1）子', '（2）丑', '2、乙', '（1）寅']);
    expect(partOf(filled(body))).not.toContain('w:numPr');
  });

  it('goes on where some of it stands outside of the loop', () => {
    const body = of('L1', '前') + each('items', of('L1', '一') + of('L1', '二'));
    expect(lines(body)).toEqual(['1、前', '2、一', '3、二', '4、一', '5、二']);
  });

  it('keeps the indent of its style, which that of the list would displace', () => {
    const hanging = '<w:ind w:hanging="210"/>';
    const xml = partOf(filled(each('items', of('L1', '一') + of('L1', '二', hanging) + of('L2', '三'))));
    expect([...xml.matchAll(/<w:ind[^>]*>/g)].map(([ind]) => ind).slice(0, 2)).toEqual([
      '<w:ind w:left="0" w:firstLine="640"/>',
      '<w:ind w:left="0" w:hanging="210"/>',
    ]);
  });

  it('leaves alone a paragraph that is taken out of the list', () => {
    const out = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = each('items', of('L1', '一') + of('L1', '注', out) + of('L1', '二'));
    expect(lines(body).slice(3)).toEqual(['1、一', '注', '2、二']);
  });
});
