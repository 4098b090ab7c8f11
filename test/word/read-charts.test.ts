import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../src/word/fill-docx.js';
import { makeDocx, p, partOf } from './make-docx.js';

const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (type: string, target: string) =>
  `<Relationships xmlns="${RELS}"><Relationship Id="rId9" Type="${TYPE}/${type}" Target="${target}"/></Relationships>`;
const SHOWN =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="u"><c:chart xmlns:c="c" r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
const BOOK = 'word/embeddings/book.xlsx';

const chartXml = (words: string) =>
  `<c:chartSpace xmlns:c="c" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${words}</c:chartSpace>`;

interface Given {
  readonly words: string;
  readonly cells?: Record<string, string>;
  readonly body?: string;
}

const make = ({ words, cells, body = p('{{name}}') + SHOWN }: Given) =>
  makeDocx({
    body,
    entries: {
      'word/_rels/document.xml.rels': rels('chart', 'charts/chart1.xml'),
      'word/charts/chart1.xml': chartXml(words),
      ...(cells && {
        'word/charts/_rels/chart1.xml.rels': rels('package', '../embeddings/book.xlsx'),
        [BOOK]: zipSync(Object.fromEntries(Object.entries(cells).map(([name, xml]) => [name, strToU8(xml)]))),
      }),
    },
  });
const data = { name: '甲<乙', year: 2025, xs: [{ t: '一' }, { t: '二' }] };
const fill = (given: Given) => fillDocx(make(given), data);
const told = (given: Given) =>
  fill(given).problems.map(({ code, severity, place, message }) => [code, severity, place, message]);

