// Parts that do not add up.
import { describe, expect, it } from 'vitest';
import { totalMismatch } from '../../../src/lint/rules/total-mismatch.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

const parts = (value: string, ...values: readonly string[]) =>
  yamlOf(
    ['indicators:', '  - name: 规上工业总产值', `    value: ${value}`, '    unit: 亿元', '    parts:']
      .concat(values.map((part, index) => `      - {name: 产业${index + 1}, value: ${part}}`))
      .join('\n'),
  );

describe('total-mismatch', () => {
  it('finds parts that make more or less than their total', () => {
    const severities = (document: ReturnType<typeof parts>) =>
      Array.from(totalMismatch.check(document), ({ severity }) => severity);
    expect(wordsFound(totalMismatch, parts('215.3', '120.2', '99.5'))).toEqual(['215.3']);
    expect(severities(parts('215.3', '120.2', '99.5'))).toEqual(['error']);
    expect(severities(parts('215.3', '120.2', '80.1'))).toEqual(['warning']);
  });

  it('allows for rounding and for what is still open', () => {
    expect(wordsFound(totalMismatch, parts('215.3', '120.2', '95.2'))).toEqual([]);
    expect(wordsFound(totalMismatch, parts('215.3', '120.2', 'null'))).toEqual([]);
    expect(wordsFound(totalMismatch, parts('0.3', '0.1', '0.2'))).toEqual([]);
  });

  it.each([
    ['三次产业比重为3.9：59.5：37.6。', ['3.9：59.5：37.6']],
    ['三大产业分别占40%、35%和26%。', ['40%、35%和26%']],
    ['签约项目20个，其中工业项目12个、服务业项目10个。', ['20个']],
    // Counts are exact: one too many is one too many.
    ['签约项目20个，其中工业项目12个、服务业项目9个。', ['20个']],
    ['引进人才50名，其中博士20名、硕士31名。', ['50名']],
    ['新签约项目35个，其中亿元以上18个、亿元以下15个。', ['35个']],
    ['财政总收入61.4亿元，增长3%，其中税收收入46.8亿元、增长2%，非税收入11.4亿元、下降1%。', ['61.4亿元']],
    ['共有企业320家，其中：国有企业20家；民营企业260家；外资企业50家。', ['320家']],
    [
      '一季度、二季度、三季度、四季度分别完成投资10亿元、12亿元、15亿元、18亿元，全年共完成投资60亿元。',
      ['60亿元'],
    ],
    ['全年完成投资60亿元，其中上半年25亿元、下半年30亿元。', ['60亿元']],
    ['上半年产值120亿元，下半年130亿元，全年260亿元。', ['260亿元']],
    ['进出口总额120亿元。其中，出口60亿元，增长5%；进口40亿元，增长6%。', ['120亿元']],
    ['进出口总额100亿元，增长3%，其中出口60亿元，增长5%，进口40亿元，增长6%。', ['3%']],
    ['地区生产总值增长3%，其中一、二、三产增加值分别增长5%、6%、7%。', ['3%']],
    ['到位资金52亿元，其中内资40亿元、外资10亿元。', ['52亿元']],
    ['引进项目20个，总投资105亿元，其中亿元以上项目25个。', ['25个']],
    ['规上工业企业实现产值215亿元，其中电子信息产业实现产值226亿元。', ['226亿元']],
    ['工业投资26亿元，占固定资产投资52亿元的60%。', ['60%']],
    ['固定资产投资52亿元，其中工业投资26亿元，占固定资产投资的60%。', ['60%']],
    ['新签约项目20个，其中工业项目12个，占比70%。', ['70%']],
  ])('finds it in %s', (sentence, words) => {
    expect(wordsIn(totalMismatch, sentence)).toEqual(words);
  });

  it('counts the parts of a counted indicator exactly', () => {
    const counted = (value: number) =>
      yamlOf(
        `indicators:\n  - {name: 新签约项目, value: ${value}, unit: 个, parts: [{name: 工业, value: 12}, {name: 农业, value: 9}]}\n`,
      );
    expect(wordsFound(totalMismatch, counted(20))).toEqual(['20']);
    expect(wordsFound(totalMismatch, counted(21))).toEqual([]);
  });

  it.each([
    '三次产业比重为3.9：59.5：36.6。',
    '占比分别为33.3%、33.3%、33.3%。',
    '贡献度分别占25%、40%、20%。',
    '配比例为1：2：3。',
    '签约项目20个，其中亿元以上项目12个、十亿元以上项目10个。',
    '就业20万人，其中甲地12万人、乙地9万人。',
    '税收20亿元，其中增值税12亿元，增长5%，所得税9亿元。',
    '签约项目20个，其中工业项目12个、服务业项目8个。',
    // An increment, growth rates, and people and firms that are counted twice.
    '安排专项债券12亿元，比去年增加4亿元，其中园区基础设施8.5亿元，标准厂房3.5亿元。',
    '固定资产投资增长20%，力争25%，其中工业投资增长25%，社会消费品零售总额增长12%。',
    '新增就业1200人，其中高校毕业生800人、女性600人。',
    '规上工业企业320家，其中高新技术企业200家、专精特新企业150家。',
    '固定资产投资52亿元，其中工业投资30亿元、民间投资40亿元。',
    '新增企业20家，其中高新技术企业累计达到80家。',
    // Averages, and parts of something else.
    '居民人均可支配收入3.2万元，其中城镇4.5万元、农村2.1万元。',
    '居民人均可支配收入增长7%，其中城镇居民增长4.6%、农村居民增长6.6%。',
    '进出口总额100亿元，其中机电产品出口50亿元、农产品进口10亿元。',
    '财政总收入61.4亿元，其中一般公共预算收入40亿元，税收收入30亿元，非税收入10亿元。',
    '完成投资20亿元，其中某项目总投资30亿元。',
    // Quarters that add up as they go.
    '一季度产值50亿元，上半年110亿元，前三季度170亿元，全年240亿元。',
    '上半年产值120亿元，下半年130亿元，全年250亿元。',
    '园区企业上半年320家，下半年330家，全年330家。',
    '进出口总额100亿元，增长5%，其中出口60亿元，增长3%，进口40亿元，增长8%。',
    '地区生产总值增长4.2%左右，一、二、三产业增加值分别增长4.5%、5.3%、4.4%。',
    '就业人员73439万人，其中城镇就业人员47345万人，占全市就业人员比重为6.5%。',
    '工业投资26亿元，占固定资产投资52亿元的50%。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(totalMismatch, sentence)).toEqual([]);
  });
});
