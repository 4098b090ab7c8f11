// Figures that disagree between the data and the text, or within the text.
import { describe, expect, it } from 'vitest';
import { figureConflict } from '../../../src/lint/rules/figure-conflict.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

const data = (text: string, more = '') =>
  yamlOf(
    `indicators:\n  - {name: 税收收入, value: 12.60, unit: 亿元, yoy: 5.0${more}}\ntasks:\n  - title: 抓财源建设\n    text: |\n      ${text}\n`,
  );

describe('figure-conflict', () => {
  it.each([
    ['全年完成税收收入13.6亿元。', ['13.6亿元']],
    ['税收收入12.6亿元，同比增长6%。', ['6%']],
    ['税收收入同比下降5.0%。', ['5.0%']],
    ['税收收入突破13亿元。', ['13亿元']],
    ['预计税收收入达到126500万元。', ['126500万元']],
  ])('finds it in the text %s', (text, words) => {
    expect(wordsFound(figureConflict, data(text))).toEqual(words);
  });

  it.each([
    '全年完成税收收入12.6亿元，同比增长5%。',
    '税收收入突破12亿元，约13亿元，近13亿元。',
    '税收收入126000万元。',
    '上半年，税收收入6.1亿元，同比增长3%。',
    '2024年，税收收入12.0亿元。',
    '制造业税收收入8.1亿元。',
    '其中，某街道税收收入2亿元。',
    '力争税收收入13亿元。',
    '税收收入{{税收收入}}。',
  ])('passes the text %s', (text) => {
    expect(wordsFound(figureConflict, data(text))).toEqual([]);
  });

  it('says nothing of an indicator with a period of its own, of goals and of problems', () => {
    expect(wordsFound(figureConflict, data('全年完成税收收入13.6亿元。', ', period: 1—11月'))).toEqual([]);
    const elsewhere = `indicators:\n  - {name: 税收收入, value: 12.60, unit: 亿元}\nissues:\n  - 税收收入13亿元。\nplan:\n  tasks:\n    - 税收收入14亿元。\n`;
    expect(wordsFound(figureConflict, yamlOf(elsewhere))).toEqual([]);
  });

  it('compares two places of a plain text and only asks', () => {
    const text = '全年完成税收收入12.6亿元。预计税收收入12.8亿元。';
    expect(wordsIn(figureConflict, text)).toEqual(['12.8亿元']);
    expect(wordsIn(figureConflict, '完成税收收入12.6亿元。预计税收收入12.60亿元。')).toEqual([]);
  });

  it.each([
    ['增速居全市第1位，位列全市第3名。', ['第3名']],
    ['税收收入增速居全市第1位，排全市第二。', ['第二']],
    ['规上工业增加值增速居全市第2位。规上工业增加值增速列全市第三。', ['第三']],
    ['园区现有高新技术企业80家。目前，园区累计高新技术企业96家。', ['96家']],
    ['园区现有规上工业企业320家。园区共有规上工业企业318家。', ['318家']],
    ['全年技工贸总收入850亿元。全年累计，技工贸总收入达到840亿元。', ['840亿元']],
    ['全年完成固定资产投资52.3亿元，同比增长8%。固定资产投资完成52.3万元，增势良好。', ['52.3万元']],
    ['新签约项目35个。一年来，共新签约项目38个。', ['38个']],
    ['园区现有科技型中小企业180家。截至目前，全区拥有科技型中小企业168家。', ['168家']],
  ])('finds two values in %s', (text, words) => {
    expect(wordsIn(figureConflict, text)).toEqual(words);
  });

  it.each([
    '税收收入总量居全市第3位，增速居全市第1位。',
    '税收收入增速居全市第3位，居全省第10位。',
    '进出口总额由全市第10位上升到全市第5位。',
    '税收收入增速居全市第3位，连续三年居全市第2位。',
    '园区现有高新技术企业80家，新认定高新技术企业16家。',
    '全市现有规上工业企业320家。园区现有规上工业企业118家。',
    '园区现有规上工业企业320家。2024年，园区共有规上工业企业298家。',
    '走访企业320家。全年走访企业168家次。',
    '园区现有规上工业企业320家。力争规上工业企业达到350家。',
    '甲公司实现营业收入20亿元。乙公司实现营业收入12亿元。',
  ])('passes %s', (text) => {
    expect(wordsIn(figureConflict, text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['经济总量达到64697亿元，经济总量达到64692亿元。', ['64692亿元']],
    ['农业总产值达1.28万亿元，农业总产值达到1.21万亿元，居首位。', ['1.21万亿元']],
    ['高新企业数量达到120家，高新企业数量为125家。', ['125家']],
    ['地方一般公共预算支出为12亿元；地方一般公共预算支出为13亿元。', ['13亿元']],
    ['城镇新增就业3万人，城镇新增就业4万人。', ['4万人']],
    ['常住人口总数为35万人、常住人口总数为36万人。', ['36万人']],
    ['规划用地面积120亩，规划用地面积130亩。', ['130亩']],
    ['技术合同成交额达到55亿元，技术合同成交额达到56亿元，再创新高。', ['56亿元']],
  ])('finds two values side by side in %s', (sentence, words) => {
    expect(wordsIn(figureConflict, sentence)).toEqual(words);
  });

  it.each([
    '一期总投资额为5亿元，二期总投资额为6亿元。',
    '2024年经济总量为5亿元，2025年经济总量为6亿元。',
    '经济总量达到64697亿元，经济总量达到64697亿元。',
    '技术合同成交额为55亿元，增长5%，技术合同成交额居前。',
    '累计投入资金5亿元，累计投入资金6亿元的项目。',
    '新增就业岗位3个，新增就业岗位补贴4个。',
    '技术合同成交额达到55亿元，技术合同成交额增长5%。',
    '比上年多5亿元，比上年多6亿元。',
  ])('finds none (two values side by side) in %s', (sentence) => {
    expect(wordsIn(figureConflict, sentence)).toEqual([]);
  });
});
