import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/app/build.js';
import { createSource } from '../../../src/source/source.js';
import { readSummary } from '../../../src/summary/read-summary.js';
import { jpeg, png } from '../../tiny-pictures.js';
import { makeDocx, p, partOf, SECTION, table } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const FILES: Readonly<Record<string, Uint8Array>> = {
  '图/全景.png': png(200, 100),
  '厂房.jpg': jpeg(80, 40, { orientation: 6 }),
};
const DATA = `单位: 甲
年度: 2025
主要工作:
  - {标题: 抓项目, 图片: {文件: 图/全景.png, 标题: 园区全景, 替代文字: 俯瞰园区}}
  - {标题: 抓招商, 图片: 厂房.jpg}
`;

function build(
  body: string,
  entries: Record<string, string> = {},
  data = DATA,
  format: 'docx' | 'html' = 'docx',
) {
  const beside = (name: string) => {
    const bytes = FILES[name];
    return bytes ? { bytes } : ({ fault: 'absent' } as never);
  };
  const { summary, tree } = readSummary(createSource('a.yaml', data), beside);
  if (!summary || !tree) throw new Error('the YAML is faulty');
  const report = {
    file: 't',
    bytes: format === 'docx' ? makeDocx({ body, entries }) : new TextEncoder().encode(body),
  };
  const blocks = {
    file: 'blocks.html.hbs',
    bytes: new TextEncoder().encode(
      '{{#each 各段}}{{#if 是图片}}<img src="{{图片地址}}" alt="{{替代文字}}">{{/if}}{{/each}}',
    ),
  };
  const { content, problems } = buildReport(summary, tree, format, {
    report,
    ...(format === 'html' && { blocks }),
  });
  const told = problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, message, hint }) => `${code} ${message} ${hint ?? ''}`);
  return { content, told };
}

const filled = (body: string) => {
  const { content, told } = build(body);
  expect(told).toEqual([]);
  const bytes = content as Uint8Array;
  expect(soundnessFaults(bytes)).toEqual([]);
  return { bytes, xml: partOf(bytes), rels: partOf(bytes, 'word/_rels/document.xml.rels') };
};

/** A picture as Word draws it, 100 by 100, turned by `rot`. */
const drawn = (
  alt: string,
  xfrm = '<a:xfrm rot="0"><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></a:xfrm>',
) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="1" name="图片 1" descr='${alt}'/><a:graphic><a:graphicData uri="u"><pic:pic xmlns:pic="p"><pic:nvPicPr><pic:cNvPr id="1" name="a.png" descr='${alt}'/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdOld"><a:grayscl/><a:extLst><a:ext uri="svg"/></a:extLst></a:blip><a:srcRect l="10"/><a:stretch/></pic:blipFill><pic:spPr>${xfrm}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

