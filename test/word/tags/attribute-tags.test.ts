import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf, table } from '../make-docx.js';

const drawing = (attributes: string, inner = '') =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="图" ${attributes}/><a:graphic><a:graphicData uri="u">${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const data = { name: '甲 & "乙"', xs: [{ t: '一' }, { t: '二' }] };
const fill = (body: string) => fillDocx(makeDocx({ body }), data);
const textsOf = (body: string) => {
  const { bytes, problems } = fill(body);
  expect(problems).toEqual([]);
  return [
    ...partOf(bytes ?? new Uint8Array(), 'word/document.xml').matchAll(/(descr|title|alt|w:val)="([^"]*)"/g),
  ].map(([, key, value]) => `${key}=${value}`);
};
const problemsOf = (body: string) =>
  fill(body).problems.map(({ code, severity, place, message }) => [code, severity, place, message]);

describe('the words of a watermark', () => {
  const watermark = (words: string) =>
    `<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1" style="width:415pt;height:207pt"><v:textpath style="font-family:&quot;仿宋&quot;" string="${words}"/></v:shape></w:pict></w:r></w:p>`;

  it('are filled', () => {
    const docx = makeDocx({ body: p('x'), header: watermark('{{name}}｛｛year｝｝') });
    const { bytes, problems } = fillDocx(docx, { ...data, year: 2025 });
    expect(problems).toEqual([]);
    expect(partOf(bytes ?? new Uint8Array(), 'word/header1.xml')).toContain(
      ' string="甲 &amp; &quot;乙&quot;2025"',
    );
  });

  it('are told where they are faulty', () => {
    expect(problemsOf(watermark('{{nome}}'))).toEqual([
      ['unknown-name', 'error', '正文第1段的艺术字或水印', '数据里没有“nome”这个字段'],
    ]);
    expect(
      problemsOf(watermark('{{#each xs}}{{t}}{{/each}}')).map(([code, , place]) => [code, place]),
    ).toEqual([['unread-tag', '正文第1段']]);
  });
});

describe('tags in alternative texts', () => {
  it('are filled, in pictures, shapes of VML and tables', () => {
    expect(textsOf(drawing('descr="{{name}}的图" title="｛｛name｝｝"'))).toEqual([
      'descr=甲 &amp; &quot;乙&quot;的图',
      'title=甲 &amp; &quot;乙&quot;',
    ]);
    expect(textsOf(`<w:p><w:r><w:pict><v:rect alt='{{name}}{{! 说明 }}'/></w:pict></w:r></w:p>`)).toEqual([
      'alt=甲 &amp; &quot;乙&quot;',
    ]);
    const caption =
      '<w:tbl><w:tblPr><w:tblCaption w:val="表：{{name}}"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>';
    expect(textsOf(table([p('x')]).replace(/<w:tbl>.*?<w:tr>/s, `${caption}<w:tr>`))).toContain(
      'w:val=表：甲 &amp; &quot;乙&quot;',
    );
  });

  it('mean what their place says, in a loop and beside one', () => {
    const repeated = p('{{#each xs}}') + drawing('descr="{{t}}"') + p('{{/each}}');
    expect(textsOf(repeated)).toEqual(['descr=一', 'descr=二']);
    const beside = table([drawing('descr="{{name}}"'), p('{{#each xs}}{{t}}{{/each}}')]);
    expect(textsOf(beside)).toEqual(['descr=甲 &amp; &quot;乙&quot;']);
    const row = table([drawing('descr="{{name}}"'), p('{{#each xs}}{{t}}'), p('{{t}}{{/each}}')]);
    expect(textsOf(row)).toEqual(['descr=甲 &amp; &quot;乙&quot;', 'descr=甲 &amp; &quot;乙&quot;']);
  });

  it('are told where they are faulty, once though the picture repeats them', () => {
    const twice = (words: string) =>
      drawing(`descr="${words}"`, `<pic:cNvPr xmlns:pic="p" id="1" descr="${words}"/>`);
    expect(problemsOf(twice('{{nome}}'))).toEqual([
      ['unknown-name', 'error', '正文第1段的替代文字', '数据里没有“nome”这个字段'],
    ]);
    expect(problemsOf(twice('{{name'))).toEqual([
      ['unclosed-tag', 'error', '正文第1段的替代文字', '标签“{{name”没有写完'],
    ]);
    expect(problemsOf(twice('{{xs}}')).map(([code]) => code)).toEqual(['unprintable-value']);
    expect(problemsOf(twice('{name}')).map(([code]) => code)).toEqual(['single-braces']);
  });

  it('are left alone in formulas written in LaTeX', () => {
    expect(problemsOf(drawing('descr="\\frac{{a}}{b}"'))).toEqual([
      ['unread-tag', 'warning', '正文第1段', '替代文字里的“{{a}}”不会填，会原样留在写成的文件里'],
    ]);
    expect(problemsOf(drawing('descr="{a} {b}"'))).toEqual([]);
  });
});
