import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { documentLines } from '../../src/app/document-lines.js';
import { importDocument } from '../../src/app/import-document.js';
import { linesWithInsets, type ShownLine } from '../../src/app/lines-with-insets.js';
import { loadTemplate } from '../../src/disk/template-files.js';
import { compose } from '../../src/report/compose.js';
import { printedWords } from '../../src/report/printed-words.js';
import type { Beside } from '../../src/source/beside.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { png } from '../tiny-pictures.js';

const text = (words: string, isCaption = false): ShownLine => ({ words, paragraph: 1, isCaption });
const row = (table: number, ...cells: string[]): ShownLine => ({
  words: cells.join('\t'),
  paragraph: 1,
  row: { table, cells: cells.map((words) => ({ words, span: 1, goesOn: false })) },
});
const kindsOf = (shown: readonly ShownLine[], pictures: Parameters<typeof linesWithInsets>[1] = []) =>
  linesWithInsets(shown, pictures).map(({ words, inset }) => inset?.data ?? words);

describe('the rows of a table', () => {
  const rows = [row(1, '项目', '投资'), row(1, '甲厂', '12.5')];
  const plain = { rows: '项目 | 投资\n甲厂 | 12.5' };

  it('are one line, with what stands around them', () => {
    const around = [
      text('前文。'),
      text('项目表', true),
      text('单位：亿元'),
      ...rows,
      text('注：截至年底。'),
    ];
    expect(kindsOf(around)).toEqual([
      '前文。',
      { table: { title: '项目表', unit: '亿元', ...plain, note: '截至年底。' } },
    ]);
    expect(kindsOf([text('表1 项目表'), ...rows])).toEqual([{ table: { title: '表1 项目表', ...plain } }]);
  });

  it('leave a sentence, a heading and the title of an attachment where they are', () => {
    for (const words of ['具体如下。', '一、项目', '很长的话'.repeat(20)])
      expect(kindsOf([text(words, true), ...rows])).toEqual([words, { table: plain }]);
    expect(kindsOf([text('附件1'), text('项目表', true), ...rows])).toEqual([
      '附件1',
      '项目表',
      { table: plain },
    ]);
  });

  it('stay lines where other lines stand between them', () => {
    expect(kindsOf([row(1, '甲', '乙'), text('框'), row(1, '丙', '丁')])).toEqual(['甲\t乙', '框', '丙\t丁']);
  });
});

describe('a picture', () => {
  it('stands between the lines, with the caption below it', () => {
    const picture = (before: number) => ({ before, paragraph: 1, file: 'a.png' });
    expect(kindsOf([text('前。'), text('图1 全景'), text('后。')], [picture(1)])).toEqual([
      '前。',
      { picture: { file: 'a.png', title: '图1 全景' } },
      '后。',
    ]);
    expect(kindsOf([text('前。')], [picture(1)])).toEqual(['前。', { picture: { file: 'a.png' } }]);
  });
});

const TEMPLATE = loadTemplate('gongwen', 'docx');
const IMAGE = png(30, 20);
const beside: Beside = () => ({ bytes: IMAGE });

/** What a YAML prints, and what it prints after it was built as a Word file and imported again. */
function thereAndBack(yaml: string) {
  const { summary, tree } = readSummary(createSource('a.yaml', yaml), beside);
  if (!summary || !tree) throw new Error('the YAML is faulty');
  const { content } = buildReport(summary, tree, 'docx', TEMPLATE);
  const { lines, pictures } = documentLines('a.docx', content as Uint8Array, { pictureStem: 'a' });
  const imported = importDocument(lines, { keys: 'zh', pictures });
  if (!imported) throw new Error('it was not kept');
  const again = readSummary(createSource('b.yaml', imported.yaml), beside).summary;
  const words = (made: typeof summary | undefined) => made && printedWords(compose(made)).replace(/\s/g, '');
  return { imported, before: words(summary), after: words(again) };
}

const WITH_TABLE = (table: string, more = '') => `类型: 开发区
单位: 云岭管委会
年度: 2025
标题: 云岭管委会2025年工作总结
主要工作:
  正文: 全年建设顺利。
  表格:
${table}
${more}存在问题:
  正文: 人手不够。
`;

describe('a summary that is built as a Word file and imported', () => {
  it('has its tables again, with captions, units, merged cells and notes', () => {
    const { imported, before, after } = thereAndBack(
      WITH_TABLE(`    标题: 项目进展
    单位: 亿元
    列: [{名称: 片区, 合并: 是}, 项目, 投资]
    行:
      - [东区, 甲厂, 12.50]
      - ['', 乙厂, 3]
      - [西区, 丙厂, 4.1]
    注: 截至年底。`),
    );
    expect(after).toBe(before);
    expect(imported.tables).toBe(1);
    expect(imported.yaml).toContain(`  表格:
    标题: 项目进展
    单位: 亿元
    列:
      - 名称: 片区
        合并: 是
      - 项目
      - 投资
    行: |
      | 东区 | 甲厂 | 12.50 |
      |  | 乙厂 | 3 |
      | 西区 | 丙厂 | 4.1 |
    注: 截至年底。
`);
  });

  it('has its pictures again, named and captioned', () => {
    const picture = '  图片: {文件: 全景.png, 标题: 园区全景}\n';
    const { imported, before, after } = thereAndBack(WITH_TABLE('    行: [[甲, 乙], [1, 2]]', picture));
    expect(after).toBe(before);
    expect(imported.pictures).toEqual(['a-图1.png']);
    expect(imported.yaml).toContain('  图片:\n    文件: a-图1.png\n    标题: 园区全景\n');
  });

  it('has an attached table of its indicators made of them again', () => {
    const { imported, before, after } = thereAndBack(`类型: 开发区
单位: 云岭管委会
年度: 2025
标题: 云岭管委会2025年工作总结
成文日期: 2025-12-20
指标:
  位置: 不单列
  各项:
    - {名称: 规上工业总产值, 数值: 215.30, 单位: 亿元, 同比: 6.0, 目标: 210}
    - {名称: 固定资产投资, 数值: 62.50, 单位: 亿元, 同比: -9.1, 预计: 是}
主要工作: {正文: 全年建设顺利。}
附件: [{标题: 指标完成情况, 表格: 指标}]
`);
    expect(after).toBe(before);
    expect(imported.yaml).toContain('  - 标题: 指标完成情况\n    表格: 指标\n');
    expect(imported.indicators.count).toBe(2);
  });

  it('prints the same, whatever its tables hold', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '—',
        '12.50',
        '合计',
        '注：甲',
        '单位：亿元',
        '一、甲',
        '甲|乙',
        '1.项',
        '附件1',
        '= 1',
        '：-',
      ),
      fc.string({ unit: fc.constantFrom(...'甲乙丙丁。，、（）0123456789.%|｜\\-—:：#"\' '), maxLength: 8 }),
    );
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([width, height]) =>
        fc.record({
          title: fc.option(cell, { nil: undefined }),
          unit: fc.option(fc.constantFrom('亿元', '个'), { nil: undefined }),
          note: fc.option(cell, { nil: undefined }),
          rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
            minLength: height + 1,
            maxLength: height + 1,
          }),
        }),
      );
    fc.assert(
      fc.property(table, ({ title, unit, note, rows }) => {
        const fields = { 标题: title, 单位: unit, 注: note, 行: rows };
        const yaml = WITH_TABLE(`    ${JSON.stringify(fields)}`);
        if (!readSummary(createSource('a.yaml', yaml)).summary) return;
        const { before, after } = thereAndBack(yaml);
        expect(after).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
