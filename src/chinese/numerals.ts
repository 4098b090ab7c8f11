// Chinese numerals for the numbers of headings and items, written and read.

/** Each digit at its own index; 0 is not written. */
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * A counting number in Chinese, 1 to 9999: 12 is 十二, 105 is 一百零五.
 * @throws RangeError outside that range
 */
export function toChineseNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 9999) throw new RangeError(`no numeral for ${count}`);
  let numeral = '';
  let gap = false;
  for (const [power, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(count / power) % 10;
    if (digit === 0) gap = numeral !== '';
    else {
      numeral += `${gap ? '零' : ''}${DIGITS[digit]}${unit}`;
      gap = false;
    }
  }
  return numeral.replace(/^一十/, '十');
}

/** The number of a counting numeral from 一 to 九十九: 十二 is 12; undefined for anything else (五一, 百, 两). */
export function readChineseNumeral(numeral: string): number | undefined {
  const [, tens = '', ten, ones = ''] =
    /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(numeral) ?? [];
  if (numeral === '' || ten === undefined || (ten === '' && tens && ones)) return undefined;
  const [high, low] = [DIGITS.indexOf(tens), DIGITS.indexOf(ones)];
  return ten === '' ? high || low : (high || 1) * 10 + low;
}

/** ① to ⑳, ㉑ to ㉟ and ㊱ to ㊿; beyond 50 Unicode has none and the number stands in brackets. */
export function toCircledNumber(count: number): string {
  const [base, first] = count <= 20 ? [0x2460, 1] : count <= 35 ? [0x3251, 21] : [0x32b1, 36];
  return count <= 50 ? String.fromCodePoint(base + count - first) : `（${count}）`;
}
