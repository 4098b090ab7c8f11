import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/app/build.js';
import { createSource } from '../../../src/source/source.js';
import { readSummary } from '../../../src/summary/read-summary.js';
import { fillChart } from '../../../src/word/fill/fill-chart.js';
import { makeDocx, p, partOf } from '../make-docx.js';

const DATA = `单位: 甲
年度: 2025
指标:
  各项:
    - {名称: 营业收入, 数值: 215.3, 单位: 亿元, 上年同期: 203.1}
    - {名称: 企业数, 数值: 26, 单位: 家}
主要工作:
  - 标题: 抓项目
    图表:
      - {类型: 柱形图, 标题: 各季度开工数, 数据: [[一季度, 5], [二季度, 6], [三季度, 4]], 单位: 个}
      - {类型: 柱形图, 标题: 主要指标, 指标: [营业收入], 上年同期: 是, 同比: 是}
`;
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (type: string, target: string) =>
  `<Relationships xmlns="${RELS}"><Relationship Id="rId9" Type="${TYPE}/${type}" Target="${target}"/></Relationships>`;

const NAMES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const ser = (idx: number, more = '') =>
  `<c:ser><c:idx val="${idx}"/><c:order val="${idx}"/><c:tx><c:v>样</c:v></c:tx><c:spPr><a:noFill/></c:spPr>${more}<c:cat><c:strLit/></c:cat><c:val><c:numLit/></c:val><c:extLst/></c:ser>`;
const bars = (...series: string[]) =>
  `<c:barChart><c:barDir val="col"/>${series.join('')}<c:axId val="1"/><c:axId val="2"/></c:barChart>`;
const lines = (...series: string[]) =>
  `<c:lineChart>${series.join('')}<c:axId val="3"/><c:axId val="4"/></c:lineChart>`;
const AXIS =
  '<c:valAx><c:axId val="2"/><c:scaling><c:max val="5"/><c:min val="0"/></c:scaling><c:majorUnit val="1"/></c:valAx>';
const space = (plots: string, after = '') =>
  `<c:chartSpace ${NAMES}><c:chart><c:title>样图</c:title><c:plotArea>${plots}${AXIS}</c:plotArea></c:chart>${after}</c:chartSpace>`;

const shownBy = (alt: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="图表 1" descr='${alt}'/><a:graphic><a:graphicData uri="u"><c:chart xmlns:c="c" r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

interface Given {
  readonly alt?: string;
  readonly chart?: string;
  readonly body?: string;
  readonly book?: boolean;
}

function build({
  alt = '{{图表 "各季度开工数"}}',
  chart = space(bars(ser(0))),
  body = shownBy(alt),
  book,
}: Given) {
  const { summary, tree } = readSummary(createSource('a.yaml', DATA));
  if (!summary || !tree) throw new Error('the YAML is faulty');
  const bytes = makeDocx({
    body,
    entries: {
      'word/_rels/document.xml.rels': rels('chart', 'charts/chart1.xml'),
      'word/charts/chart1.xml': chart,
      ...(book && {
        'word/charts/_rels/chart1.xml.rels': rels('package', '../embeddings/a.xlsx'),
        'word/embeddings/a.xlsx': 'old',
      }),
    },
  });
  const { content, problems } = buildReport(summary, tree, 'docx', { report: { file: 't', bytes } });
  const told = problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, message, hint }) => `${code} ${message} ${hint ?? ''}`);
  return { docx: content as Uint8Array, told };
}

const filled = (given: Given) => {
  const { docx, told } = build(given);
  expect(told).toEqual([]);
  const xml = partOf(docx, 'word/charts/chart1.xml');
  const texts = [...xml.matchAll(/<c:(?:v|f)>([^<]*)/g)].map(([, text]) => text);
  return { docx, xml, texts };
};

