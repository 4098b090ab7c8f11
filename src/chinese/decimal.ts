// Decimal figures that keep the digits they were written with.
import Big from 'big.js';

/** A number as the writer wrote it (`215.30`) and its exact decimal value. */
export interface Decimal {
  /** The digits to print: no leading `+`, no exponent, trailing zeros kept. */
  readonly digits: string;
  readonly value: Big;
}

/** Nearly every figure is written as it is printed. */
const canonical = /^(?:-?[1-9]\d*|0)(?:\.\d+)?$/;

/**
 * Reads a number as YAML or a statistician writes it: digits with an optional sign, point and exponent, and with or
 * without commas between the thousands. Returns undefined for anything else (hexadecimal, `1_000`, `.inf`, words).
 */
export function parseDecimal(written: string): Decimal | undefined {
  const trimmed = written.trim();
  if (canonical.test(trimmed)) return { digits: trimmed, value: new Big(trimmed) };
  const signed = trimmed.replace(/^\+/, '');
  // 0,001 and 1234,567 have a comma for a point.
  const plain = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.|$)/.test(signed) ? signed.replaceAll(',', '') : signed;
  if (!/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(plain)) return undefined;
  const value = new Big(plain.replace(/\.(?=$|[eE])/, ''));
  const digits = /[eE.]/.test(plain) ? withPoint(plain, value) : value.toFixed();
  return { digits, value };
}

function withPoint(plain: string, value: Big): string {
  if (/[eE]/.test(plain)) return value.toFixed();
  const fraction = plain.split('.')[1] ?? '';
  return value.toFixed(fraction.length);
}

/**
 * A reckoned number rounded to that many decimals, a half away from zero. GB/T 8170 would round a half to the even
 * digit, but reports do not follow it.
 */
export function roundDecimal(value: Big, decimals: number): Decimal {
  const rounded = value.round(decimals, Big.roundHalfUp);
  return { digits: rounded.toFixed(decimals), value: rounded };
}

/**
 * The quotient to twenty decimals, a half away from zero: what big.js makes of it, which divides digit by digit where
 * BigInt divides at once.
 * @throws RangeError where the divisor is 0
 */
export function quotient(dividend: Big, divisor: Big): Big {
  const shift = exponentOf(dividend) - exponentOf(divisor) + decimals;
  const [above, below] = [integerOf(dividend), integerOf(divisor)];
  const numerator = shift < 0 ? above : above * 10n ** BigInt(shift);
  const denominator = shift < 0 ? below * 10n ** BigInt(-shift) : below;
  const sign = dividend.s === divisor.s ? '' : '-';
  return new Big(`${sign}${(2n * numerator + denominator) / (2n * denominator)}e-${decimals}`);
}

const decimals = 20;

/** The significant digits as an integer. */
function integerOf({ c }: Big): bigint {
  return BigInt(c.join(''));
}

/** The power of ten by which that integer is to be multiplied. */
function exponentOf({ c, e }: Big): number {
  return e - c.length + 1;
}

/** How many digits stand after the point. */
export function decimalsOf({ digits }: Decimal): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}
