import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../src/word/fill-docx.js';
import { makeDocx, p, partOf } from './make-docx.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.microsoft.com/office/2007/relationships/diagramDrawing';
const rels = (...list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const SHOWN =
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图"/><a:graphic><a:graphicData uri="u"><dgm:relIds xmlns:dgm="d" r:dm="rId7" r:lo="rId1" r:qs="rId2" r:cs="rId3"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
const ID = '{4F1B39ED-50EB-496F-82D1-DB8136A27350}';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** A text of SmartArt, of which each string is a run. */
const text = (...runs: readonly string[]) =>
  `<a:p>${runs.map((run) => `<a:r><a:rPr lang="zh-CN"/><a:t>${run}</a:t></a:r>`).join('')}</a:p>`;

const dataXml = (texts: readonly string[], alternative = '') =>
  `<dgm:dataModel xmlns:dgm="d" ${A}><dgm:ptLst>${texts
    .map(
      (it) =>
        `<dgm:pt modelId="${ID}"><dgm:prSet phldrT="[文本]"/><dgm:spPr/><dgm:t><a:bodyPr/>${it}</dgm:t><dgm:extLst><a:ext uri="${ID}"><dgm14:cNvPr xmlns:dgm14="e" id="0" name="" descr="${alternative}"/></a:ext></dgm:extLst></dgm:pt>`,
    )
    .join(
      '',
    )}</dgm:ptLst><dgm:extLst><a:ext uri="x"><dsp:dataModelExt xmlns:dsp="s" relId="rId8"/></a:ext></dgm:extLst></dgm:dataModel>`;
const drawingXml = (texts: readonly string[], alternative = '') =>
  `<dsp:drawing xmlns:dsp="s" ${A}><dsp:spTree>${texts
    .map(
      (it) =>
        `<dsp:sp modelId="${ID}"><dsp:nvSpPr><dsp:cNvPr id="0" name="" descr="${alternative}"/></dsp:nvSpPr><dsp:txBody><a:bodyPr/>${it}</dsp:txBody></dsp:sp>`,
    )
    .join('')}</dsp:spTree></dsp:drawing>`;

const DATA = 'word/diagrams/data1.xml';
const DRAWN = 'word/diagrams/drawing1.xml';

interface Given {
  readonly texts: readonly string[];
  /** The texts of the drawing; the same by default, none where there is no drawing. */
  readonly drawn?: readonly string[] | undefined;
  readonly alternative?: string;
  readonly body?: string;
}

const make = (given: Given) => {
  const { texts, alternative, body = p('{{name}}') + SHOWN } = given;
  const drawn = 'drawn' in given ? given.drawn : texts;
  return makeDocx({
    body,
    entries: {
      'word/_rels/document.xml.rels': rels(
        ['rId7', `${OFFICE}/diagramData`, 'diagrams/data1.xml'],
        ...(drawn ? ([['rId8', DRAWING, 'diagrams/drawing1.xml']] as const) : []),
      ),
      [DATA]: dataXml(texts, alternative),
      ...(drawn && { [DRAWN]: drawingXml(drawn, alternative) }),
    },
  });
};
const data = {
  name: '甲<乙',
  year: 2025,
  xs: [{ t: '一' }, { t: '二' }],
};
const fill = (given: Given) => fillDocx(make(given), data);
const told = (given: Given) =>
  fill(given).problems.map(({ code, severity, place, message }) => [code, severity, place, message]);
/** A part, with empty elements written alike. */
const xmlOf = (bytes: Uint8Array, name: string) =>
  partOf(bytes, name)
    .replace(/><\/(?:dgm14|dsp):cNvPr>/g, '/>')
    .replaceAll('<a:t/>', '<a:t></a:t>');
const AT = '正文第2段的 SmartArt 图形';

describe('SmartArt of the template', () => {
  it('has its texts filled in its data and in its drawing, cut by runs or not', () => {
    const texts = [
      text('{', '{na', 'me}}：', '{{year}}年'),
      text('{{#if year}}有{{else}}无{{/if}}'),
      text('｛｛year｝｝'),
      text('各项{{#each xs}}{{t}}', '、{{/each}}', '等'),
    ];
    const filled = [
      text('甲&lt;乙', '', '：', '2025年'),
      text('有'),
      text('2025'),
      text('各项', '一', '、', '二', '、', '等'),
    ];
    const { bytes = new Uint8Array(), problems } = fill({ texts });
    expect(problems).toEqual([]);
    expect(xmlOf(bytes, DATA)).toBe(dataXml(filled));
    expect(xmlOf(bytes, DRAWN)).toBe(drawingXml(filled));
    expect(fill({ texts }).bytes).toEqual(bytes);
  });

  it('is filled where the drawing is missing, for Word draws it anew', () => {
    const { bytes = new Uint8Array(), problems } = fill({ texts: [text('{{name}}')], drawn: undefined });
    expect(problems).toEqual([]);
    expect(partOf(bytes, DATA)).toBe(dataXml([text('甲&lt;乙')]));
  });

  it('has the alternative texts of its shapes filled', () => {
    const { bytes = new Uint8Array(), problems } = fill({ texts: [text('x')], alternative: '{{name}}的图' });
    expect(problems).toEqual([]);
    expect(xmlOf(bytes, DATA)).toBe(dataXml([text('x')], '甲&lt;乙的图'));
    expect(xmlOf(bytes, DRAWN)).toBe(drawingXml([text('x')], '甲&lt;乙的图'));
    expect(told({ texts: [text('x')], alternative: '{{nome}}' })).toEqual([
      ['unknown-name', 'error', `${AT}的替代文字`, '数据里没有“nome”这个字段'],
    ]);
    expect(told({ texts: [text('x')], alternative: '{{#if name}}有{{/if}}' })).toEqual([
      ['unread-tag', 'error', AT, '替代文字里的“{{#if name}}”不会填，会原样留在写成的文件里'],
    ]);
  });

  it('is left as it is where nothing is to be filled, though its ids stand in braces', () => {
    const { bytes = new Uint8Array(), problems } = fill({ texts: [text('固定的字'), text('{甲}')] });
    expect(problems).toEqual([]);
    expect(partOf(bytes, DATA)).toBe(dataXml([text('固定的字'), text('{甲}')]));
  });

  it('has its faults told once, at its paragraph, though the drawing has them too', () => {
    const toldOf = (...runs: readonly string[]) => told({ texts: [text(...runs)] });
    expect(toldOf('{{no', 'me}}')).toEqual([['unknown-name', 'error', AT, '数据里没有“nome”这个字段']]);
    expect(toldOf('{{name')).toEqual([['unclosed-tag', 'error', AT, '标签“{{name”没有写完']]);
    expect(toldOf('{name}')).toEqual([['single-braces', 'error', AT, '“{name}”只有一层花括号']]);
    expect(told({ texts: [text('{{year}}')], drawn: [text('{{nome}}')] })).toEqual([
      ['unknown-name', 'error', AT, '数据里没有“nome”这个字段'],
    ]);
  });

  it('is no list of shapes: a block that reaches from one into another is refused', () => {
    const texts = [text('{{#each xs}}'), text('{{t}}'), text('{{/each}}')];
    const crossing = ['block-crosses-boundary', 'error', AT, '“{{#each xs}}”和它的另一半不在同一段文字里'];
    expect(told({ texts })).toEqual([crossing]);
    // A drawing has its shapes in an order of its own.
    expect(told({ texts, drawn: texts.toReversed() })).toEqual([crossing]);
    expect(told({ texts: [text('{{#each xs}}') + text('{{t}}{{/each}}')] })).toEqual([crossing]);
  });

  it('is refused in a loop, whose copies would all be the same', () => {
    const texts = [text('{{name}}')];
    const within = (open: string, close: string) => p(open) + SHOWN + p(close);
    expect(told({ texts, body: within('{{#each xs}}', '{{/each}}') })).toEqual([
      [
        'diagram-in-loop',
        'error',
        AT,
        'SmartArt 图形在循环里，填出来的各份是同一个图形，“{{name}}”填不出各项自己的内容',
      ],
    ]);
    expect(told({ texts: [text('x')], body: within('{{#each xs}}', '{{/each}}') })).toEqual([]);
    expect(told({ texts, body: within('{{#if name}}', '{{/if}}') })).toEqual([]);
  });

  it('is found by the number in its name where the data do not name the drawing', () => {
    const docx = makeDocx({
      body: SHOWN,
      entries: {
        'word/_rels/document.xml.rels': rels(
          ['rId7', `${OFFICE}/diagramData`, 'diagrams/data2.xml'],
          ['rId5', DRAWING, 'diagrams/drawing1.xml'],
          ['rId9', DRAWING, 'diagrams/drawing2.xml'],
        ),
        'word/diagrams/data2.xml': dataXml([text('{{name}}')]),
        'word/diagrams/drawing2.xml': drawingXml([text('{{name}}')]),
        'word/diagrams/drawing1.xml': drawingXml([text('{{year}}')]),
      },
    });
    // The other drawing belongs to nothing, is not filled, and so it is told.
    expect(fillDocx(docx, data).problems.map(({ message }) => message)).toEqual([
      'SmartArt 图形里的“{{year}}”不会填，会原样留在写成的文件里',
    ]);
  });
});
