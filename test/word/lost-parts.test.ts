import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { fillDocx } from '../../src/word/fill-docx.js';
import { png } from '../tiny-pictures.js';
import { makeDocx, p, partOf } from './make-docx.js';
import { soundnessFaults } from './sound.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (...list: readonly (readonly [id: string, type: string, target: string, mode?: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;
const picture = (id: string, alt = '') =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="x" descr='${alt}'/><a:graphic><a:graphicData uri="u"><pic:pic xmlns:pic="p"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const reference = (element: string, attributes: string) =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="u"><${element} xmlns:c="c" xmlns:dgm="d" ${attributes}/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const only = (condition: string, content: string) => p(`{{#if ${condition}}}`) + content + p('{{/if}}');
const STAMP = { 'word/media/stamp.png': png(3, 3) };
const RELS = 'word/_rels/document.xml.rels';

/** The parts of a filled file, and the ids of the body's relationships. */
function partsOf(body: string, entries: Readonly<Record<string, string | Uint8Array>>, data: object = {}) {
  const { bytes = new Uint8Array(), problems } = fillDocx(makeDocx({ body, entries }), { no: '', ...data });
  expect(problems).toEqual([]);
  return {
    bytes,
    names: Object.keys(unzipSync(bytes)),
    ids: [...partOf(bytes, RELS).matchAll(/ Id="([^"]*)"/g)].map(([, id]) => id),
  };
}

describe('a filled file', () => {
  it('does not hold the picture that another took the place of', () => {
    const data = '单位: 甲\n年度: 2025\n主要工作:\n  - {标题: 抓项目, 图片: {文件: a.png, 标题: 全景}}\n';
    const beside = () => ({ bytes: png(20, 10) });
    const { summary, tree } = readSummary(createSource('a.yaml', data), beside);
    if (!summary || !tree) throw new Error('the YAML is faulty');
    const build = (body: string) => {
      const bytes = makeDocx({
        body,
        entries: { ...STAMP, [RELS]: rels(['rId9', 'image', 'media/stamp.png']) },
      });
      const { content } = buildReport(summary, tree, 'docx', { report: { file: 't', bytes } });
      return content as Uint8Array;
    };
    const exchanged = build(picture('rId9', '{{图片 "全景"}}'));
    expect(soundnessFaults(exchanged)).toEqual([]);
    expect(Object.keys(unzipSync(exchanged)).filter((name) => name.includes('media'))).toEqual([
      'word/media/image1.png',
    ]);
    expect(partOf(exchanged, RELS)).not.toContain('stamp');
    // Where the same picture is shown elsewhere it stays.
    const twice = build(picture('rId9', '{{图片 "全景"}}') + picture('rId9'));
    expect(Object.keys(unzipSync(twice))).toContain('word/media/stamp.png');
  });

  it('does not hold the pictures and addresses of a block that was not printed', () => {
    const entries = {
      ...STAMP,
      'word/media/kept.png': png(2, 2),
      [RELS]: rels(
        ['rId7', 'image', 'media/stamp.png'],
        ['rId8', 'image', 'media/kept.png'],
        ['rId9', 'hyperlink', 'http://inside.example/', 'External'],
      ),
    };
    const link = '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>';
    const body = only('no', picture('rId7') + link) + picture('rId8');
    const { names, ids } = partsOf(body, entries);
    expect(names).toContain('word/media/kept.png');
    expect(names).not.toContain('word/media/stamp.png');
    expect(ids).toEqual(['rId8']);
    expect(partsOf(body, entries, { no: 'yes' }).ids).toEqual(['rId7', 'rId8', 'rId9']);
    expect(partsOf(body, entries).bytes).toEqual(partsOf(body, entries).bytes);
  });

  it('does not hold what only a part that went refers to, nor its declared type', () => {
    const TYPES = '[Content_Types].xml';
    const types = partOf(makeDocx({ body: '' }), TYPES).replace(
      '</Types>',
      '<Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
    );
    const entries = {
      [TYPES]: types,
      [RELS]: rels(['rId9', 'chart', 'charts/chart1.xml']),
      'word/charts/chart1.xml': '<c:chartSpace xmlns:c="c"/>',
      'word/charts/_rels/chart1.xml.rels': rels(
        ['rId1', 'package', '../embeddings/book.bin'],
        ['rId2', 'theme', '../theme.xml'],
      ),
      'word/embeddings/book.bin': new Uint8Array([1]),
      'word/theme.xml': '<a/>',
      'word/never.xml': '<a/>',
    };
    const { names, bytes } = partsOf(only('no', reference('c:chart', 'r:id="rId9"')) + p('x'), entries);
    expect(names.filter((name) => /chart|embeddings|theme/.test(name))).toEqual([]);
    // To this nothing ever referred, and it is not this template's filling that leaves it behind.
    expect(names).toContain('word/never.xml');
    expect(partOf(bytes, TYPES)).not.toContain('chart1');
  });

  it('does not hold SmartArt that is not shown, with its drawing, to which only its data refer', () => {
    const drawing = `<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2007/relationships/diagramDrawing" Target="diagrams/drawing1.xml"/></Relationships>`;
    const entries = {
      [RELS]: rels(
        ['rId7', 'diagramData', 'diagrams/data1.xml'],
        ['rId6', 'diagramLayout', 'diagrams/layout1.xml'],
      ).replace('</Relationships>', drawing),
      'word/diagrams/data1.xml': '<d xmlns:s="s"><s:dataModelExt relId="rId8"/></d>',
      'word/diagrams/drawing1.xml': '<d/>',
      'word/diagrams/layout1.xml': '<d/>',
    };
    const diagram = reference('dgm:relIds', 'r:dm="rId7" r:lo="rId6"');
    expect(partsOf(only('no', diagram), entries).names.filter((name) => name.includes('diagrams'))).toEqual(
      [],
    );
    const kept = partsOf(only('no', diagram) + diagram, entries).names;
    expect(kept.filter((name) => name.includes('diagrams'))).toHaveLength(3);
  });

  it('keeps what is referred to by no id, such as styles', () => {
    const entries = {
      [RELS]: rels(['rId9', 'styles', 'styles.xml']),
      'word/styles.xml': '<w:styles xmlns:w="w"/>',
    };
    const body = only('no', '<w:p><w:bookmarkStart w:id="1" w:name="rId9"/><w:bookmarkEnd w:id="1"/></w:p>');
    expect(partsOf(body + p('x'), entries).names).toContain('word/styles.xml');
  });
});
