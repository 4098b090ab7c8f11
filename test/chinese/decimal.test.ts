import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, parseDecimal, quotient, roundDecimal } from '../../src/chinese/decimal.js';

describe('parseDecimal', () => {
  it.each([
    ['215.30', '215.30'],
    ['+6.0', '6.0'],
    ['-3.20', '-3.20'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1,200.5', '1200.5'],
    ['12345678901234567890', '12345678901234567890'],
    ['1.5e3', '1500'],
  ])('keeps the digits of %s', (written, digits) => {
    expect(parseDecimal(written)?.digits).toBe(digits);
  });

  it.each(['', '0x1F', '.inf', 'NaN', '稳中有升', '3.9：59.5', '1,20', '1e9999'])('refuses %j', (written) => {
    expect(parseDecimal(written)).toBeUndefined();
  });

  it('loses no digit of any decimal', () => {
    const digits = fc.tuple(
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(digits, ([whole, fraction]) => {
        const written = `${whole}.${String(fraction).padEnd(3, '0')}`;
        expect(parseDecimal(written)?.digits).toBe(written);
      }),
    );
  });
});

describe('roundDecimal', () => {
  it.each([
    ['102.45', 1, '102.5'],
    ['-2.25', 1, '-2.3'],
    ['6', 1, '6.0'],
  ])('rounds %s half up to %i places', (value, places, digits) => {
    expect(roundDecimal(new Big(value), places).digits).toBe(digits);
  });
});

describe('quotient', () => {
  const figure = fc
    .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: -30, max: 30 }))
    .map(([digits, exponent]) => new Big(`${digits}e${exponent}`));
  const short = fc
    .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -4, max: 2 }))
    .map(([digits, exponent]) => new Big(`${digits}e${exponent}`));

  it('is what big.js makes of it, to the last digit and the sign of nought', () => {
    for (const some of [figure, short]) {
      fc.assert(
        fc.property(some, some, (dividend, divisor) => {
          fc.pre(!divisor.eq(0));
          const { s, e, c } = dividend.div(divisor);
          expect(quotient(dividend, divisor)).toMatchObject({ s, e, c });
        }),
        { numRuns: Number(process.env.PROPERTY_RUNS ?? 500) },
      );
    }
  });

  it('divides by nought no more than big.js does', () => {
    expect(() => quotient(new Big(1), new Big(0))).toThrow(RangeError);
  });
});

describe('the digits of figures as they are printed', () => {
  it('are those that big.js writes', () => {
    const written = fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})(?:\.\d{1,25})?$/);
    fc.assert(
      fc.property(written, (digits) => {
        const read = parseDecimal(digits);
        const value = new Big(digits);
        expect(read?.digits).toBe(value.toFixed(digits.split('.')[1]?.length));
        expect(read?.value.eq(value)).toBe(true);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
    );
  });
});

it('counts decimal places as written', () => {
  expect(['215', '215.3', '215.30'].map((written) => decimalsOf(parseDecimal(written) ?? fail()))).toEqual([
    0, 1, 2,
  ]);
});

function fail(): never {
  throw new Error('no decimal');
}
