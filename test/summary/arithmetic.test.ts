// Growth and completion are reckoned in decimal; the reference here is whole-number arithmetic on BigInt.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionOf, givenGrowth, growthOf, hasCompletion, isRate } from '../../src/summary/arithmetic.js';
import { indicatorOf } from '../report/summary-of.js';

const growth = (fields: string) => {
  const { figure, unit, reckoned, nearZero } = growthOf(indicatorOf(`名称: 产值, ${fields}`)) ?? {};
  const digits = figure?.kind === 'number' ? figure.number.digits : figure?.kind;
  return figure && `${digits}${unit}${reckoned ? ' reckoned' : ''}${nearZero ? ' near zero' : ''}`;
};
const completion = (fields: string) => completionOf(indicatorOf(`名称: 产值, ${fields}`))?.digits;

/** a / b rounded half up (away from zero) to so many decimals, in whole numbers. */
function rounded(a: bigint, b: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const size = ((a < 0n ? -a : a) * scale * 2n + b) / (b * 2n);
  const digits = size.toString().padStart(decimals + 1, '0');
  const sign = a < 0n && size !== 0n ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const cents = fc.integer({ min: 1, max: 10_000_000 });
const decimal = (value: number) => (value / 100).toFixed(2);

describe('growthOf', () => {
  it.each([
    ['同比: 6.0', '6.0%'],
    ['同比: 6.0, 数值: 3, 上年同期: 1', '6.0%'],
    ['同比: ', 'missing%'],
    ['同比: 稳中有升', 'words%'],
    ['同比: 1.2倍', '1.2倍'],
    ['同比: 下降2.5%', '-2.5%'],
    ['单位: "%", 同比: 0.3', '0.3个百分点'],
    ['数值: 0.3, 上年同期: 0.1', '200.0% reckoned'],
    ['数值: 0.3, 上年同期: 0.3', '0.0% reckoned'],
    ['数值: 100.04, 上年同期: 100', '0.0% reckoned near zero'],
    ['数值: 99.96, 上年同期: 100', '0.0% reckoned near zero'],
    ['数值: 100.05, 上年同期: 100', '0.1% reckoned'],
    ['单位: "%", 数值: 74.1, 上年同期: 73.95', '0.15个百分点 reckoned'],
    ['数值: 3', undefined],
    ['数值: 3, 上年同期: 0', undefined],
    ['数值: 3, 上年同期: -2', undefined],
    ['数值: , 上年同期: 2', undefined],
    ['数值: 稳中有升, 上年同期: 2', undefined],
  ])('of %s is %s', (fields, expected) => {
    expect(growth(fields)).toBe(expected);
  });

  it('agrees with whole numbers for every pair of figures', () => {
    fc.assert(
      fc.property(cents, cents, (value, prior) => {
        const expected = rounded(BigInt(value - prior) * 100n, BigInt(prior), 1);
        const nearZero = expected === '0.0' && value !== prior ? ' near zero' : '';
        expect(growth(`数值: ${decimal(value)}, 上年同期: ${decimal(prior)}`)).toBe(
          `${expected}% reckoned${nearZero}`,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('givenGrowth', () => {
  const figure = { kind: 'words', words: '稳中有升', path: [] } as const;
  const qualifier = { value: '左右', path: [] };

  it('keeps the unit and the qualifier the writer gave', () => {
    const change = { figure, unit: '倍', qualifier, path: [] } as const;
    expect(givenGrowth(change, '%')).toStrictEqual({ figure, unit: '倍', reckoned: false, qualifier });
  });

  it('takes the unit of the indicator where he gave none', () => {
    const change = { figure, path: [] };
    expect(givenGrowth(change, '个百分点')).toStrictEqual({ figure, unit: '个百分点', reckoned: false });
  });
});

describe('isRate', () => {
  it.each(['%', '％', '‰', ' % '])('holds of “%s”', (value) => {
    expect(isRate({ value, path: [] })).toBe(true);
  });

  it.each(['', '亿元', '%左右', '约%', null])('does not hold of “%s”', (value) => {
    expect(isRate({ value, path: [] })).toBe(false);
  });

  it('does not hold of an indicator without a unit', () => {
    expect(isRate(undefined)).toBe(false);
  });
});

describe('completionOf', () => {
  it.each([
    ['数值: 215.30, 目标: 210', '102.5'],
    ['数值: 210, 目标: 210', '100.0'],
    ['数值: 210.05, 目标: 210', '100.0'],
    ['数值: 209.9, 目标: 210', '99.95'],
    ['数值: 209.9999, 目标: 210', '99.99'],
    ['数值: 0, 目标: 210', '0.0'],
    ['数值: 0.3, 目标: {数值: 0.1}', '300.0'],
    ['数值: 3', undefined],
    ['数值: 3, 目标: {增幅: 8}', undefined],
    ['数值: 3, 目标: 0', undefined],
    ['数值: 3, 目标: ', undefined],
    ['数值: , 目标: 3', undefined],
    ['单位: "%", 数值: 3.2, 目标: 3.0', undefined],
    ['数值: 2, 目标: 3, 越低越好: 是', undefined],
  ])('of %s is %s', (fields, expected) => {
    expect(completion(fields)).toBe(expected);
  });

  it('agrees with whole numbers and never calls a missed target met', () => {
    fc.assert(
      fc.property(cents, cents, (value, target) => {
        const found = completion(`数值: ${decimal(value)}, 目标: ${decimal(target)}`) ?? '';
        const plain = rounded(BigInt(value) * 100n, BigInt(target), 1);
        expect(found).toBe(value < target && plain === '100.0' ? found : plain);
        expect(Number(found) >= 100).toBe(value >= target);
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  ['目标: ', true],
  ['数值: , 目标: 3', true],
  ['目标: {增幅: }', false],
  ['数值: 3', false],
  ['单位: "%", 目标: 3', false],
  ['目标: 3, 越低越好: 是', false],
])('an indicator with %s has a completion: %s', (fields, expected) => {
  expect(hasCompletion(indicatorOf(`名称: 产值, ${fields}`))).toBe(expected);
});
