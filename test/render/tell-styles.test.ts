// `template check` says which style each part of a report gets.
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../src/render/check-template.js';
import { makeDocx, p } from '../word/make-docx.js';

const NORMAL = (inner = '') =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>${inner}</w:style>`;
const SONG = '<w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体"/><w:sz w:val="24"/></w:rPr>';
const OWN = `<w:style w:type="paragraph" w:styleId="zw"><w:name w:val="管委会正文"/><w:pPr><w:ind w:firstLine="480"/></w:pPr>${SONG}</w:style>`;
const tag = (typed: string, pPr = '') => `<w:p><w:pPr>${pPr}</w:pPr><w:r><w:t>${typed}</w:t></w:r></w:p>`;
const told = (body: string, styles?: string) =>
  checkTemplate({ file: 'a.docx', bytes: makeDocx({ body, ...(styles !== undefined && { styles }) }) })
    .styles;

const LENT = '目录、附件说明、署名、成文日期、表题、表头、表格文字、表注用公文样式';

describe('a check of a template', () => {
  it('says nothing of a template that prints no part', () => {
    expect(told(p('{{标题}}') + p('{{{落款}}}'))).toEqual([]);
    expect(checkTemplate({ file: 'a.md.hbs', bytes: new TextEncoder().encode('{{{正文}}}') }).styles).toEqual(
      [],
    );
  });

  it('says that all is lent', () => {
    expect(told(p('{{{正文}}}'))).toEqual(['正文：公文样式', '标题：公文样式', LENT]);
  });

  it('names the style of the tag’s paragraph, and what was changed there', () => {
    expect(told(tag('{{{正文}}}', '<w:pStyle w:val="zw"/>'), NORMAL() + OWN)[0]).toBe(
      '正文：标签所在段落的样式“管委会正文”',
    );
    const changed = tag('{{{正文}}}', '<w:pStyle w:val="zw"/><w:spacing w:line="560" w:lineRule="exact"/>');
    expect(told(changed, NORMAL() + OWN)[0]).toBe('正文：标签所在段落的样式“管委会正文”和段上改过的格式');
  });

  it('names a Normal of the office as Word shows it, and says that it indents', () => {
    expect(told(p('{{{正文}}}'), NORMAL(SONG))[0]).toBe('正文：模板的“正文”，没有写首行缩进，另缩进两字');
  });

  it('tells tags apart whose paragraphs look different', () => {
    const body = tag('{{{导语}}}', '<w:pStyle w:val="zw"/>') + tag('{{{主要工作}}}');
    expect(told(body, NORMAL() + OWN).slice(0, 2)).toEqual([
      '正文（{{{导语}}}）：标签所在段落的样式“管委会正文”',
      '正文（{{{主要工作}}}）：公文样式',
    ]);
  });

  it('names the headings, and those that are lent', () => {
    const heading =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>';
    expect(told(p('{{{正文}}}'), NORMAL() + heading)[1]).toBe('标题：模板的“标题 1”；二、三、四级用公文样式');
  });

  it('is an error where the styles cannot be read that a part needs', () => {
    const bytes = makeDocx({
      body: p('{{{正文}}}'),
      styles: '',
      entries: { 'word/styles.xml': '<x:styles xmlns:x="u"/>' },
    });
    const { diagnostics, styles } = checkTemplate({ file: 'a.docx', bytes });
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['not-docx error']);
    expect(styles).toEqual([]);
  });
});
