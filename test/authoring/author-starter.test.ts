import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { loadSummary } from '../../src/app/load.js';
import { authorStarter, type StarterOptions } from '../../src/authoring/author-starter.js';
import { overridePage } from '../../src/authoring/page-overrides.js';
import { readSource } from '../../src/disk/read-source.js';
import { builtIn, loadTemplate } from '../../src/disk/template-files.js';
import { checkWordTemplate } from '../../src/render/check-word-template.js';
import { createSource } from '../../src/source/source.js';
import { gongwen } from '../../src/word/wml/profile.js';
import { canCheck, faultsOf } from '../word/check-docx.js';
import { makeDocx, partOf, textOf } from '../word/make-docx.js';
import { soundnessFaults } from '../word/sound.js';

const shell = readFileSync(builtIn('report.docx'));
const OPTIONS: StarterOptions = { profile: gongwen, style: 'full', cover: false, guide: true };
const starter = (options: Partial<StarterOptions> = {}) => authorStarter(shell, { ...OPTIONS, ...options });

function fill(bytes: Uint8Array, example = 'zone'): Uint8Array {
  const { summary, tree } = loadSummary(readSource(`examples/${example}.yaml`).source);
  if (!summary || !tree) throw new Error('the example is faulty');
  const built = buildReport(summary, tree, 'docx', { report: { file: 'starter.docx', bytes } });
  expect(built.problems).toEqual([]);
  return built.content as Uint8Array;
}

