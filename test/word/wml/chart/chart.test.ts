// Charts in a Word file: a part with its workbook, words beside it, ids that nothing else has, the face of the template.
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../../src/ooxml/package.js';
import { sure } from '../../../../src/ooxml/read-zip.js';
import { fillDocx } from '../../../../src/word/fill-docx.js';
import { canCheck, faultsOf } from '../../check-docx.js';
import { makeDocx, p, partOf } from '../../make-docx.js';

const point = (value: number, decimals = 1) => ({ value, digits: value.toFixed(decimals), decimals });
const series = (name: string, as: string, second = false, unit = '亿元') => ({
  name,
  unit,
  as,
  second,
  points: [point(203.1), undefined, point(62.5, 2)],
});
const chart = (form: string, ...all: ReturnType<typeof series>[]) => ({
  kind: 'chart',
  caption: [{ kind: 'text', text: '图1　指标' }],
  columns: [],
  rows: [],
  notes: [[{ kind: 'text', text: '注：略。' }]],
  drawing: { form, categories: ['产值', '投资<&>"', '税收'], series: all, alt: '说明<&>"' },
  path: [],
});
const column = chart(
  'column',
  series('2024年', 'bars'),
  series('2025年', 'bars'),
  series('同比', 'line', true, '%'),
);
const every = [
  column,
  chart('bar', series('2025年', 'bars')),
  chart('line', series('产值', 'line'), series('增速', 'line', true, '%')),
  chart('pie', series('2025年', 'slices')),
  chart('pie', series('占比', 'slices', false, '%')),
];

const template = { body: p('{{x}}'), header: p('{{y}}') };
function fill(blocks: readonly object[], docx = makeDocx(template), more: object = {}): Uint8Array {
  const { bytes, problems } = fillDocx(docx, { x: { blocks }, y: '', ...more });
  expect(problems).toEqual([]);
  return bytes ?? new Uint8Array();
}

describe('a chart in a Word file', () => {
  it('is a part of its own with its workbook, to which the document refers', () => {
    const bytes = fill([column]);
    const opened = sure(openPackage(bytes));
    const [link] = opened.relationshipsOf('word/document.xml').filter(({ type }) => type === 'chart');
    expect(link?.target).toBe('word/charts/chart1.xml');
    expect(partOf(bytes)).toContain(`r:id="${link?.id}"`);
    expect(opened.relationshipsOf('word/charts/chart1.xml')).toMatchObject([
      { type: 'package', target: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx' },
    ]);
  });

  it('says in words what it shows, and keeps its caption below', () => {
    const document = partOf(fill([column]));
    expect(document).toContain('descr="说明&lt;&amp;&gt;&quot;"');
    expect(document.indexOf('<w:drawing>')).toBeLessThan(document.indexOf('图1'));
    expect(document).toMatch(/<w:keepNext\/>[^>]*<w:spacing [^>]*w:lineRule="auto"/);
  });

  it('writes each figure with the digits that it has, and none where there is none', () => {
    const xml = partOf(fill([column]), 'word/charts/chart1.xml');
    expect(xml).toContain(
      '<c:pt idx="0" formatCode="0.0"><c:v>203.1</c:v></c:pt><c:pt idx="2" formatCode="0.00"><c:v>62.50</c:v></c:pt>',
    );
    expect(xml).toContain('<c:f>Sheet1!$B$2:$B$4</c:f>');
  });

  it('is set in the face of the template’s body', () => {
    const face = (styles?: string) =>
      /<a:ea typeface="([^"]*)"/.exec(
        partOf(
          fill([column], makeDocx({ ...template, ...(styles !== undefined && { styles }) })),
          'word/charts/chart1.xml',
        ),
      )?.[1];
    expect(face()).toBe('仿宋_GB2312');
    expect(
      face(
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="公文正文"/><w:rPr><w:rFonts w:eastAsia="华文中宋"/></w:rPr></w:style>',
      ),
    ).toBe('华文中宋');
  });

  it('has an id of its own, also beside drawings of the template and in a header', () => {
    const bytes = fill([column, column], makeDocx(template), { y: { blocks: [column] } });
    const ids = [partOf(bytes), partOf(bytes, 'word/header1.xml')].flatMap((xml) =>
      [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(3);
  });

  it('is the same bytes each time', () => {
    expect(fill(every)).toEqual(fill(every));
  });

  it.skipIf(!canCheck)('is sound in every form (docx-valid of ../shared)', () => {
    expect(faultsOf(fill(every), fill([], makeDocx(template), { y: { blocks: [column] } }))).toBe('');
  });
});
