import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { importDocument } from '../../src/app/import-document.js';
import { readLines } from '../../src/import/read-lines.js';
import { compose } from '../../src/report/compose.js';
import { printedWords } from '../../src/report/printed-words.js';
import { createSource } from '../../src/source/source.js';
import { beside, isBeside } from '../beside.js';

const OPTIONS = { keys: 'zh', year: 2025, organization: '云岭管委会' } as const;
const bare = (text: string) => text.replace(/\s/g, '');

function imported(text: string) {
  const made = importDocument(readLines(text), OPTIONS);
  if (!made) throw new Error('it was not kept');
  return made;
}

/** The words that are printed of a text’s YAML, which has no error of schema. */
function printed(text: string): string {
  const { summary, diagnostics } = checkSummary(createSource('a.yaml', imported(text).yaml), defaultCheck);
  if (!summary) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return bare(printedWords(compose(summary)));
}

const REPORT = `云岭经济开发区管委会2025年工作总结
市人民政府：
2025年，全区上下真抓实干。
一、主要工作
（一）抓项目。全年开工20个。
（二）抓招商。全年签约35个。
一年来的成绩来之不易。
二、存在的主要问题
一是土地不够。二是人手不够。
三、2026年工作安排
（一）预期目标
产值增长8%左右。
（二）重点任务
1、项目提速行动。开工30个。
2、招商提质行动。签约40个。
附件：1.指标表
2.分工表
云岭经济开发区管委会
2025年12月20日
`;

describe('a report', () => {
  it('becomes the YAML that a person would write', () => {
    expect(imported(REPORT).yaml).toBe(`类型: 开发区
标题: 云岭经济开发区管委会2025年工作总结
单位: 云岭管委会
年度: 2025
成文日期: 2025年12月20日
主送机关: 市人民政府
署名: 云岭经济开发区管委会
导语: 2025年，全区上下真抓实干。
主要工作:
  标题: 主要工作
  写法: 段首标题
  各项:
    - 标题: 抓项目
      正文: 全年开工20个。
    - 标题: 抓招商
      正文: 全年签约35个。
  结尾: 一年来的成绩来之不易。
存在问题:
  标题: 存在的主要问题
  正文: 一是土地不够。二是人手不够。
下年安排:
  标题: 2026年工作安排
  重点任务:
    - 标题: 预期目标
      正文: 产值增长8%左右。
    - 标题: 重点任务
      分项:
        - 标题: 项目提速行动
          正文: 开工30个。
        - 标题: 招商提质行动
          正文: 签约40个。
      分项序号: 1、
附件:
  - 指标表
  - 分工表
`);
    expect(printed(REPORT)).toBe(bare(REPORT));
  });

  it.each([
    ['a gap in its numbers', '工作总结\n一、甲\n（一）乙\n（三）丙\n二、丁\n戊。'],
    [
      'numbers in forms that are not printed',
      '工作总结\n第一部分 甲\n1．乙。做了。\n2．丙。做了。\n第二部分 丁',
    ],
    ['parts without numbers', '工作报告\n2024年工作回顾\n（一）甲。做了。\n2025年工作安排\n（一）乙。要做。'],
    ['parts in another order', '工作总结\n一、存在问题\n甲。\n二、主要工作\n乙。\n三、主要工作成效\n丙。'],
    ['five levels', '工作总结\n一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n②己\n（2）庚'],
    ['no number at all', '工作总结\n今年很忙。\n明年更忙。'],
    ['a long title of a part', `工作总结\n一、${'很长'.repeat(40)}。后面还有。\n二、乙`],
    ['a first line that is a sentence', '今年以来，全区上下真抓实干，做了很多工作。\n一、甲'],
    [
      'punctuation of all kinds',
      '工作总结:\n一、甲：\n（一）乙……。丙；丁！\n（二）“戊”。己：“庚。”\n- 辛\n# 壬\n* 癸: 子',
    ],
    [
      'the same role twice, and a date of another form',
      '工作总结\n一、工作情况\n甲。\n二、工作成效\n乙。\n某局\n二〇二五年十二月',
    ],
    [
      'an attachment with its text',
      '工作总结\n甲。\n附件：指标表\n某局\n2025年12月20日\n附件\n指标表\n一、数据\n乙。',
    ],
    ['an attachment that is not named before', '工作总结\n甲。\n某局\n2025年12月20日\n附件1\n指标表\n乙。'],
  ])('keeps every character of one with %s', (_, text) => {
    expect(printed(text)).toBe(bare(text));
  });

  it('says where the text leaves a doubt', () => {
    const made = importDocument(readLines('情况汇报\n一、甲\n（一）乙\n（三）丙'), { keys: 'zh' });
    expect(made?.doubts).toEqual([
      { line: 3, words: '从“（一）”起的序号不连续，或者不是常用的写法，照原样留在文字里' },
      { words: '看不出是哪一年的总结，请在“年度”里补上，或者用 --year 写明' },
      { words: '看不出是哪个单位的总结，请在“单位”里补上，或者用 --organization 写明' },
    ]);
    expect(made?.yaml).toContain('# 文中没有写明是哪一年的总结，请补上四位数字\n年度:\n');
  });
});

it('any lines come back with all their characters', () => {
  const mark = fc.constantFrom(
    '',
    '',
    '一、',
    '二、',
    '三、',
    '（一）',
    '（二）',
    '(一)',
    '1.',
    '2.',
    '3．',
    '1、',
    '（1）',
    '①',
    '一是',
    '二是',
    '第一，',
    '——',
    '附件：',
    '附件1',
    '- ',
  );
  const words = fc.constantFrom(
    '主要工作',
    '抓项目',
    '存在的问题',
    '2026年工作安排',
    '全年开工20个。',
    '抓招商。全年签约35个，增长8%。',
    '“一带一路”。继续推进：成效明显；',
    '名词解释',
    '市人民政府：',
    '云岭管委会',
    '2025年12月20日',
    '正在推进……',
    '甲: 乙 # 丙',
    '100%',
    '',
  );
  const line = fc.tuple(mark, words).map(([number, text]) => number + text);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
      const text = `工作总结\n${lines.join('\n')}`;
      expect(printed(text)).toBe(bare(text));
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 80) },
  );
});

const TEXTS = ['seeds', 'texts'].flatMap((folder) =>
  isBeside(folder)
    ? readdirSync(beside(folder))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => `${folder}/${name}`)
    : [`${folder}, which is not beside the checkout`],
);

describe.each(TEXTS)('the real text %s', (name) => {
  it.skipIf(!isBeside(name))('comes back with all its characters', () => {
    const text = readFileSync(beside(name), 'utf8');
    expect(printed(text)).toBe(bare(text));
  });
});
