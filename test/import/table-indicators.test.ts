import { describe, expect, it } from 'vitest';
import { tableIndicators } from '../../src/import/table-indicators.js';

const YEAR = { year: 2025 };

describe('a table of indicators', () => {
  it('gives an indicator for each row, with the digits as written', () => {
    const rows = [
      ['指标', '单位', '目标', '完成', '完成率', '同比'],
      ['规上工业总产值', '亿元', '210', '215.30*', '102.5%', '+6.0%'],
      ['其中：电子信息', '亿元', '—', '96.5', '—', '8%'],
      ['单位能耗', '—', '—', '—', '—', '下降3.2%'],
      ['集聚度', '%', '—', '74.1', '—', '提高0.2个百分点'],
      ['空着的', '亿元', '—', '—', '—', '—'],
    ];
    expect(tableIndicators(rows, YEAR)).toEqual([
      {
        name: '规上工业总产值',
        value: '215.30',
        unit: '亿元',
        yoy: '6.0',
        target: '210',
        estimated: true,
      },
      { name: '单位能耗', yoy: '-3.2' },
      { name: '集聚度', value: '74.1', unit: '%', yoy: { value: '0.2', unit: '个百分点' } },
    ]);
  });

  it('takes units from the head, the name or the table, and years from the head', () => {
    const rows = [
      ['指标名称', '2024年', '2025年', '增幅（%）'],
      ['固定资产投资', '55.1', '62.5', '13.4'],
      ['用工（万人）', '3', '4', '持平'],
    ];
    expect(tableIndicators(rows, { year: 2025, unit: '亿元' })).toEqual([
      { name: '固定资产投资', value: '62.5', prior: '55.1', unit: '亿元', yoy: '13.4' },
      { name: '用工', value: '4', prior: '3', unit: '万人', yoy: '0' },
    ]);
    expect(
      tableIndicators(
        [
          ['指标', '完成（亿元）'],
          ['税收', '1,234.5'],
        ],
        YEAR,
      ),
    ).toEqual([{ name: '税收', value: '1234.5', unit: '亿元' }]);
  });

  it.each([
    ['a column that is not understood', ['指标', '完成', '某某系数']],
    ['two columns of figures', ['指标', '完成', '实绩']],
    ['no names', ['单位', '完成']],
    ['no figures', ['指标', '单位']],
    ['a year of which nothing is known', ['指标', '2019年', '完成']],
  ])('is none with %s', (_, head) => {
    expect(tableIndicators([head, head.map(() => '1')], YEAR)).toBeUndefined();
  });
});
