import { describe, expect, it } from 'vitest';
import { compareData, compareTexts } from './papers.js';

const moved = (before: string, now: string) =>
  compareData(['{名称: 招商, 数值: 待定}'], now === '' ? [] : [now], before === '' ? [] : [before])
    .movements[0];

describe('indicators of two years', () => {
  it('move by so much, reckoned exactly', () => {
    expect(
      moved(
        '{名称: 税收收入, 数值: 17.05, 单位: 亿元}',
        '{名称: 税收收入, 数值: 18.3, 单位: 亿元, 同比: 7.3}',
      ),
    ).toMatchObject({
      change: 'moved',
      last: { value: '17.05', unit: '亿元', place: { file: 'last.yaml', line: 8 } },
      now: { value: '18.3', growth: '7.3', growthUnit: '%' },
      difference: '1.25亿元',
      percent: '7.3',
    });
  });

  it('of rates move by percentage points', () => {
    const move = moved('{名称: 税收占比, 数值: 80.5, 单位: "%"}', '{名称: 税收占比, 数值: 82, 单位: "%"}');
    expect(move).toMatchObject({ change: 'moved', difference: '1.5个百分点' });
    expect(move).not.toHaveProperty('percent');
  });

  it('change their unit, or cannot be compared', () => {
    const before = '{名称: 工业投资, 数值: 4.5, 单位: 亿元}';
    expect(moved(before, '{名称: 工业投资, 数值: 46000, 单位: 万元}')).toMatchObject({
      change: 'unit-changed',
      difference: '1000万元',
      percent: '2.2',
    });
    expect(moved(before, '{名称: 工业投资, 数值: 4.6, 单位: 亿元, 时段: 1—11月}')?.change).toBe(
      'incomparable',
    );
    expect(moved(before, '{名称: 工业投资, 数值: 46, 单位: 个}')?.change).toBe('incomparable');
  });

  it('stay the same, also where only the growth was renewed', () => {
    const before = '{名称: 工业投资, 数值: 45.20, 单位: 亿元, 同比: 12.4}';
    expect(moved(before, '{名称: 工业投资, 数值: 45.2, 单位: 亿元, 同比: 9}')?.change).toBe('same');
    expect(moved('{名称: 工业投资, 同比: 5}', '{名称: 工业投资, 同比: 5.0}')?.change).toBe('same');
    expect(moved('{名称: 工业投资, 同比: 5}', '{名称: 工业投资, 同比: 6}')?.change).toBe('moved');
  });

  it('vanish, or appear', () => {
    expect(moved('{名称: 亩均税收, 数值: 18, 单位: 万元/亩}', '')).toMatchObject({
      name: '亩均税收',
      change: 'vanished',
    });
    expect(moved('', '{名称: 亩均税收, 数值: 18, 单位: 万元/亩}')).toMatchObject({
      name: '亩均税收',
      change: 'appeared',
    });
  });

  it('are only mentioned in one year', () => {
    const { movements } = compareTexts('明年再说。', '亩均税收稳步提高。', '亩均税收18万元/亩。');
    expect(movements).toMatchObject([{ name: '亩均税收', change: 'mentioned', now: { place: { line: 3 } } }]);
  });

  it('had another value by this year’s data than by last year’s', () => {
    const before = '{名称: 税收收入, 数值: 17.05, 单位: 亿元}';
    const now = (prior: string) => `{名称: 税收收入, 数值: 18, 单位: 亿元, 上年同期: ${prior}}`;
    expect(moved(before, now('17.1'))?.otherPrior).toBe('17.1亿元');
    expect(moved(before, now('17.050'))).not.toHaveProperty('otherPrior');
  });
});
