// Figures that are still missing.
import { describe, expect, it } from 'vitest';
import { missingFigure } from '../../../src/lint/rules/missing-figure.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

describe('missing-figure', () => {
  it.each([
    ['完成规上工业营业收入亿元，同比增长%。', ['亿元', '%']],
    ['零售额 亿元，增长15%。', ['亿元']],
    ['一期万平方米厂房已建成。', ['万平方米']],
    ['高于全市个百分点。', ['个百分点']],
    ['增速居全市第位。', ['第']],
    ['总产值增长42。', ['42']],
    ['装备制造业产值50.2亿元，下降3.9；地方投资13.6亿元，增长77.9%。', ['3.9']],
    ['第一产业增长3.2%、第二产业增长5.1、第三产业增长6.3%。', ['5.1']],
    ['工业投资增长12.5%，民间投资提高8.3，基础设施投资下降2.1%。', ['8.3']],
    ['2025年 月 日', ['月 日']],
    ['新签约项目个，总投资5亿元。', ['个']],
    ['城镇新增就业人。', ['人']],
    ['总投资亿元的项目已开工。', ['亿元']],
    ['占比达%，高于全市。', ['%']],
    ['目前，个在建项目进展顺利，其余个项目自月份开工。', ['个', '个', '月份']],
    ['解决问题个，引进人才名，其中博士人。', ['个', '名', '人']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(missingFigure, sentence)).toEqual(words);
  });

  it.each([
    '引进亿元以上项目12个。',
    '突破千亿元，税收上亿元。',
    '万元产值能耗下降3%。',
    '增长（%）',
    '以%计，单位为%。',
    '目前个别企业，个体工商户，个个新企业，从月初到月底，自本月份生产以来。',
    '单位：亿元',
    '以亿元为单位。',
    '提高几个百分点。',
    '稳步增长。',
    '发电量增长到42。',
    '企业家，企业户数增加。',
    '能耗强度为0.30，同比下降0.02；产值增长5%。',
    '增长快于全国、增长5以上的指数、指数为99.5、同比增长由负转正。',
    '制造业采购经理指数为50.2，比上月上升0.3，非制造业增长2.1%。',
    '综合考评得分98.5，提高1.2，居全市第3位，产值增长3.5%。',
    '万元地区生产总值能耗、百元固定资产、亿元以上项目个数、平方公里投资强度。',
    '占比达到三十%。',
    '出生年月日。',
    '居全市第一，居第3位。',
    '打造产值亿元、税收千万元的企业。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(missingFigure, sentence)).toEqual([]);
  });

  it('has one finding for each indicator with open figures', () => {
    const document = yamlOf(
      [
        'indicators:',
        '  - name: 税收收入',
        '    value:',
        '    yoy:',
        '  - name: 进出口总额',
        '    value: 3.2',
        'plan:',
        '  targets:',
        '    - name: 工业投资',
        '      growth:',
      ].join('\n'),
    );
    const found = Array.from(missingFigure.check(document));
    expect(found.map(({ message }) => message)).toEqual([
      '“税收收入”的数值、同比还没有填',
      '“工业投资”的增幅还没有填',
    ]);
    expect(wordsFound(missingFigure, document)).toEqual(['value', 'growth']);
    expect(found.map(({ severity }) => severity ?? missingFigure.severity)).toEqual(['warning', 'warning']);
  });

  it('points at the name of an indicator that has no more', () => {
    expect(wordsFound(missingFigure, yamlOf('indicators:\n  - name: 税收收入\n'))).toEqual(['税收收入']);
  });

  it('takes a growth without a value as complete', () => {
    expect(wordsFound(missingFigure, yamlOf('indicators:\n  - name: 工业投资\n    yoy: 12.5\n'))).toEqual([]);
  });

  it('passes a citation before a unit', () => {
    expect(
      wordsFound(missingFigure, yamlOf('opening: 完成{{税收收入}}亿元，增长{{税收收入.同比}}%。\n')),
    ).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['技术合同成交额达到亿元、增长33.6%。', ['亿元']],
    ['营业收入达亿元，增长20%。', ['亿元']],
    ['软件收入达到亿元、同比增长8%。', ['亿元']],
    ['软件业务达到万元、增长5%。', ['万元']],
    ['出口达亿美元、增长5%。', ['亿美元']],
    ['网络零售达到亿元，比上年增长12%。', ['亿元']],
    ['市场规模达亿元、下降3%。', ['亿元']],
    ['服务贸易达到亿元、较去年增长2%。', ['亿元']],
  ])('finds an amount without its figure before a growth in %s', (sentence, words) => {
    expect(wordsIn(missingFigure, sentence)).toEqual(words);
  });

  it.each([
    '技术合同成交额达到12亿元、增长33.6%。',
    '产值达到亿元、税收达到千万元的企业。',
    '产值达到亿元的企业5家。',
    '总量达到亿元以上。',
    '培育产值达亿元企业。',
    '收入达百亿元、增长5%。',
    '投资达数亿元、增长5%。',
    '规模达千亿元，增长5%。',
  ])('finds none (an amount without its figure before a growth) in %s', (sentence) => {
    expect(wordsIn(missingFigure, sentence)).toEqual([]);
  });
});
