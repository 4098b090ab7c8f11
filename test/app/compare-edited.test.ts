import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { compareEdited, type EditedReport } from '../../src/app/compare-edited.js';
import { loadSummary } from '../../src/app/load.js';
import { trackedCopy } from '../../src/app/tracked-copy.js';
import { loadTemplate } from '../../src/disk/template-files.js';
import { createOutput } from '../../src/ooxml/output.js';
import { openPackage } from '../../src/ooxml/package.js';
import { sure } from '../../src/ooxml/read-zip.js';
import { writeZip } from '../../src/ooxml/write-zip.js';
import { createSource } from '../../src/source/source.js';
import { readWordText } from '../../src/word/read/read-document.js';
import { soundnessFaults } from '../word/sound.js';

const template = loadTemplate(undefined, 'docx');
const text = readFileSync(new URL('../../examples/zone.yaml', import.meta.url), 'utf8');

function load(yaml: string) {
  const source = createSource('summary.yaml', yaml);
  const { summary, tree } = loadSummary(source);
  if (!summary || !tree) throw new Error('faulty data');
  const { content } = buildReport(summary, tree, 'docx', template);
  if (typeof content !== 'object') throw new Error('no Word file');
  return { source, summary, tree, template, content };
}

const zone = load(text);

/** The Word file with another body. */
function withBody(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const opened = sure(openPackage(bytes));
  const output = createOutput(opened);
  output.set(opened.main, change(output.get(opened.main) ?? ''));
  return writeZip(output.entries(), undefined);
}

function compared(change: (xml: string) => string, data = zone): EditedReport {
  const found = compareEdited(data, { file: '改过的.docx', bytes: withBody(data.content, change) });
  if (!('revision' in found)) throw new Error(JSON.stringify(found));
  return found;
}

const revised = (change: (xml: string) => string, data = zone) => compared(change, data).revision;

const paragraphWith = (xml: string, words: string): string =>
  xml.match(/<w:p>.*?<\/w:p>/gs)?.find((each) => each.includes(words)) ?? '';

const lineOf = (words: string, yaml = text): number => yaml.slice(0, yaml.indexOf(words)).split('\n').length;

const NOTHING = { figures: [], texts: [], added: [], removed: [], moved: [], comments: [], notes: [] };

