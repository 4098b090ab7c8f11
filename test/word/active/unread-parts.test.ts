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

const chart = (text: string) =>
  `<c:chartSpace xmlns:c="c" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${text}</c:chartSpace>`;
const shown =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="u"><c:chart xmlns:c="c" r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

describe('a tag in a part that is only copied', () => {
  it('is told in a chart, at its paragraph, cut by runs or in a cell', () => {
    const title = '<a:p><a:r><a:t>{</a:t></a:r><a:r><a:t>{name}}指标</a:t></a:r></a:p><c:v>{{na</c:v>';
    expect(
      problemsOf({ ...rels('chart', 'charts/chart1.xml'), 'word/charts/chart1.xml': chart(title) }, shown),
    ).toEqual([
      ['unread-tag', 'error', '正文第2段', '图表里的“{{name}}”'],
      ['unread-tag', 'warning', '正文第2段', '图表里的“{{na”'],
    ]);
  });

  it.each([
    ['word/diagrams/data1.xml', 'SmartArt 图形', 'error'],
    ['word/comments.xml', '批注', 'warning'],
    ['docProps/app.xml', '文件属性', 'warning'],
    ['customXml/item1.xml', '附带的数据（自定义 XML）', 'warning'],
    ['word/glossary/document.xml', '构建基块', 'warning'],
    ['word/settings.xml', '模板附带的部件', 'warning'],
  ])('is told in %s', (name, what, severity) => {
    expect(problemsOf({ [name]: '<x>｛｛name｝｝</x>' })).toEqual([
      ['unread-tag', severity, undefined, `${what}里的“｛｛name｝｝”`],
    ]);
    expect(problemsOf({ [name]: '<x a="{GUID}">{a}</x>' })).toEqual([]);
  });

  it('is not told where Word repeats the title, which is filled', () => {
    expect(
      problemsOf({
        'docProps/app.xml': '<Properties><TitlesOfParts><x>{{name}}</x></TitlesOfParts></Properties>',
      }),
    ).toEqual([]);
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