describe('a chart of the template', () => {
  it('has its titles and names filled, cut by runs or not, and its figures left', () => {
    const words =
      '<a:p><a:r><a:t>{</a:t></a:r><a:r><a:rPr b="1"/><a:t>{name}}指标</a:t></a:r></a:p>' +
      '<c:strCache><c:pt idx="0"><c:v>{{year}}年{{#if name}}（预计）{{/if}}</c:v></c:pt></c:strCache>' +
      '<c:numCache><c:formatCode>0"{"</c:formatCode><c:pt idx="0"><c:v>5</c:v></c:pt></c:numCache>';
    const { bytes, problems } = fill({ words });
    expect(problems).toEqual([]);
    expect(partOf(bytes ?? new Uint8Array(), 'word/charts/chart1.xml')).toBe(
      chartXml(
        words
          .replace('<a:t>{</a:t>', '<a:t>甲&lt;乙</a:t>')
          .replace('{name}}', '')
          .replace(/\{\{year.*?if\}\}/, '2025年（预计）'),
      ),
    );
  });

  it('has the same words filled in its workbook, the names of columns too', () => {
    const words =
      '<c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>{{name}}</c:v></c:pt></c:strCache></c:strRef></c:tx>';
    const cells = {
      'xl/sharedStrings.xml': '<sst><si><r><t>{{na</t></r><r><t>me}}</t></r></si><si><t>别的</t></si></sst>',
      'xl/worksheets/sheet1.xml': '<worksheet><c t="inlineStr"><is><t>{{name}}</t></is></c></worksheet>',
      'xl/tables/table1.xml': '<table><tableColumn id="1" name="{{name}}"/></table>',
      'xl/workbook.xml': '<workbook/>',
    };
    const { bytes = new Uint8Array(), problems } = fill({ words, cells });
    expect(problems).toEqual([]);
    const book = unzipSync(unzipSync(bytes)[BOOK] ?? new Uint8Array());
    const texts = Object.fromEntries(
      Object.entries(book).map(([name, content]) => [name, strFromU8(content)]),
    );
    expect(texts).toEqual({
      'xl/sharedStrings.xml':
        '<sst><si><r><t xml:space="preserve">甲&lt;乙</t></r><r><t xml:space="preserve"/></r></si><si><t>别的</t></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><c t="inlineStr"><is><t xml:space="preserve">甲&lt;乙</t></is></c></worksheet>',
      'xl/tables/table1.xml': '<table><tableColumn id="1" name="甲&lt;乙"></tableColumn></table>',
      'xl/workbook.xml': '<workbook/>',
    });
    expect(fill({ words, cells }).bytes).toEqual(bytes);
  });

  it('has its faults told at its paragraph, once though the workbook has them too', () => {
    const words = '<c:cat><c:strCache><c:pt idx="0"><c:v>{{nome}}</c:v></c:pt></c:strCache></c:cat>';
    const cells = { 'xl/sharedStrings.xml': '<sst><si><t>{{nome}}</t></si></sst>' };
    expect(told({ words, cells })).toEqual([
      ['unknown-name', 'error', '正文第2段的图表', '数据里没有“nome”这个字段'],
    ]);
    expect(told({ words: '<c:v>{{na</c:v>' })).toEqual([
      ['unclosed-tag', 'error', '正文第2段的图表', '标签“{{na”没有写完'],
    ]);
  });

  it('has tags told where a figure should be, on the chart or in its workbook', () => {
    const figure = '不会填，会原样留在写成的文件里';
    expect(told({ words: '<c:numCache><c:pt idx="0"><c:v>{{year}}</c:v></c:pt></c:numCache>' })).toEqual([
      ['unread-tag', 'error', '正文第2段的图表', `图表的数里的“{{year}}”${figure}`],
    ]);
    const cells = { 'xl/sharedStrings.xml': '<sst><si><t>{{year}}</t></si><si><t>{{year}}</t></si></sst>' };
    expect(told({ words: '<c:v>x</c:v>', cells })).toEqual([
      ['unread-tag', 'error', '正文第2段的图表', `图表的数据表里的“{{year}}”${figure}`],
    ]);
  });

  it('holds a block in one of its texts, over several runs, and not over several texts', () => {
    const of = (...runs: readonly string[]) =>
      `<a:p>${runs.map((run) => `<a:r><a:t>${run}</a:t></a:r>`).join('')}</a:p>`;
    const { bytes = new Uint8Array() } = fill({ words: of('{{#each xs}}{{t}}', '、{{/each}}', '等') });
    expect(partOf(bytes, 'word/charts/chart1.xml')).toBe(chartXml(of('一', '、', '二', '、', '等')));
    expect(told({ words: of('{{#each xs}}') + of('{{t}}{{/each}}') })).toEqual([
      ['block-crosses-boundary', 'error', '正文第2段的图表', '“{{#each xs}}”和它的另一半不在同一段文字里'],
    ]);
  });

  it('is refused in a loop, whose copies would all be the same', () => {
    const body = p('{{#each xs}}') + SHOWN + p('{{/each}}');
    expect(told({ words: '<c:v>{{name}}</c:v>', body })).toEqual([
      [
        'chart-in-loop',
        'error',
        '正文第2段的图表',
        '图表在循环里，填出来的各份是同一张图，“{{name}}”填不出各项自己的内容',
      ],
    ]);
    expect(told({ words: '<c:v>x</c:v>', body })).toEqual([]);
    expect(told({ words: '<c:v>{{name}}</c:v>', body: p('{{#if name}}') + SHOWN + p('{{/if}}') })).toEqual(
      [],
    );
  });

  it('is filled as it is when its workbook cannot be read', () => {
    const docx = makeDocx({
      body: SHOWN,
      entries: {
        'word/_rels/document.xml.rels': rels('chart', 'charts/chart1.xml'),
        'word/charts/chart1.xml': chartXml('<c:v>{{name}}</c:v>'),
        'word/charts/_rels/chart1.xml.rels': rels('package', '../embeddings/book.xlsx'),
        [BOOK]: strToU8('no zip'),
      },
    });
    const { bytes, problems } = fillDocx(docx, data);
    expect(problems).toEqual([]);
    expect(partOf(bytes ?? new Uint8Array(), 'word/charts/chart1.xml')).toContain('甲&lt;乙');
  });
});