describe('a picture tag', () => {
  it('prints a picture by its title, or by the name of its file with its ending or without', () => {
    const tags = ['园区全景', '全景.png', '全景', '厂房'].map((name) => p(`{{图片 “${name}”}}`));
    const { xml, rels } = filled(tags.join(''));
    expect(xml.match(/<pic:pic/g)).toHaveLength(4);
    expect(xml).toContain('descr="俯瞰园区"');
    // The same picture is in the file once.
    expect(rels.match(/media\/image\d/g)).toHaveLength(2);
    for (const mark of ['\u0001', '\u0002']) expect(xml).not.toContain(mark);
  });

  it('prints each in a loop, in a row of a table, under its task', () => {
    const row = table([p('{{#each 图片清单}}{{标题}}'), p('{{图}}{{/each}}')]);
    expect(filled(row).xml.match(/<w:tr>/g)).toHaveLength(2);
    const tasks =
      p('{{#each 工作清单}}') + p('{{标题}}') + p('{{#each 图片清单}}{{图}}{{/each}}') + p('{{/each}}');
    expect(filled(tasks).xml).toMatch(/抓项目[\s\S]*<pic:pic[\s\S]*抓招商[\s\S]*<pic:pic/);
  });

  it('is no wider than its place: a cell in percent, a column of the text', () => {
    const widest = (body: string) =>
      Math.max(...[...filled(body).xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, cx]) => Number(cx) / 635));
    const tag = p('{{图片 "全景"}}');
    const cell = (width: string) =>
      `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="6306"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW ${width}/></w:tcPr>${tag}</w:tc><w:tc><w:tcPr/>${p('')}</w:tc></w:tr></w:tbl>${p('')}`;
    expect(widest(tag)).toBeCloseTo(3000, -1);
    expect(widest(cell('w:w="1250" w:type="pct"'))).toBeCloseTo(8306 / 4 - 216, -1);
    expect(widest(cell('w:w="0" w:type="auto"'))).toBeCloseTo(2000 - 216, -1);
    const columns = `<w:p><w:pPr><w:sectPr>${SECTION}<w:cols w:num="4" w:space="425"/></w:sectPr></w:pPr></w:p>`;
    expect(widest(tag + columns)).toBeCloseTo((8306 - 3 * 425) / 4, -1);
  });

  it('goes with its row where it is dropped, and merges nothing', () => {
    const row = (tag: string) => table([p('{{单位}}'), p(tag)], [p('尾'), p('')]);
    expect(filled(row('{{空则删 (图片 "全景")}}')).xml).toMatch(/甲[\s\S]*<pic:pic/);
    const merged = filled(table([p('{{#each 图片清单}}{{合并 图}}'), p('{{标题}}{{/each}}')])).xml;
    expect(merged.match(/<pic:pic/g)).toHaveLength(2);
  });

  it('is absent for {{#if}} when there is no such picture', () => {
    expect(filled(p('{{#if (图片 "封面")}}有{{else}}无{{/if}}')).xml).toContain('无');
  });

  it.each([
    ['{{图片 "封面"}}', 'no-picture', '总结里没有叫“封面”的图片', '园区全景、厂房.jpg'],
    ['{{图片 园区全景}}', 'unquoted-name', '名称“园区全景”没有加引号', '写成 {{图片 "园区全景"}}'],
    ['{{图片}}', 'wrong-arguments', '函数“图片”要', ''],
  ])('is told when it is faulty: %s', (tag, ...words) => {
    const [told = '', ...others] = build(p(tag)).told;
    expect(others).toEqual([]);
    expect(told).toContain('正文第1段');
    for (const word of words) expect(told).toContain(word);
  });

  it('says so when the summary has no picture at all', () => {
    const { told } = build(p('{{图片 "封面"}}'), {}, '单位: 甲\n年度: 2025\n导语: 一。\n');
    expect(told.join()).toContain('总结里一张图片也没有');
  });

  it('prints in a page too, and says there what is missing', () => {
    const { content: page, told } = build('{{图片 "园区全景"}}|{{图片 "封面"}}', {}, DATA, 'html');
    expect(told).toEqual([]);
    expect(page).toMatch(/<img[^>]*alt="俯瞰园区"[\s\S]*\|【没有叫“封面”的图片】/);
  });
});

describe('a picture drawn in the template', () => {
  it('is exchanged by its alternative text, in its frame, neither cut nor stretched', () => {
    const { xml, rels } = filled(drawn('{{图片 "园区全景"}}'));
    const [, id] = /<a:blip xmlns:r="[^"]*" r:embed="([^"]*)"><a:grayscl\/><\/a:blip>/.exec(xml) ?? [];
    expect(rels).toMatch(new RegExp(`Id="${id}"[^>]*/image"[^>]*media/image1.png`));
    expect(xml).toContain('<wp:extent cx="100" cy="50"/>');
    expect(xml).toContain('<a:ext cx="100" cy="50"/>');
    expect(xml.match(/descr="俯瞰园区"/g)).toHaveLength(2);
    expect(xml).not.toMatch(/rIdOld|srcRect|extLst/);
  });

  it('is turned as the other one is to be', () => {
    const { xml } = filled(drawn('{{图片 "厂房"}}'));
    expect(xml).toContain('<a:xfrm rot="5400000">');
    expect(xml).toContain('<wp:extent cx="100" cy="50"/>');
  });

  it('is exchanged in each copy of a loop, and stays where its alternative text is words', () => {
    const { xml } = filled(p('{{#each 图片清单}}') + drawn('{{图}}') + p('{{/each}}'));
    expect(new Set([...xml.matchAll(/r:embed="([^"]*)"/g)].map(([, id]) => id)).size).toBe(2);
    expect(filled(drawn('{{单位}}的标志')).xml).toContain('r:embed="rIdOld"');
  });

  it.each([
    ['{{图片 "封面"}}', 'no-picture', '正文第1段的替代文字'],
    ['图：{{图片 "园区全景"}}', 'picture-in-words', '这里只能写文字'],
    ['{{图片 全景}}', 'unquoted-name', '正文第1段的替代文字'],
  ])('is told when its tag is faulty, once: %s', (alt, ...words) => {
    const [told = '', ...others] = build(drawn(alt)).told;
    expect(others).toEqual([]);
    for (const word of words) expect(told).toContain(word);
  });

  it('is told where it is no picture, as a shape', () => {
    const shape = drawn('{{图片 "园区全景"}}').replace(/<a:blip[\s\S]*<\/a:blip>/, '');
    expect(build(shape).told.join()).toContain('picture-in-words');
  });
});