describe('a chart drawn in the template', () => {
  it('shows the figures of a chart of the summary in its own look', () => {
    const { docx, xml, texts } = filled({});
    expect(texts).toEqual([
      ...['Sheet1!$B$1', '个', 'Sheet1!$A$2:$A$4', '一季度', '二季度', '三季度'],
      ...['Sheet1!$B$2:$B$4', '5', '6', '4'],
    ]);
    expect(xml).toContain('<c:title>样图</c:title>');
    expect(xml).toContain('<c:spPr><a:noFill/></c:spPr>');
    expect(partOf(docx)).toContain('descr="柱形图。一季度：');
  });

  it('has a workbook with the same figures, in the place of its own or of none', () => {
    for (const book of [true, false]) {
      const { docx, xml } = filled({ book });
      const names = Object.keys(unzipSync(docx)).filter((name) => name.endsWith('.xlsx'));
      expect(names).toEqual([
        book ? 'word/embeddings/a.xlsx' : 'word/embeddings/Microsoft_Excel_Sheet1.xlsx',
      ]);
      const sheet = unzipSync(unzipSync(docx)[names[0] ?? ''] ?? new Uint8Array())[
        'xl/worksheets/sheet1.xml'
      ];
      expect(strFromU8(sheet ?? new Uint8Array())).toContain('二季度');
      const [, id = ''] = /<c:externalData[^>]*r:id="([^"]*)"/.exec(xml) ?? [];
      expect(partOf(docx, 'word/charts/_rels/chart1.xml.rels')).toContain(`Id="${id}"`);
    }
  });

  it('has as many series as the figures, and ends of its axis that hold them', () => {
    const { xml } = filled({ alt: '{{图表 "营业收入"}}' });
    expect(xml.match(/<c:ser>/g)).toHaveLength(2);
    expect(xml.match(/<a:noFill/g)).toHaveLength(1);
    expect(xml).toContain('<c:scaling><c:min val="0"/></c:scaling></c:valAx>');
    const fewer = filled({ chart: space(bars(ser(0), ser(1), ser(2))) });
    expect(fewer.xml.match(/<c:ser>/g)).toHaveLength(1);
  });

  it('shows growth upon its second axis', () => {
    const { texts, xml } = filled({
      alt: '{{图表 “主要指标”}}',
      chart: space(bars(ser(0), ser(1)) + lines(ser(2, '<c:marker/>'))),
    });
    expect(texts.filter((text) => text?.endsWith('$1'))).toEqual([
      'Sheet1!$B$1',
      'Sheet1!$C$1',
      'Sheet1!$D$1',
    ]);
    expect(xml).toMatch(/<c:lineChart>.*<c:v>6\.0<\/c:v>/);
  });

  it('loses labels that were typed and looks of points that are no more', () => {
    const label = (at: number, tx = '') => `<c:dLbl><c:idx val="${at}"/>${tx}</c:dLbl>`;
    const chart = space(
      bars(
        ser(
          0,
          `<c:dPt><c:idx val="9"/></c:dPt><c:dLbls>${label(0)}${label(1, '<c:tx/>')}${label(9)}</c:dLbls>`,
        ),
      ),
    );
    const { xml } = filled({ chart });
    expect(xml).not.toContain('c:dPt');
    expect(xml.match(/<c:dLbl>/g)).toHaveLength(1);
  });

  it('has its title filled as well', () => {
    const chart = space(bars(ser(0))).replace(
      '<c:title>样图</c:title>',
      '<c:title><a:p><a:r><a:t>{{单位}}</a:t></a:r></a:p></c:title>',
    );
    expect(filled({ chart }).xml).toContain('<a:t>甲</a:t>');
  });

  it('is drawn anew where the tag stands alone in a paragraph', () => {
    const { docx } = filled({ body: p('{{{图表 "各季度开工数"}}}') });
    expect(Object.keys(unzipSync(docx))).toContain('word/charts/chart2.xml');
    const each = filled({ body: p('{{#each 图表清单}}') + p('{{{图}}}') + p('{{/each}}') });
    expect(Object.keys(unzipSync(each.docx)).filter((name) => /charts\/chart\d/.test(name))).toHaveLength(3);
  });

  it.each<[string, Given, readonly string[]]>([
    [
      'no chart of this name',
      { alt: '{{图表 "利润"}}' },
      ['no-chart', '正文第1段的替代文字', '各季度开工数、主要指标、营业收入'],
    ],
    ['no quotes', { alt: '{{图表 利润}}' }, ['unquoted-name']],
    ['a picture', { alt: '{{图片 "全景"}}' }, ['picture-in-words']],
    ['words beside it', { alt: '图：{{图表 "主要指标"}}' }, ['chart-in-words']],
    ['a chart in a line', { body: p('见{{图表 "主要指标"}}') }, ['chart-in-words']],
    ['no second axis', { alt: '{{图表 "主要指标"}}' }, ['chart-axes', '正文第1段的替代文字', '没有次坐标轴']],
    ['no growth', { chart: space(bars(ser(0)) + lines(ser(1))) }, ['chart-axes', '用次坐标轴的系列']],
    [
      'a pie of two series',
      { alt: '{{图表 "营业收入"}}', chart: space(`<c:pieChart>${ser(0)}</c:pieChart>`) },
      ['chart-series', '有2个'],
    ],
    ['a chart of points', { chart: space(`<c:scatterChart>${ser(0)}</c:scatterChart>`) }, ['chart-kind']],
    ['a chart of days', { chart: space(`${bars(ser(0))}<c:dateAx/>`) }, ['chart-kind', '日期坐标轴']],
    [
      'other figures in each round of a loop',
      { body: p('{{#each 图表清单}}') + shownBy('{{图}}') + p('{{/each}}') },
      ['chart-in-loop'],
    ],
  ])('is told what is wrong, once: %s', (_, given, words) => {
    const { told } = build(given);
    expect(told).toHaveLength(1);
    for (const word of words) expect(told[0]).toContain(word);
  });

  it('is told where there is nothing to fill', () => {
    const drawing = { form: 'column', categories: [], series: [], alt: '' } as const;
    expect(fillChart(`<c:chartSpace ${NAMES}/>`, drawing, 'r')).toMatchObject({ code: 'chart-kind' });
  });
});
