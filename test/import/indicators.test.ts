import { describe, expect, it } from 'vitest';
import { findIndicators } from '../../src/import/indicators.js';
import { readLines } from '../../src/import/read-lines.js';

const ZONE = '云岭经济开发区管委会';

function found(sentences: string, whose = ZONE) {
  const text = `${whose}2025年工作总结\n一、主要工作\n${sentences}`;
  return findIndicators(readLines(text), { year: 2025, whose });
}

const dataOf = (sentences: string, whose?: string) =>
  found(sentences, whose).list.map(({ indicator }) => indicator);

describe('an indicator', () => {
  it('has the figures of its sentence as they are written', () => {
    expect(dataOf('全年实现规上工业总产值215.30亿元，同比增长6.0%，增速居全市第3位。')).toEqual([
      { name: '规上工业总产值', value: '215.30', unit: '亿元', yoy: '6.0', rank: '全市第3位' },
    ]);
  });

  it.each([
    ['下降3.2%', '进出口总额12亿美元，同比下降3.2%。', { yoy: '-3.2' }],
    ['a rate', '税收占比85.2%，提高1.2个百分点。', { value: '85.2', unit: '%', yoy: '1.2' }],
    [
      'a hedge',
      '固定资产投资突破50亿元，增长8%左右。',
      { qualifier: '突破', yoy: { value: '8', qualifier: '左右' } },
    ],
    ['预计', '预计全年实现税收收入5亿元。', { estimated: true }],
    ['预计 for all', '预计全年可完成固定资产投资60亿元；税收收入5亿元。', { estimated: true }],
    ['a period', '1—11月，完成固定资产投资52亿元。', { period: '1—11月' }],
    ['a target', '完成固定资产投资52亿元，完成年度目标50亿元的104%。', { target: '50' }],
    ['growth since the year before by its number', '规上工业增加值比2024年增长6.5%。', { yoy: '6.5' }],
    ['growth alone', '规上工业增加值增长6.5%。', { yoy: '6.5' }],
    ['commas between thousands, which are not kept', '技术合同成交额1,234.50万元。', { value: '1234.50' }],
  ])('tells %s', (_, sentence, fields) => {
    expect(dataOf(sentence)[0]).toMatchObject(fields);
  });

  it('waits for what is missing', () => {
    expect(dataOf('完成税收收入亿元，同比增长%；固定资产投资x亿元。')).toEqual([
      { name: '税收收入', value: null, unit: '亿元', yoy: null },
      { name: '固定资产投资', value: null, unit: '亿元' },
    ]);
  });

  it('is a new one in all of a row of new ones', () => {
    expect(dataOf('新增高新技术企业20家以上、科技型中小企业53家。').map(({ name }) => name)).toEqual([
      '新增高新技术企业',
      '新增科技型中小企业',
    ]);
  });

  it.each([
    ['the year before', '去年完成固定资产投资52亿元。'],
    ['another year', '2024年，完成固定资产投资52亿元。'],
    ['the city', '全市固定资产投资增长5%。'],
    ['a firm', '甲科技有限公司：1—11月实现产值2010万元，同比增长5%。'],
    ['a plan', '力争全年固定资产投资突破50亿元。'],
    ['a class', '人均纯收入1万元以下的农户全部脱贫。'],
    ['growth over several years', '固定资产投资年均增长5%。'],
    ['growth since another year', '固定资产投资比2020年增长50%。'],
    ['the size of a project', '引进总投资50亿元的项目3个。'],
  ])('is not found where the sentence is on %s', (_, sentence) => {
    expect(dataOf(sentence)).toEqual([]);
  });

  it('is of the city where the document is', () => {
    expect(dataOf('全市固定资产投资增长5%。', '云岭市人民政府')).toEqual([
      { name: '固定资产投资', yoy: '5' },
    ]);
  });

  it('is not looked for in the plan and in what is attached', () => {
    const text = `${ZONE}2025年工作总结\n一、主要工作\n甲。\n二、2026年工作安排\n固定资产投资50亿元。\n附件\n税收5亿元。`;
    expect(findIndicators(readLines(text), { year: 2025, whose: ZONE }).list).toEqual([]);
  });

  it('is there once; what a later sentence adds is taken in, what it contradicts is told with both lines', () => {
    const { list, doubts } = found(
      '完成固定资产投资52亿元。\n固定资产投资增长8%。\n固定资产投资53亿元，税收5亿元。\n税收50000万元。',
    );
    expect(list.map(({ indicator }) => indicator)).toEqual([
      { name: '固定资产投资', value: '52', unit: '亿元', yoy: '8' },
      { name: '税收', value: '5', unit: '亿元' },
    ]);
    expect(doubts).toEqual([
      { line: 3, secondLine: 5, words: '“固定资产投资”先写52亿元，后写53亿元，照前面的列入' },
    ]);
  });

  it('knows where its figures stand', () => {
    const [one] = found('完成税收亿元，固定资产投资突破52亿元，同比增长8%左右。').list.slice(1);
    const words = '完成税收亿元，固定资产投资突破52亿元，同比增长8%左右。';
    expect(one?.cited.map(({ start, end, field, line }) => [line, field, words.slice(start, end)])).toEqual([
      [2, 'value', '突破52亿元'],
      [2, 'yoy', '同比增长8%左右'],
    ]);
  });
});
