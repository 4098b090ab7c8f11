import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, r } from '../make-docx.js';

const problemsOf = (body: string) =>
  fillDocx(makeDocx({ body }), { name: '甲', xs: [1] }).problems.map(({ code, severity, place, message }) => [
    code,
    severity,
    place,
    message.replace('不会填，会原样留在写成的文件里', ''),
  ]);

const drawing = (attributes: string, inner = '') =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="图" ${attributes}/><a:graphic><a:graphicData uri="u">${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const code = (...texts: string[]) =>
  texts.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`).join('');
const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe('a tag where none is filled', () => {
  it('is told where a block is opened in an alternative text', () => {
    expect(problemsOf(drawing('title="&#123;{#each xs}}"'))).toEqual([
      ['unread-tag', 'error', '正文第1段', '替代文字里的“{{#each xs}}”'],
    ]);
    expect(problemsOf(drawing('', '<a:x descr="{{name}}的图"/>'))).toEqual([
      ['unread-tag', 'warning', '正文第1段', '看不见的属性里的“{{name}}”'],
    ]);
  });

  it('is told in the code of a field, cut by runs or in an attribute', () => {
    const field = `<w:p>${char('begin')}${code(' IF {', '{na', 'me}} ')}${char('separate')}${r('x')}${char('end')}</w:p>`;
    expect(problemsOf(field)).toEqual([['unread-tag', 'error', '正文第1段', '域代码里的“{{name}}”']]);
    expect(problemsOf(`<w:p><w:fldSimple w:instr=" REF {{name}} ">${r('x')}</w:fldSimple></w:p>`)).toEqual([
      ['unread-tag', 'error', '正文第1段', '域代码里的“{{name}}”'],
    ]);
  });

  it('is told of fields of Word’s mail merge, with the tag to write instead where the name is one', () => {
    const told = (name: string) => [
      'merge-field',
      'warning',
      '正文第1段',
      `“${name}”是邮件合并的域，这里不填，印出来还是原来的样子`,
    ];
    const field = `<w:p>${char('begin')}${code(' MERGEFIELD na', 'me \\* MERGEFORMAT ')}${char('separate')}${r('«name»')}${char('end')}</w:p>`;
    expect(problemsOf(field)).toEqual([told('name')]);
    const simple = `<w:p><w:fldSimple w:instr=" MERGEFIELD &quot;单位 名称&quot; ">${r('«单位 名称»')}</w:fldSimple></w:p>`;
    expect(problemsOf(simple)).toEqual([told('单位 名称')]);
    const hints = [field, simple].map(
      (body) => fillDocx(makeDocx({ body }), { name: '甲' }).problems[0]?.hint,
    );
    expect(hints).toEqual(['删去这个域，在原处写 {{name}}', '删去这个域，在原处写 {{字段名}}']);
  });

  it('is told in a formula, in a ruby and in the name of a content control', () => {
    const formula =
      '<w:p><m:oMath xmlns:m="m"><m:r><m:t>{{</m:t></m:r><m:r><m:t>name}}</m:t></m:r></m:oMath></w:p>';
    expect(problemsOf(formula)).toEqual([['unread-tag', 'error', '正文第1段', '公式里的“{{name}}”']]);
    const ruby = `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${r('jia')}</w:rt><w:rubyBase>${r('{{name}}')}</w:rubyBase></w:ruby></w:r></w:p>`;
    expect(problemsOf(ruby)).toEqual([['unread-tag', 'error', '正文第1段', '拼音里的“{{name}}”']]);
    const control = `<w:sdt><w:sdtPr><w:alias w:val="{{name}}"/><w:tag w:val="{{name}}"/></w:sdtPr><w:sdtContent>${p('{{name}}')}</w:sdtContent></w:sdt>`;
    expect(problemsOf(control)).toEqual([
      ['unread-tag', 'warning', undefined, '内容控件的名称里的“{{name}}”'],
    ]);
  });

  it('is told in what a tracked change deletes or moves away, and not where the change makes a tag', () => {
    const by = 'w:id="1" w:author="a"';
    const deleted = (words: string) => `<w:del ${by}><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
    const told = [['unread-tag', 'warning', '正文第1段', '修订中删去的文字里的“{{name}}”']];
    expect(problemsOf(`<w:p>${deleted('{{na')}${deleted('me}}')}${r('{{name}}')}</w:p>`)).toEqual(told);
    expect(problemsOf(`<w:p><w:moveFrom ${by}>${r('{{name}}')}</w:moveFrom></w:p>`)).toEqual(told);
    expect(problemsOf(`<w:p>${r('{{na')}${deleted('ne')}${r('me}}')}</w:p>`)).toEqual([]);
  });

  it('is a warning if it may be no tag, as in formulas written in LaTeX', () => {
    expect(problemsOf(drawing('descr="\\frac{{a}}{b}"'))).toEqual([
      ['unread-tag', 'warning', '正文第1段', '替代文字里的“{{a}}”'],
    ]);
    expect(problemsOf(drawing('descr="{a} {b}"'))).toEqual([]);
  });
});
