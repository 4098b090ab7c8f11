// Reads the Chinese numerals of headings and items.

const digits = '一二三四五六七八九';

/** The number of a counting numeral from 一 to 九十九: 十二 is 12; undefined for anything else (五一, 百, 两). */
export function readChineseNumeral(numeral: string): number | undefined {
  const [, tens, ten, ones] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(numeral) ?? [];
  if (numeral === '' || ten === undefined || (ten === '' && tens && ones)) return undefined;
  const value = (digit: string | undefined) => digits.indexOf(digit || ' ') + 1;
  return ten === '' ? value(tens) || value(ones) : (value(tens) || 1) * 10 + value(ones);
}
