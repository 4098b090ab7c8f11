// Tags that do something to their place: rows and paragraphs that go, cells that merge, cells with a colour.
import { describe, expect, it } from 'vitest';
import { TEMPLATE_HELPERS } from '../../../src/template/helpers.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf, SECTION, table } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const CONTEXT = {
  none: '',
  blank: '   ',
  word: '有',
  list: [],
  items: [
    { name: '甲', unit: '经发局', rate: '98%', parts: [{ name: '一' }, { name: '二' }] },
    { name: '乙', unit: '经发局', rate: '103.5%', parts: [{ name: '三' }] },
    { name: '丙', unit: '招商局', rate: '', parts: [] },
    { name: '丁', unit: '', parts: [{ name: '四' }, { name: '四' }] },
    { name: '戊', unit: '', parts: [] },
  ],
};

const fillBody = (body: string) =>
  fillDocx(makeDocx({ body, sectPr: SECTION }), CONTEXT, { helpers: TEMPLATE_HELPERS });

function fill(body: string): string {
  const { bytes = new Uint8Array(), problems } = fillBody(body);
  expect(problems).toEqual([]);
  expect(soundnessFaults(bytes)).toEqual([]);
  return partOf(bytes);
}

/** The paragraphs and rows that come out: `^` begins a merge, `|` goes on with one, `#` is a colour. */
const seen = (body: string): string =>
  fill(body)
    .replace(/<w:sectPr>[\s\S]*/, '')
    .replace(/<w:vMerge w:val="restart"\/>/g, '^')
    .replace(/<w:vMerge w:val="continue"\/>/g, '|')
    .replace(/<w:shd [^>]*w:fill="(\w+)"\/>/g, '#$1 ')
    .replace(/(?:<\/w:p>|<w:p\/>)<\/w:tc><w:tc>/g, ' ; ')
    .replace(/<\/w:p>|<w:p\/>/g, '\n')
    .replace(/<[^>]+>|\r\n/g, '')
    .replace(/^.*?encoding[^\n]*/, '')
    .replace(/\n$/, '');

describe('空则删', () => {
  it.each([
    ['a paragraph of one empty value', `${p('甲')}${p('{{空则删 none}}')}${p('乙')}`, '甲\n乙'],
    ['blanks are empty', `${p('{{dropEmpty blank}}')}${p('{{空则删 list}}')}${p('乙')}`, '乙'],
    ['with words around it', `${p('口径：{{空则删 none}}。')}${p('乙')}`, '乙'],
    ['a value that is there', `${p('口径：{{空则删 word}}。')}${p('乙')}`, '口径：有。\n乙'],
    ['two of which one is there', `${p('{{空则删 none}}{{空则删 word}}')}${p('乙')}`, '有\n乙'],
    [
      'a row',
      `${table([p('甲'), p('{{空则删 none}}')], [p('乙'), p('{{空则删 word}}')])}${p('乙')}`,
      '乙 ; 有\n乙',
    ],
    [
      'rows of a loop',
      `${table([p('{{#each items}}{{name}}'), p('{{空则删 rate}}{{/each}}')])}${p('乙')}`,
      '甲 ; 98%\n乙 ; 103.5%\n乙',
    ],
    ['all rows of a table, and the table with them', `${table([p('{{空则删 none}}')])}${p('乙')}`, '乙'],
    ['the last paragraph of a cell stays', `${table([p('{{word}}') + p('{{none}}')])}${p('乙')}`, '有\n\n乙'],
  ])('%s', (_, body, expected) => expect(seen(body)).toBe(expected));
});