describe('authorStarter', () => {
  it.each(['full', 'parts', 'table'] as const)('%s: nothing is wrong with its tags', (style) => {
    const { problems } = checkWordTemplate({ file: 'starter.docx', bytes: starter({ style }) });
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('full and parts print what the built-in template prints, and nothing twice', () => {
    for (const example of ['zone', 'department', 'personal', 'briefing', 'draft']) {
      const { summary, tree } = loadSummary(readSource(`examples/${example}.yaml`).source);
      if (!summary || !tree) throw new Error('the example is faulty');
      const plain = buildReport(summary, tree, 'docx', loadTemplate(undefined, 'docx')).content as Uint8Array;
      expect(textOf(fill(starter(), example))).toBe(textOf(plain));
      expect(textOf(fill(starter({ style: 'parts' }), example))).toBe(textOf(plain));
    }
  });

  it('table fills a row for each indicator and task', () => {
    const text = textOf(fill(starter({ style: 'table' })));
    expect(text).toContain('规上工业总产值（预计） | 亿元 | 215.30 | 6.0% | 210 | 102.5%');
    expect(text).toMatch(/五、2026年重点任务\n重点任务 \| 责任领导 \| 责任单位 \| 完成时限\n/);
    expect(text).not.toContain('{{');
  });

  it('the guide stands in the template and vanishes from the report', () => {
    expect(textOf(starter())).toContain('怎样写标签');
    expect(textOf(starter({ guide: false }))).not.toContain('怎样写标签');
    expect(textOf(fill(starter()))).not.toContain('标签');
  });

  it('a letterhead in red over a red rule, with the document number', () => {
    const bytes = starter({ letterhead: '{{单位}}文件', documentNumber: '云开发〔{{年度}}〕1号' });
    // GB/T 9704-2012 7.2.5, 7.3.1: two blank lines above the number and above the title.
    expect(textOf(fill(bytes)).split('\n').slice(0, 6)).toEqual([
      '云岭经济开发区管理委员会文件',
      '',
      '',
      '云开发〔2025〕1号',
      '',
      '',
    ]);
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styles).toMatch(/发文机关标志[\s\S]*?<w:color w:val="FF0000"\/>/);
    expect(styles).toMatch(/发文字号[\s\S]*?<w:bottom w:val="single"[^>]*w:color="FF0000"/);
  });

  it('makes a long letterhead narrower and smaller, so that it keeps to its line', () => {
    const widthOf = (xml: string) => {
      const [, scale = '100', size] = /(?:<w:w w:val="(\d+)"\/>)?<w:sz w:val="(\d+)"/.exec(xml) ?? [];
      return (Number(scale) / 100) * Number(size);
    };
    const styleOf = (letterhead: string) =>
      /发文机关标志.*?<\/w:style>/s.exec(partOf(starter({ letterhead }), 'word/styles.xml'))?.[0] ?? '';
    expect(widthOf(styleOf('甲县文件'))).toBe(84);
    expect(widthOf(styleOf('甲省乙市丙县丁戊己庚经济技术开发区管理委员会文件'))).toBeLessThan(40);
  });

  it('fits a letterhead with tags once they are filled, 35 mm under the upper edge of the text', () => {
    const xml = partOf(fill(starter({ letterhead: '{{单位}}文件' })));
    const [paragraph = ''] = /<w:p><w:pPr><w:pStyle w:val="ZonerepLetterhead"\/>.*?<\/w:p>/s.exec(xml) ?? [];
    expect(paragraph).toContain('<w:spacing w:before="2009" w:after="0" w:line="840" w:lineRule="exact"/>');
    // 云岭经济开发区管理委员会文件 has fourteen characters.
    expect(paragraph).toMatch(/<w:w w:val="73"\/><w:sz w:val="84"\/>/);
  });

  it('gives way to the 版头 of the data', () => {
    const yaml =
      '单位: 云岭管委会\n年度: 2025\n导语: 好。\n公文: {发文机关标志: 甲委文件, 发文字号: 甲〔2025〕1号, 抄送: 市委}\n';
    const { summary, tree } = loadSummary(createSource('a.yaml', yaml));
    if (!summary || !tree) throw new Error('the text is faulty');
    for (const style of ['full', 'parts'] as const) {
      const bytes = starter({ letterhead: '乙局文件', documentNumber: '乙〔2025〕1号', style });
      const built = buildReport(summary, tree, 'docx', { report: { file: 'starter.docx', bytes } });
      expect(built.problems).toEqual([]);
      const text = textOf(built.content as Uint8Array);
      expect(text).toMatch(/^甲委文件\s+甲〔2025〕1号\s/);
      expect(text).toContain('抄送：市委。');
      expect(text).not.toContain('乙');
    }
  });

  it('a cover is a section of its own without page numbers; the text begins with page 1', () => {
    const xml = partOf(starter({ cover: true }));
    const [cover = '', text = ''] = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(
      ([section]) => section,
    );
    expect(cover).not.toContain('footerReference');
    expect(text).toContain('footerReference');
    expect(text).toContain('<w:pgNumType w:start="1"/>');
  });

  it('takes margins, line pitch and faces from the profile', () => {
    const profile = overridePage(gongwen, {
      faces: { body: '宋体' },
      margins: { top: 30, left: 25.4 },
      linePitch: 28,
    });
    const bytes = starter({ profile });
    expect(partOf(bytes)).toMatch(/<w:pgMar w:top="1701" w:right="1474" w:bottom="1984" w:left="1440"/);
    expect(partOf(bytes)).toContain('w:linePitch="560"');
    expect(partOf(bytes, 'word/styles.xml')).toMatch(/公文正文.*?w:line="560".*?w:eastAsia="宋体"/s);
    expect(partOf(bytes, 'word/fontTable.xml')).toContain('<w:font w:name="宋体">');
  });

  it('takes a face of any name', () => {
    const bytes = starter({ profile: overridePage(gongwen, { faces: { body: '甲"<&>体' } }) });
    for (const name of ['word/styles.xml', 'word/fontTable.xml'])
      expect(partOf(bytes, name)).toContain('"甲&quot;&lt;&amp;&gt;体"');
    expect(soundnessFaults(bytes)).toEqual([]);
  });

  it('says so when the template it is made from is not as it was', () => {
    const main = 'word/document.xml';
    const without = (name: string) =>
      makeDocx({
        body: '',
        entries: { [main]: partOf(shell).replace(new RegExp(`<w:${name}[ />][^>]*>`, 'g'), '') },
      });
    expect(() => authorStarter(without('docGrid'), OPTIONS)).toThrow('w:docGrid');
  });

  it.skipIf(!canCheck)('gives sound files, filled and unfilled (docx-valid of ../shared)', () => {
    const all = (['full', 'parts', 'table'] as const).map((style) =>
      starter({ style, cover: true, letterhead: '甲<乙>&文件' }),
    );
    expect(faultsOf(...all, ...all.map((bytes) => fill(bytes, 'draft')))).toBe('');
  });

  it('gives the same bytes for the same options', () => {
    expect(Buffer.compare(starter({ cover: true }), starter({ cover: true }))).toBe(0);
  });
});
