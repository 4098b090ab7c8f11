// Chinese numerals for the numbers of headings and items.

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

/** ① to ⑳, ㉑ to ㉟ and ㊱ to ㊿; beyond 50 Unicode has none and the number stands in brackets. */
export function toCircledNumber(count: number): string {
  const [base, first] = count <= 20 ? [0x2460, 1] : count <= 35 ? [0x3251, 21] : [0x32b1, 36];
  return count <= 50 ? String.fromCodePoint(base + count - first) : `（${count}）`;
}
