// The rule pause-mark.
import { describe, expect, it } from 'vitest';
import { pauseMark as rule } from '../../../src/lint/rules/pause-mark.js';
import { fixedBy, messagesOf } from '../findings-of.js';

describe('pause-mark', () => {
  it.each([
    ['聚焦项目、企业、人才、等要素保障。', '聚焦项目、企业、人才等要素保障。'],
    ['涵盖用地、用工、等等。', '涵盖用地、用工等等。'],
    ['引进甲公司、乙公司、等5家企业。', '引进甲公司、乙公司等5家企业。'],
    ['出台《招商办法》、《人才办法》。', '出台《招商办法》《人才办法》。'],
    ['落实“两重”、“两新”政策。', '落实“两重”“两新”政策。'],
    ['培育电子信息、新材料、和装备制造产业。', '培育电子信息、新材料和装备制造产业。'],
    ['盘活土地、厂房、以及闲置设备。', '盘活土地、厂房，以及闲置设备。'],
    ['盘活厂房、设备、及配套设施。', '盘活厂房、设备，及配套设施。'],
  ])('finds and mends %s', (wrong, right) => {
    expect(messagesOf(rule, wrong)).toHaveLength(1);
    expect(fixedBy(rule, wrong)).toBe(right);
  });

  it.each([
    '分为甲、乙、丙等级，一、二、等外品。',
    '坚持公开、平等、等价有偿，做到同质、等效。',
    '开展“千企走访”（第二期）、“百日攻坚”。',
    '建设宜居、和谐、美丽园区，退田还湖、和衷共济。',
    '企业、与会代表、与民营企业座谈。',
    '发现问题、及时整改，依法、及早处置。',
    '一、二季度增长，三、四级响应，二、三线城市。',
    '第三、四家门店，一、二、三家企业，六、七月份。',
    '五、六十年代的厂房，二、三人民医院。',
    '工作总结\n三、四个专题\n顺利。',
    '“甲”和“乙”、丙、丁。',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });

  it('tells each kind once', () => {
    expect(messagesOf(rule, '工作总结\n落实“甲”、“乙”。\n落实《丙》、《丁》、“戊”。')).toEqual([
      '“实“甲”、“乙”。”：引号、书名号并列，中间通常不用顿号（全文2段共3处）',
    ]);
  });
});