describe('compareEdited', () => {
  it('tells nothing of a file that was only saved, or whose layout alone was changed', () => {
    expect(revised((xml) => xml)).toMatchObject(NOTHING);
    const layout = (xml: string) =>
      xml
        .replaceAll('<w:jc w:val="center"/>', '')
        .replaceAll('月调度、', '月</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>调度、')
        .replaceAll('市人民政府', '市 人民政府');
    expect(revised(layout)).toMatchObject(NOTHING);
  });

  it('tells a figure by its indicator and the line of the value, and where the old one stayed', () => {
    const { figures, texts } = revised((xml) => xml.replace('215.30亿元', '218.40亿元'));
    expect(texts).toEqual([]);
    expect(figures).toMatchObject([
      {
        name: '规上工业总产值',
        was: '215.30',
        is: '218.40',
        place: { pointer: '/indicators/items/1/value', line: lineOf('215.30') },
        note: expect.stringMatching(/^第\d+段还是215\.30$/),
      },
    ]);
  });

  it('tells a figure in a cell of a table, and one that is reckoned', () => {
    const cell = revised((xml) => xml.replace(/>45\.20(?=\*?<)/, '>46.10')).figures;
    expect(cell).toMatchObject([{ name: '工业投资', place: { pointer: '/indicators/items/4/value' } }]);
    const reckoned = revised((xml) => xml.replace('完成年度目标的102.5%', '完成年度目标的103.5%')).figures;
    expect(reckoned).toMatchObject([
      { name: '规上工业总产值', was: '102.5', note: expect.stringContaining('不是直接写在数据里的') },
    ]);
  });

  it('finds the indicator that a text cites', () => {
    const yaml =
      '类型: 开发区\n单位: 云岭经开区管委会\n标题: 工作总结\n成文日期: 2026-12-20\n年度: 2026\n指标:\n  位置: 不单列\n  各项:\n    - {名称: 税收收入, 数值: 17.5, 单位: 亿元}\n主要工作:\n  导语: 全年{{税收收入}}，完成年度任务，财政运行平稳有序。\n';
    const { figures } = revised((xml) => xml.replace('17.5亿元', '18.5亿元'), load(yaml));
    expect(figures).toMatchObject([
      { name: '税收收入', was: '17.5', is: '18.5', place: { pointer: '/indicators/items/0/value', line: 9 } },
    ]);
  });

  it('tells changed words with the line they stand in, in a text of several lines too', () => {
    const { texts } = revised((xml) =>
      xml.replace('季分析', '周会商').replace('生活配套同步推进', '生活配套加快推进'),
    );
    expect(texts.map(({ place, changes }) => [place?.pointer, place?.line, changes[0]?.was])).toEqual([
      ['/indicators/opening', lineOf('季分析'), '季分析'],
      ['/tasks/items/2/text', lineOf('生活配套同步推进'), '同步'],
    ]);
  });

  it('tells paragraphs that were added, taken out and moved, with what they stand behind', () => {
    const { added, removed, moved, texts } = revised((xml) => {
      const gone = paragraphWith(xml, '此外，低空装备');
      const lower = paragraphWith(xml, '总的看，开发区发展的支撑力');
      const target = paragraphWith(xml, '以时不我待的紧迫感');
      const fresh = '<w:p><w:r><w:t>推行一窗受理，新设企业当天办结。</w:t></w:r></w:p>';
      return xml
        .replace(gone, '')
        .replace(lower, '')
        .replace(target, fresh + target + lower);
    });
    expect(texts).toEqual([]);
    expect(removed).toMatchObject([{ place: { pointer: '/tasks/items/0/items/0/closing' } }]);
    expect(added).toMatchObject([
      {
        words: '推行一窗受理，新设企业当天办结。',
        after: { place: { pointer: '/plan/parts/1/items/0' } },
      },
    ]);
    expect(moved).toMatchObject([{ count: 1, place: { pointer: '/indicators/closing' } }]);
    expect(moved[0]?.after?.place?.pointer).toBe('/closing');
  });

  it('reads tracked changes as they would be accepted, and tells comments with their words', () => {
    const { texts, comments } = revised((xml) =>
      xml.replace(
        '季分析',
        '</w:t></w:r><w:del w:id="901"><w:r><w:delText>季</w:delText></w:r></w:del><w:ins w:id="902"><w:r><w:t>周</w:t></w:r></w:ins><w:r><w:t>分析',
      ),
    );
    expect(texts).toMatchObject([{ changes: [{ was: '季', is: '周' }] }]);
    expect(comments).toEqual([]);
  });

  it('tells the date, the 署名 and the title by their fields', () => {
    const { figures, texts } = revised((xml) =>
      xml.replace('2025年12月20日', '2025年12月25日').replace('工作总结及', '工作总结和'),
    );
    expect(figures).toMatchObject([{ was: '20', is: '25', place: { pointer: '/date' } }]);
    expect(texts).toMatchObject([{ place: { pointer: '/title' }, changes: [{ was: '及', is: '和' }] }]);
  });

  it('does not tell numbers that only went on because a paragraph was added', () => {
    const { figures, texts, added } = revised((xml) => {
      const before = paragraphWith(xml, '创新动能持续增强');
      const fresh = '<w:p><w:r><w:t>2.人才引育取得突破。引进博士三十名。</w:t></w:r></w:p>';
      return xml.replace(before, fresh + before.replace('>2.', '>3.'));
    });
    expect({ figures, texts }).toEqual({ figures: [], texts: [] });
    expect(added).toHaveLength(1);
  });

  it('says of another paper that it is no edited report', () => {
    const other = withBody(zone.content, (xml) => {
      const sentences = Array.from({ length: 40 }, (_, index) => `另一份材料第${index}段，写的是别的事情。`);
      const body = sentences.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
      return xml.replace(/<w:body>.*<\/w:body>/s, `<w:body>${body}</w:body>`);
    });
    expect(compareEdited(zone, { file: 'a.docx', bytes: other })).toMatchObject({
      unlike: expect.any(Number),
    });
  });

  it('says of a broken file what is wrong', () => {
    expect(compareEdited(zone, { file: 'a.docx', bytes: new Uint8Array([1, 2, 3]) })).toHaveProperty(
      'problem',
    );
  });

  it('takes time in proportion to the file, be it all changed', () => {
    const many = withBody(zone.content, (xml) => {
      const body = Array.from(
        { length: 20_000 },
        (_, index) => `<w:p><w:r><w:t>亿元${index}亿元、增长${index % 7}%，亿元。</w:t></w:r></w:p>`,
      ).join('');
      return xml.replace('<w:sectPr', `${body}<w:sectPr`);
    });
    const begun = performance.now();
    compareEdited(zone, { file: 'a.docx', bytes: many });
    expect(performance.now() - begun).toBeLessThan(30_000);
  });
});

