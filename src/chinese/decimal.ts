// Decimal figures that keep the digits they were written with.
import Big from 'big.js';

/** A number as the writer wrote it (`215.30`) and its exact decimal value. */
export interface Decimal {
  /** The digits to print: no leading `+`, no exponent, trailing zeros kept. */
  readonly digits: string;
  readonly value: Big;
}

/**
 * Reads a number as YAML or a statistician writes it: digits with an optional sign, point and exponent, and with or
 * without commas between the thousands. Returns undefined for anything else (hexadecimal, `1_000`, `.inf`, words).
 */
export function parseDecimal(written: string): Decimal | undefined {
  const signed = written.trim().replace(/^\+/, '');
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

/** How many digits stand after the point. */
export function decimalsOf(decimal: Decimal): number {
  return decimal.digits.split('.')[1]?.length ?? 0;
}
