import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { canCheck, faultsOf } from '../check-docx.js';
import { makeDocx, p, partOf, r } from '../make-docx.js';

const CONTEXT = { xs: [1, 2, 3], groups: [{ xs: [1, 2] }, { xs: [3, 4] }, { xs: [] }] };

function fill(body: string, numbering?: string): Uint8Array {
  const { bytes, problems } = fillDocx(makeDocx({ body, ...(numbering && { numbering }) }), CONTEXT);
  expect(problems).toEqual([]);
  return bytes ?? new Uint8Array();
}

const all = (bytes: Uint8Array, pattern: RegExp, name?: string) =>
  [...partOf(bytes, name).matchAll(pattern)].map((match) => match[1]);

const loop = (inner: string, over = 'xs') => p(`{{#each ${over}}}`) + inner + p('{{/each}}');

const drawing = (id: number) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="${id}" name="图"/><a:graphic><a:graphicData uri="u"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const item = (numId: number, text: string, level = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>${r(text)}</w:p>`;

const NUMBERING =
  '<w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';

describe('copies made by a loop', () => {
  it('have drawing ids of their own', () => {
    const bytes = fill(drawing(5) + loop(drawing(3)) + drawing(4));
    expect(all(bytes, /docPr id="(\d+)"/g)).toEqual(['5', '3', '6', '7', '4']);
  });

  it('have bookmarks of their own, ends like starts', () => {
    const marked = `<w:p><w:bookmarkStart w:id="2" w:name="处"/>${r('{{this}}')}<w:bookmarkEnd w:id="2"/></w:p>`;
    const bytes = fill(
      `${loop(marked)}<w:p><w:bookmarkStart w:id="9" w:name="b"/><w:bookmarkEnd w:id="9"/></w:p>`,
    );
    expect(all(bytes, /bookmarkStart w:id="(\d+)"/g)).toEqual(['2', '10', '11', '9']);
    expect(all(bytes, /bookmarkEnd w:id="(\d+)"/g)).toEqual(['2', '10', '11', '9']);
    expect(all(bytes, /w:name="([^"]*)"/g)).toEqual(['处', '处_10', '处_11', 'b']);
  });

  it('keep bookmarks apart that a careless program gave one id', () => {
    const marked = (name: string) =>
      `<w:p><w:bookmarkStart w:id="0" w:name="${name}"/>${r('{{this}}')}<w:bookmarkEnd w:id="0"/></w:p>`;
    const bytes = fill(marked('前').replace('{{this}}', '前') + loop(marked('处')));
    expect(all(bytes, /w:name="([^"]*)"/g)).toEqual(['前', '处', '处_1', '处_2']);
    expect(all(bytes, /bookmarkStart w:id="(\d+)"/g)).toEqual(['0', '0', '1', '2']);
    expect(all(bytes, /bookmarkEnd w:id="(\d+)"/g)).toEqual(['0', '0', '1', '2']);
  });

  it('have shapes (VML) of their own, and what refers to them goes along', () => {
    const shape = (id: string, more = '') =>
      `<w:p><w:r><w:pict><v:shape id="${id}" ${more}style="width:1pt"/></w:pict></w:r></w:p>`;
    const bytes = fill(
      `${shape('_x0000_s1030')}${loop(shape('文本框 2', 'o:spid="_x0000_s1026" ') + shape('_x0000_s1028'))}`,
    );
    expect(all(bytes, /<v:shape id="([^"]*)"/g)).toEqual([
      '_x0000_s1030',
      '文本框 2',
      '_x0000_s1028',
      '文本框 2_1031',
      '_x0000_s1033',
      '文本框 2_1034',
      '_x0000_s1036',
    ]);
    expect(all(bytes, /o:spid="([^"]*)"/g)).toEqual(['_x0000_s1026', '_x0000_s1032', '_x0000_s1035']);
    const object = `<w:p><w:r><w:object><v:shape id="_x0000_i1025"/><o:OLEObject Type="Embed" ShapeID="_x0000_i1025" ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>`;
    const objects = fill(loop(object) + loop(object));
    const ids = all(objects, /<v:shape id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(6);
    expect(all(objects, / ShapeID="([^"]*)"/g)).toEqual(ids);
  });

  it('keep the letters of names, in whatever quotes', () => {
    const marked = `<w:p><w:bookmarkStart w:name='甲&amp;"乙&apos;' w:id='2'/>${r('{{this}}')}<w:bookmarkEnd w:id = "2"/></w:p>`;
    const bytes = fill(loop(marked));
    expect(all(bytes, /w:name="([^"]*)"/g)).toEqual(['', '_3', '_4'].map((end) => `甲&amp;&quot;乙'${end}`));
    expect(all(bytes, /bookmarkEnd w:id = "(\d+)"/g)).toEqual(['2', '3', '4']);
  });

  it('lose a bookmark that reaches out of the loop', () => {
    const bytes = fill(
      `${loop('<w:p><w:bookmarkStart w:id="2" w:name="x"/></w:p>')}<w:p><w:bookmarkEnd w:id="2"/></w:p>`,
    );
    expect(partOf(bytes)).not.toContain('bookmark');
  });

  it('keep the bookmarks of a paragraph that goes with its tag', () => {
    const open = '<w:p><w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>{{#if xs}}</w:t></w:r></w:p>';
    const bytes = fill(`${open}${p('a')}${p('{{/if}}')}<w:p><w:bookmarkEnd w:id="1"/></w:p>`);
    expect(all(bytes, /bookmark(Start|End)/g)).toEqual(['Start', 'End']);
  });

  it('have no paragraph ids and no content control ids', () => {
    const control = `<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent><w:p w14:paraId="1A" w14:textId="2B" w:rsidR="3C">${r('{{this}}')}</w:p></w:sdtContent></w:sdt>`;
    const xml = partOf(fill(control.replaceAll('this', 'xs') + loop(control)));
    expect(xml.match(/w14:paraId/g)).toHaveLength(1);
    expect(xml.match(/w:val="77"/g)).toHaveLength(1);
    expect(xml.match(/w:rsidR="3C"/g)).toHaveLength(4);
  });

  it('share one comment, on the first', () => {
    const anchored =
      '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>{{this}}</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>';
    expect(partOf(fill(loop(anchored))).match(/w:comment\w+/g)).toHaveLength(3);
  });
});

