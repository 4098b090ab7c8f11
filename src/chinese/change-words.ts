// Reads a change that was written in words: 6.0%, 0.3个百分点, 增长6.0%, 同比下降2.5%.
import { type Decimal, parseDecimal } from './decimal.js';

export type ChangeUnit = '%' | '个百分点' | '倍';

const UNITS: Readonly<Record<string, ChangeUnit>> = {
  '%': '%',
  '％': '%',
  百分点: '个百分点',
  个百分点: '个百分点',
  倍: '倍',
};

const PATTERN =
  /^\s*(?:同比)?(?:(?<up>增长|提高|上升)|(?<down>下降|降低|减少))?\s*(?<digits>[-+]?[\d.,]+)\s*(?<unit>%|％|个?百分点|倍)\s*$/;

/** The number, negative for 下降, and its unit; undefined for any other words and for a number without a unit. */
export function changeOfWords(
  words: string,
): { readonly number: Decimal; readonly unit: ChangeUnit } | undefined {
  const { up, down, digits = '', unit: word = '' } = PATTERN.exec(words)?.groups ?? {};
  // 增长-2% contradicts itself: it stays words, for the reader to see.
  if ((up || down) && /^[-+]/.test(digits)) return undefined;
  const number = parseDecimal(down ? `-${digits}` : digits);
  const unit = UNITS[word];
  return number && unit ? { number, unit } : undefined;
}
