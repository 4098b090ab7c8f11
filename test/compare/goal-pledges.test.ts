import { describe, expect, it } from 'vitest';
import { compareData, compareTexts } from './papers.js';

const goals = ({ pledges }: ReturnType<typeof compareData>) =>
  pledges
    .filter(({ kind }) => kind !== 'task')
    .map(({ words, outcome, answer, note }) =>
      [words, outcome, answer?.words, note].filter((word) => word !== undefined),
    );

describe('targets of the data', () => {
  it('are met, or missed by so much', () => {
    const found = goals(
      compareData(
        [
          '{名称: 规上工业总产值, 数值: 230, 单位: 亿元, 增幅: 7}',
          '{名称: 税收收入, 数值: 18, 单位: 亿元, 修饰: 突破}',
        ],
        [
          '{名称: 规模以上工业总产值, 数值: 228.40, 单位: 亿元, 同比: 7.1}',
          '{名称: 税收收入, 数值: 18.32, 单位: 亿元, 同比: 7.4}',
        ],
      ),
    );
    expect(found).toEqual([
      ['规上工业总产值230亿元', 'missed', '规模以上工业总产值228.40亿元', '比目标少1.6亿元'],
      ['规上工业总产值增长7%', 'met', '规模以上工业总产值增长7.1%'],
      ['税收收入突破18亿元', 'met', '税收收入18.32亿元'],
    ]);
  });

  it('are measured in one unit, with exact decimals', () => {
    const target = ['{名称: 固定资产投资, 数值: 67.60, 单位: 亿元}'];
    const [met] = goals(compareData(target, ['{名称: 固定资产投资, 数值: 676000, 单位: 万元}']));
    expect(met?.[1]).toBe('met');
    const [missed] = goals(compareData(target, ['{名称: 固定资产投资, 数值: 675999.9, 单位: 万元}']));
    expect(missed?.slice(1)).toEqual(['missed', '固定资产投资675999.9万元', '比目标少0.00001亿元']);
  });

  it('are ceilings where less is better', () => {
    const found = goals(
      compareData(
        ['{名称: 较大安全事故, 数值: 1, 单位: 起, 修饰: 以内}', '{名称: 单位工业增加值能耗, 增幅: -3}'],
        ['{名称: 较大安全事故, 数值: 2, 单位: 起}', '{名称: 单位工业增加值能耗, 同比: -3.4}'],
      ),
    );
    expect(found).toEqual([
      ['较大安全事故1起以内', 'missed', '较大安全事故2起', '比目标多1起'],
      ['单位工业增加值能耗下降3%', 'met', '单位工业增加值能耗下降3.4%'],
    ]);
  });

  it('are left to a person where they are round, in words, of other months or in another unit', () => {
    const found = goals(
      compareData(
        [
          '{名称: 地区生产总值, 增幅: {数值: 6, 修饰: 左右}}',
          '{名称: 进出口总额, 数值: 保稳提质}',
          '{名称: 税收收入, 数值: 18, 单位: 亿元}',
          '{名称: 技术合同成交额, 数值: 5, 单位: 亿元}',
          '{名称: 工业投资, 增幅: 10}',
        ],
        [
          '{名称: 地区生产总值, 同比: 5.9}',
          '{名称: 进出口总额, 数值: 15.1, 单位: 亿元}',
          '{名称: 税收收入, 数值: 17, 单位: 亿元, 时段: 1—11月}',
          '{名称: 技术合同成交额, 数值: 300, 单位: 项}',
          '{名称: 工业投资, 数值: 45, 单位: 亿元}',
        ],
      ),
    );
    expect(found.map(([, outcome, , note]) => [outcome, note])).toEqual([
      ['unsure', '目标是约数，实际少0.1个百分点，是否算完成请自己判断'],
      ['unsure', '目标不是数，请自己判断'],
      ['unsure', '今年的数只到1—11月'],
      ['unsure', '单位不同：去年定的是亿元，今年写的是项'],
      ['unsure', '今年没有写增幅'],
    ]);
  });

  it('are silent only where the paper does not name them', () => {
    const found = goals(
      compareData(['{名称: 亩均税收, 数值: 19, 单位: 万元/亩}', '{名称: 工作, 数值: 3, 单位: 项}'], []),
    );
    expect(found.map(([words, outcome]) => [words, outcome])).toEqual([
      ['亩均税收19万元/亩', 'silent'],
      ['工作3项', 'unsure'],
    ]);
  });

  it('say nothing where they are still to be filled in', () => {
    expect(goals(compareData(['{名称: 税收收入, 数值: , 单位: 亿元}'], []))).toEqual([]);
  });
});

describe('figures in sentences', () => {
  it('are measured by what this year says of the same thing', () => {
    const { pledges } = compareTexts(
      '（一）抓产业。规上工业增加值增长7%以上，建成标准厂房12万平方米。',
      '全年规上工业增加值增长6.5%，建成标准厂房125000平方米。',
    );
    expect(
      pledges.map(({ words, outcome, note, place, answer }) => [
        words,
        outcome,
        note,
        place.line,
        answer?.place.line,
      ]),
    ).toEqual([
      ['规上工业增加值增长7%以上', 'missed', '比目标少0.5个百分点', 5, 3],
      ['建成标准厂房12万平方米', 'met', undefined, 5, 3],
    ]);
  });

  it('of no kind (企业20家) are measured by nothing', () => {
    const { pledges } = compareTexts('引进项目20个。', '新开工项目3个。');
    expect(pledges.filter(({ outcome }) => outcome === 'missed')).toEqual([]);
  });

  it('are those of the whole year and the whole zone', () => {
    const { pledges } = compareTexts('上半年税收收入达到9亿元。', '全年税收收入8亿元。');
    expect(pledges.filter(({ kind }) => kind === 'figure')).toEqual([]);
  });

  it('are told once where the data set them too', () => {
    const { pledges } = compareTexts('税收收入达到18亿元。全年税收收入突破18亿元。', '税收收入19亿元。');
    expect(pledges.filter(({ kind }) => kind === 'figure')).toHaveLength(1);
  });
});
