// What each field of a citation prints, of an indicator and of a goal.
import { describe, expect, it } from 'vitest';
import { citing } from '../../src/report/cite.js';
import { indexOf, shown } from './summary-of.js';

const index = indexOf(`指标:
  - {名称: 规上工业总产值, 代号: cz, 数值: 215.30, 单位: 亿元, 同比: 6.0, 目标: 210, 上年同期: 203.10, 排名: 全市第3位, 占比: {对象: 全市, 数值: 12.5}}
  - {名称: 增加值, 同比: 6.2, 目标: {增幅: 6}}
  - {名称: 进出口, 数值: 14.27, 单位: 亿元, 同比: -2.5}
  - {名称: 企业, 数值: 1200, 单位: 家, 修饰: 余}
  - {名称: PM2.5浓度, 数值: 31, 单位: 微克/立方米}
  - {名称: 待填数, 数值: , 单位: 家}
  - {名称: constructor, 数值: 3}
下年安排:
  预期目标:
    - {名称: 规上工业总产值, 数值: 230, 单位: 亿元, 增幅: 7}
    - {名称: 新增企业, 数值: 28, 单位: 家}
    - {名称: 投资, 增幅: 8, 修饰: 以上}
`);
const cited = (text: string) => shown(citing(text, index));

describe('a citation', () => {
  it.each([
    ['规上工业总产值', '规上工业总产值215.30亿元'],
    ['cz', '规上工业总产值215.30亿元'],
    ['cz.名称', '规上工业总产值'],
    ['cz.数值', '215.30亿元'],
    ['cz.value', '215.30亿元'],
    ['cz.单位', '亿元'],
    ['cz.同比', '同比增长6.0%'],
    ['cz.增幅', '6.0%'],
    ['cz.完成率', '102.5%'],
    ['cz.目标', '210亿元'],
    ['cz.上年', '203.10亿元'],
    ['cz.排名', '全市第3位'],
    ['cz.占比', '12.5%'],
    ['cz.下年目标', '规上工业总产值230亿元、增长7%'],
    [' cz . 同比 ', '同比增长6.0%'],
    ['cz．同比', '同比增长6.0%'],
    ['增加值', '增加值同比增长6.2%'],
    ['增加值.目标', '增长6%'],
    ['增加值.数值', '＿'],
    ['增加值.完成率', '＿'],
    ['进出口.同比', '同比下降2.5%'],
    ['进出口.增幅', '2.5%'],
    ['进出口.句', '全年实现进出口14.27亿元，同比下降2.5%'],
    ['进出口.排名', '＿'],
    ['企业', '企业1200余家'],
    ['企业.数值', '1200余家'],
    ['PM2.5浓度', 'PM2.5浓度达到31微克/立方米'],
    ['PM2.5浓度.数值', '31微克/立方米'],
    ['待填数', '待填数＿家'],
    ['constructor', 'constructor3'],
    ['新增企业', '新增企业28家'],
    ['新增企业.数值', '28家'],
    ['新增企业.排名', '＿'],
    ['投资', '投资增长8%以上'],
    ['投资.同比', '增长8%'],
    ['投资.增幅', '8%'],
    ['投资.数值', '＿以上'],
  ])('{{%s}} prints %s', (words, expected) => {
    const text = expected.startsWith('规上工业总产值230') ? `完成${expected}` : expected;
    expect(cited(`见{{${words}}}。`)).toBe(`见${text}。`);
  });

  it.each([
    '见{{没有}}',
    '见{{cz.没有}}',
    '见{{__proto__}}',
    '见{{cz.constructor}}',
    '见{{{{cz',
    '见{cz}',
    '{{}}',
  ])('that means nothing stays as typed: %s', (text) => expect(cited(text)).toBe(text));

  it('may stand several times, with full-width braces too', () => {
    expect(cited('{{cz.数值}}和｛｛进出口.数值｝｝')).toBe('215.30亿元和14.27亿元');
  });

  it('is looked up once: what it prints is no template', () => {
    const hostile = indexOf('指标: [{名称: "{{cz}}", 代号: a, 同比: 6}]\n');
    expect(shown(citing('见{{a.名称}}', hostile))).toBe('见{{cz}}');
  });
});
