import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { type DocxParts, makeDocx, p } from '../make-docx.js';

const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const problemsOf = (entries: DocxParts['entries'] = {}, body = '', options = {}) =>
  fillDocx(makeDocx({ body: p('{{name}}') + body, entries }), { name: '甲' }, options).problems.map(
    ({ code, severity, place, message }) => [code, severity, place, message.replace(/不会填.*/, '')],
  );

const rels = (type: string, target: string) => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="${RELS}"><Relationship Id="rId9" Type="${TYPE}/${type}" Target="${target}"/></Relationships>`,
});

describe('a tag in a part that is only copied', () => {
  it.each([
    ['word/diagrams/data1.xml', 'SmartArt 图形', 'error'],
    ['docProps/other.xml', '文件属性', 'warning'],
    ['customXml/item1.xml', '附带的数据（自定义 XML）', 'warning'],
    ['word/glossary/document.xml', '构建基块', 'warning'],
    ['word/settings.xml', '模板附带的部件', 'warning'],
  ])('is told in %s', (name, what, severity) => {
    expect(problemsOf({ [name]: '<x>｛｛name｝｝</x>' })).toEqual([
      ['unread-tag', severity, undefined, `${what}里的“｛｛name｝｝”`],
    ]);
    expect(problemsOf({ [name]: '<x a="{GUID}">{a}</x>' })).toEqual([]);
  });

  it('is told in the address of a link, also as Word writes it', () => {
    const link = (target: string) =>
      problemsOf(
        {
          'word/_rels/document.xml.rels': `<Relationships xmlns="${RELS}"><Relationship Id="rId9" Type="${TYPE}/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
        },
        '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',
      );
    const told = [['unread-tag', 'error', '正文第2段', '超链接的地址里的“{{name}}”']];
    expect(link('http://a.b/?q={{name}}')).toEqual(told);
    expect(link('http://a.b/?q=%7B%7Bname%7D%7D')).toEqual(told);
    expect(link('http://a.b/%7B1%7D')).toEqual([]);
  });

  it('is told in an inserted document that stays', () => {
    const entries = { ...rels('aFChunk', 'afchunk.html'), 'word/afchunk.html': '<p>{{name}}</p>' };
    const body = '<w:altChunk r:id="rId9"/>';
    expect(problemsOf(entries, body, { keepLinks: true })).toContainEqual([
      'unread-tag',
      'error',
      undefined,
      '插入的文档（altChunk）里的“{{name}}”',
    ]);
    expect(problemsOf(entries, body).map(([found]) => found)).not.toContain('unread-tag');
  });
});
