import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { importDocument } from '../../src/app/import-document.js';
import { addIndicators } from '../../src/app/import-indicators.js';
import { readLines } from '../../src/import/read-lines.js';
import { compose } from '../../src/report/compose.js';
import { printedWords } from '../../src/report/printed-words.js';
import { createSource } from '../../src/source/source.js';

const bare = (text: string) => text.replace(/\s/g, '');

function imported(text: string, options: { cite?: boolean; indicators?: boolean } = {}) {
  const made = importDocument(readLines(text), {
    keys: 'zh',
    year: 2025,
    organization: '云岭经济开发区管委会',
    ...options,
  });
  if (!made) throw new Error('it was not kept');
  return made;
}

function printed(yaml: string): string {
  const { summary, diagnostics } = checkSummary(createSource('a.yaml', yaml), defaultCheck);
  if (!summary) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return bare(printedWords(compose(summary)));
}

const REPORT = `云岭经济开发区管委会2025年工作总结
一、主要工作
（一）经济运行。实现规上工业总产值215.30亿元，同比增长6.0%；固定资产投资突破52亿元，增长8%左右；完成税收亿元，同比增长%。
（二）抓项目。固定资产投资53亿元。`;

describe('the indicators of an imported document', () => {
  it('are data that is not printed', () => {
    const { yaml, indicators, doubts } = imported(REPORT);
    expect(yaml).toContain(`指标:
  位置: 不单列
  各项:
    - 名称: 规上工业总产值
      数值: 215.30
      单位: 亿元
      同比: 6.0
    - 名称: 固定资产投资
      数值: 52
      单位: 亿元
      同比:
        数值: 8
        修饰: 左右
      修饰: 突破
    - 名称: 税收
      数值:
      单位: 亿元
      同比:
  成段: 否
`);
    expect(indicators).toEqual({ count: 3, missing: 1, cited: 0 });
    expect(doubts).toEqual([]);
    expect(printed(yaml)).toBe(bare(REPORT));
  });

  it('are cited where that prints the same to the letter', () => {
    const { yaml, indicators } = imported(REPORT, { cite: true });
    expect(yaml).toContain(
      '实现规上工业总产值{{规上工业总产值.数值}}，{{规上工业总产值.同比}}；固定资产投资{{固定资产投资.数值}}，增长{{固定资产投资.增幅}}；完成税收亿元，同比增长%。',
    );
    expect(yaml).toContain('正文: 固定资产投资53亿元。');
    expect(indicators.cited).toBe(4);
    expect(printed(yaml)).toBe(bare(REPORT));
  });

  it('stay out where they are not wanted, or where there are none', () => {
    expect(imported(REPORT, { indicators: false }).yaml).not.toContain('指标:');
    expect(imported('工作总结\n一、甲\n乙。').yaml).not.toContain('指标:');
  });

  it('stay out where the document would be printed otherwise', () => {
    const draft = { organization: '云岭管委会', year: 2025, opening: '甲' };
    const lines = readLines('工作总结\n完成税收5亿元。');
    expect(addIndicators(draft, lines, { keys: 'zh', cite: true }, () => undefined)).toBe('changed');
  });

  it('are cited but for those that change what is printed', () => {
    const lines = readLines('工作总结\n完成税收5亿元，同比增长3%。固定资产投资6亿元。');
    const draft = { organization: '云岭管委会', year: 2025, opening: lines[1]?.words ?? '' };
    const summary = checkSummary(
      createSource('a.yaml', imported(lines.map(({ words }) => words).join('\n')).yaml),
      defaultCheck,
    ).summary;
    if (!summary) throw new Error('no summary');
    const added = addIndicators(draft, lines, { keys: 'zh', cite: true }, ({ opening = '' }) =>
      opening?.includes('税收.同比') ? undefined : { yaml: opening ?? '', summary },
    );
    expect(added).toMatchObject({
      cited: 2,
      yaml: '完成税收{{税收.数值}}，同比增长3%。固定资产投资{{固定资产投资.数值}}。',
    });
  });
});

it('whatever the sentences say, the same characters are printed, with citations and without', () => {
  const name = fc.constantFrom(
    '规上工业总产值',
    '税收占比',
    '固定资产投资',
    '“小巨人”企业',
    'PM2.5平均浓度',
    '全市税收',
    '甲公司产值',
  );
  const verb = fc.constantFrom('', '完成', '达到', '突破', '预计可达', '为 ');
  const figure = fc.constantFrom(
    '',
    'x',
    '0',
    '052',
    '1,234.50',
    '215.30',
    '0.0',
    '99999999999999999999',
    '6.0',
  );
  const unit = fc.constantFrom('亿元', '%', '家', '万元/亩', '微克/立方米', '亿元左右', '');
  const more = fc.constantFrom(
    '，同比增长6.0%',
    '，同比下降3%左右',
    '，增长0%',
    '，提高0.30个百分点',
    '，增长%',
    '，居全市第3位',
    '，增速居全省第x位',
    '、增长2倍',
    '，完成年度目标50亿元的104%',
    '',
  );
  const end = fc.constantFrom('。', '；', '，', '。\n', '\n（一）');
  const clause = fc.tuple(name, verb, figure, unit, more, end).map((words) => words.join(''));
  fc.assert(
    fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), fc.boolean(), (clauses, cite) => {
      const text = `云岭经济开发区2025年工作总结\n一、主要工作\n${clauses.join('')}`;
      expect(printed(imported(text, { cite }).yaml)).toBe(bare(text));
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) },
  );
});