/** The texts that the report has from one value of the data each, with the words in it that are changed. */
const editable = (() => {
  const nodes = [...text.matchAll(/(?<=^ *(?:- )?(?:正文|导语|结尾): )[^|>{\n]{12,}$/gm)].map(
    ([words]) => words,
  );
  return nodes.filter((words) => !/["'{}#]/.test(words));
})();

it('tells any change of words or figures at its line', () => {
  expect(editable.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(
      fc.constantFrom(...editable),
      fc.nat(),
      fc.constantFrom('甲乙丙', '“丁戊”', '己'),
      fc.boolean(),
      (words, seed, put, isAdded) => {
        const at = 4 + (seed % (words.length - 8));
        const changed = words.slice(0, at) + put + words.slice(isAdded ? at : at + 2);
        const { texts, figures, added, removed, moved } = revised((xml) => xml.replace(words, changed));
        expect({ added, removed, moved }).toEqual({ added: [], removed: [], moved: [] });
        const lines = [...texts, ...figures].map(({ place }) => place?.line);
        expect(new Set(lines)).toEqual(new Set([lineOf(words)]));
      },
    ),
    { numRuns: 12 },
  );
});

describe('trackedCopy', () => {
  const change = (xml: string) => {
    const gone = paragraphWith(xml, '此外，低空装备');
    const target = paragraphWith(xml, '以时不我待的紧迫感');
    const fresh = '<w:p><w:r><w:t>推行一窗受理，新设企业当天办结。</w:t></w:r></w:p>';
    return xml
      .replace(gone, '')
      .replace(target, fresh + target)
      .replace('215.30亿元', '218.40亿元')
      .replace(/>45\.20(?=\*?<)/, '>46.10')
      .replace('季分析', '周会商')
      .replace(/<w:tr>(?:(?!<w:tr>).)*实际使用外资.*?<\/w:tr>/s, '');
  };
  const linesOf = (bytes: Uint8Array) => sure(readWordText(bytes)).lines.map(({ words }) => words);

  it('reads as the changed file where all is accepted, and as the report where all is rejected', () => {
    const edited = withBody(zone.content, change);
    const found = compared(change);
    const copy = trackedCopy(found, edited, new Date('2026-01-05T08:00:00Z')) ?? new Uint8Array();
    expect(soundnessFaults(copy)).toEqual([]);
    expect(linesOf(copy)).toEqual(linesOf(edited));
    const rejected = withBody(copy, (xml) =>
      xml
        .replace(/<w:p>(?:(?!<\/w:p>).)*<w:rPr><w:ins [^>]*\/>.*?<\/w:p>/gs, '')
        .replace(/<w:ins [^>/]*>.*?<\/w:ins>/gs, '')
        .replace(/<w:del [^>]*\/>/g, '')
        .replace(/<\/?w:del(?: [^>]*)?>/g, '')
        .replaceAll('w:delText', 'w:t'),
    );
    expect(linesOf(rejected)).toEqual(linesOf(zone.content));
    const again = trackedCopy(compared(change), edited, new Date('2026-01-05T08:00:00Z'));
    expect(again).toEqual(copy);
  });

  it('names who saved the changed file', () => {
    const copy = trackedCopy(compared(change), zone.content, undefined) ?? new Uint8Array();
    const xml = sure(openPackage(copy)).xmlParts.get('word/document.xml')?.xml ?? '';
    expect(xml).toMatch(/<w:del w:id="\d+" w:author="[^"]+">/);
  });
});