describe('合并', () => {
  it('merges cells with the same words as the one above, and leaves empty ones alone', () => {
    expect(seen(`${table([p('{{#each items}}{{合并 unit}}'), p('{{name}}{{/each}}')])}${p('完')}`)).toBe(
      '^经发局 ; 甲\n| ; 乙\n^招商局 ; 丙\n^ ; 丁\n^ ; 戊\n完',
    );
  });
  it('merges what stands beside an inner loop, and inner cells only within it', () => {
    const row = [
      p('{{#each items}}{{合并 name}}'),
      p('{{#each parts}}{{mergeSame name}}'),
      p('{{../unit}}{{/each}}{{/each}}'),
    ];
    expect(seen(`${table(row)}${p('完')}`)).toBe(
      '^甲 ; ^一 ; 经发局\n| ; ^二 ; 经发局\n^乙 ; ^三 ; 经发局\n^丙 ;  ; \n^丁 ; ^四 ; \n| ; | ; \n^戊 ;  ; \n完',
    );
  });
  it('does not merge over another row, nor into another table', () => {
    const rows = (name: string) =>
      table([p(`{{#each items}}{{合并 ${name}}}`), p('{{name}}')], [p('—'), p('{{/each}}')]);
    expect(seen(`${rows('unit')}${p('完')}`)).not.toContain('|');
    const one = table([p('{{合并 word}}')]);
    expect(seen(`${one}${p('间')}${one}${p('完')}`)).toBe('^有\n间\n^有\n完');
  });
  it('is a plain value outside of tables only by mistake', () => {
    expect(fillBody(p('{{合并 word}}')).problems.map(({ code }) => code)).toEqual(['no-cell']);
    expect(fillBody(p('{{底色 "黄"}}')).problems.map(({ code }) => code)).toEqual(['no-cell']);
    expect(fillBody(table([p('{{default (合并 word) "无"}}')])).problems.map(({ code }) => code)).toEqual([
      'wrong-arguments',
    ]);
  });
});

describe('底色', () => {
  it('colours the cell by a condition, and keeps the order of its properties', () => {
    const cells = [
      p('{{#each items}}{{name}}'),
      p('{{#if (lt rate 100)}}{{底色 "黄"}}{{/if}}{{rate}}{{/each}}'),
    ];
    const xml = table(cells).replaceAll(
      '</w:tcPr>',
      '<w:shd w:val="clear" w:fill="EEEEEE"/><w:vAlign w:val="center"/></w:tcPr>',
    );
    expect(seen(xml + p('完'))).toContain('#EEEEEE 乙 ; #EEEEEE 103.5%');
    expect(seen(xml + p('完'))).toContain('#EEEEEE 甲 ; #FFF2B3 98%');
    expect(fill(xml + p('完'))).toContain('w:fill="FFF2B3"/><w:vAlign');
  });
  it('knows colours by name and by value, and says which', () => {
    expect(seen(table([p('{{shade "绿色"}}甲'), p('{{底色 "#ff00aa"}}乙')]) + p('完'))).toBe(
      '#C6EFCE 甲 ; #FF00AA 乙\n完',
    );
    const [problem] = fillBody(table([p('{{底色 "粉"}}')])).problems;
    expect(problem).toMatchObject({
      code: 'helper-failed',
      message: expect.stringContaining('没有“粉”这种颜色'),
    });
  });
});

describe('what goes with its place', () => {
  it('takes the words of its note along, which nobody would see', () => {
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const line = (tag: string, id: number) => p(tag).replace('</w:p>', `${reference(id)}</w:p>`);
    const note = (id: number, text: string, type = '') =>
      `<w:footnote ${type}w:id="${id}">${p(text)}</w:footnote>`;
    const { bytes = new Uint8Array(), problems } = fillDocx(
      makeDocx({
        body: line('{{空则删 none}}', 1) + line('{{空则删 word}}', 2) + p('完'),
        footnotes: note(1, '不印的注') + note(2, '印的注'),
        sectPr: SECTION,
      }),
      CONTEXT,
      { helpers: TEMPLATE_HELPERS },
    );
    expect(problems).toEqual([]);
    expect(soundnessFaults(bytes)).toEqual([]);
    const notes = partOf(bytes, 'word/footnotes.xml');
    expect(notes).not.toContain('不印的注');
    expect(notes).toContain('印的注');
    expect(notes).toContain('w:type="separator"');
  });

  it('is told where there is no paragraph and no row, as in the properties', () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>`;
    const custom =
      '<Properties xmlns:vt="v"><property pid="2" name="单位"><vt:lpwstr>{{空则删 word}}</vt:lpwstr></property></Properties>';
    const entries = { '_rels/.rels': rels, 'docProps/custom.xml': custom };
    const { problems } = fillDocx(makeDocx({ body: p('{{word}}'), entries, sectPr: SECTION }), CONTEXT, {
      helpers: TEMPLATE_HELPERS,
    });
    expect(problems.map(({ code, place }) => [code, place])).toEqual([['nothing-to-drop', '文档属性']]);
  });
});