describe('lists in loops', () => {
  const numbers = (bytes: Uint8Array) => all(bytes, /numId w:val="(\d+)"/g);

  it('count on through the loop that makes their items', () => {
    expect(numbers(fill(loop(item(1, '{{this}}')), NUMBERING))).toEqual(['1', '1', '1']);
    const branches = p('{{#if @first}}') + item(1, 'a') + p('{{else}}') + item(1, 'b') + p('{{/if}}');
    expect(numbers(fill(loop(branches), NUMBERING))).toEqual(['1', '1', '1']);
    expect(
      numbers(fill(loop(item(1, '{{@index}}') + loop(item(1, '{{this}}', 1)), 'groups'), NUMBERING)),
    ).toEqual(['1', '1', '1', '1', '1', '1', '1']);
  });

  it('begin anew with each copy of the loop around', () => {
    const bytes = fill(loop(p('组') + loop(item(1, '{{this}}')), 'groups'), NUMBERING);
    expect(numbers(bytes)).toEqual(['1', '1', '3', '3']);
    const numbering = partOf(bytes, 'word/numbering.xml');
    expect(numbering).toContain(
      '<w:num w:numId="3"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>',
    );
    expect(numbering).toContain('<w:num w:numId="4">');
  });

  it('of several paragraphs begin anew with each copy', () => {
    expect(numbers(fill(loop(item(2, '甲') + item(2, '乙')), NUMBERING))).toEqual([
      '2',
      '2',
      '3',
      '3',
      '4',
      '4',
    ]);
    expect(partOf(fill(loop(item(2, '甲') + item(2, '乙')), NUMBERING), 'word/numbering.xml')).toContain(
      '<w:num w:numId="3"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>',
    );
  });

  it('that go on outside the loop are left alone', () => {
    expect(
      numbers(fill(item(1, '前') + loop(p('x') + loop(item(1, '{{this}}')), 'groups'), NUMBERING)),
    ).toEqual(['1', '1', '1', '1', '1']);
  });

  it.skipIf(!canCheck)('give sound files (docx-valid of ../shared)', () => {
    const heading = item(1, '甲') + item(1, '乙');
    expect(
      faultsOf(
        fill(loop(heading + drawing(1)), NUMBERING),
        fill(loop(p('组') + loop(item(2, '{{this}}')), 'groups'), NUMBERING),
      ),
    ).toBe('');
  });
});
