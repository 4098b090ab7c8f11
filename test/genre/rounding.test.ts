// What rounding explains.
import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, parseDecimal, roundDecimal } from '../../src/chinese/decimal.js';
import { agrees, boundsOf, completionBounds, growthBounds, sumOf } from '../../src/genre/rounding.js';

const decimal = (written: string): Decimal => parseDecimal(written) ?? { digits: '0', value: new Big(0) };
const amount = fc
  .integer({ min: 1_000, max: 10_000_000 })
  .map((thousandths) => new Big(thousandths).div(1000));
const places = fc.integer({ min: 0, max: 2 });

describe('boundsOf', () => {
  it('is half a digit around a measure and the count itself', () => {
    expect([boundsOf(decimal('6.0')).low.toString(), boundsOf(decimal('6.0')).high.toString()]).toEqual([
      '5.95',
      '6.05',
    ]);
    expect(boundsOf(decimal('12'), '家').low.eq(12)).toBe(true);
    expect(boundsOf(decimal('12'), '亿元').low.eq(11.5)).toBe(true);
    expect(boundsOf(decimal('1.2'), '万户').low.eq(1.15)).toBe(true);
  });
});

describe('growthBounds and completionBounds', () => {
  it('never call an honestly rounded growth or completion wrong', () => {
    fc.assert(
      fc.property(amount, amount, places, places, (value, prior, of, rate) => {
        const growth = value.minus(prior).times(100).div(prior);
        const written = [roundDecimal(value, of), roundDecimal(prior, of)] as const;
        const bounds = growthBounds(...written);
        if (bounds) expect(agrees(roundDecimal(growth, rate), bounds)).toBe(true);
        const target = roundDecimal(prior, of);
        if (target.value.lte(0)) return;
        const completion = completionBounds(roundDecimal(value, of), target);
        const share = value.times(100).div(target.value);
        expect(completion && agrees(roundDecimal(share, rate), completion)).toBe(true);
      }),
    );
  });

  it('call a growth beyond rounding wrong', () => {
    const bounds = growthBounds(decimal('12.60'), decimal('12.00'));
    expect(bounds && agrees(decimal('5.0'), bounds)).toBe(true);
    expect(bounds && agrees(decimal('5.3'), bounds)).toBe(false);
  });

  it('have no opinion where the base is not positive', () => {
    expect(growthBounds(decimal('3'), decimal('0'))).toBeUndefined();
    expect(completionBounds(decimal('3'), decimal('0'))).toBeUndefined();
  });
});

describe('sumOf', () => {
  it('adds in decimal and knows its slack', () => {
    const { sum, slack } = sumOf([decimal('0.1'), decimal('0.2')]);
    expect([sum.toString(), slack.toString()]).toEqual(['0.3', '0.1']);
  });
});
