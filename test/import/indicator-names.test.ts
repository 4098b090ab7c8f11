import { describe, expect, it } from 'vitest';
import { indicatorName } from '../../src/import/indicator-names.js';

describe('the name of an indicator', () => {
  it.each([
    ['固定资产投资', '亿元', '固定资产投资'],
    ['完成固定资产投资', '亿元', '固定资产投资'],
    ['截止目前完成固定资产投资', '万元', '固定资产投资'],
    ['城镇调查失业率平均', '%', '城镇调查失业率'],
    ['高新技术企业', '家', '高新技术企业'],
    ['新签约项目', '个', '新签约项目'],
    ['一产业增加值', undefined, '第一产业增加值'],
    ['新增专精特新“小巨人”企业', '家', '新增专精特新“小巨人”企业'],
    ['PM2.5平均浓度', '微克/立方米', 'PM2.5平均浓度'],
    ['规模以上民营工业增加值', undefined, '规模以上民营工业增加值'],
  ])('is what is left of %s', (subject, unit, name) => {
    expect(indicatorName(subject, unit, false)).toBe(name);
  });

  it.each([
    ['a word that anybody’s figure may have', '产值', '亿元'],
    ['a firm', '甲集团营业收入', '亿元'],
    ['a place in the zone', '东河镇工业总产值', '亿元'],
    ['a deed', '兑现企业奖励资金总额', '万元'],
    ['a project', '二期项目投资', '亿元'],
    ['another unit than it has', '固定资产投资', '家'],
    ['a row', '项目总投资', '亿元'],
    ['half a quotation', '一网交易”规模', '亿元'],
    ['a count of people met', '走访企业', '家'],
    ['nothing', '', '亿元'],
  ])('is not found in %s', (_, subject, unit) => {
    expect(indicatorName(subject, unit, false)).toBeUndefined();
  });

  it('may be short where the sentence says whose it is', () => {
    expect(indicatorName('产值', '亿元', true)).toBe('产值');
  });
});
