// Chinese numerals for the numbers of headings and items, written and read.

/** The digits from 1 on. */
export const ones = '一二三四五六七八九';
/** What counting numbers up to 99 are written with: the inside of a class in a pattern. */
export const counting = `${ones}十`;
/** Each digit at its own index; 0 is not written. */
const DIGITS = ['', ...ones];

const POWERS = [
  { power: 1000, unit: '千' },
  { power: 100, unit: '百' },
  { power: 10, unit: '十' },
  { power: 1, unit: '' },
] as const;

/**
 * A counting number in Chinese, 1 to 9999: 12 is 十二, 105 is 一百零五.
 * @throws RangeError outside that range
 */
export function toChineseNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 9999) throw new RangeError(`no numeral for ${count}`);
  let numeral = '';
  let gap = false;
  for (const { power, unit } of POWERS) {
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

const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MAGNITUDES: Readonly<Record<string, string>> = { 万: '0000', 亿: '00000000' };

/**
 * A figure written in Chinese numerals, as Arabic digits: 二百一十五 is 215, 十二点五 is 12.5, 三万 is 30000, 二〇二五 is 2025.
 * Undefined for anything else, and for what can be read in two ways (二百五).
 */
export function readChineseFigure(figure: string): string | undefined {
  const [, whole = '', fraction, magnitude = ''] =
    /^([〇零一二两三四五六七八九十百千]{1,12})(?:点([〇零一二三四五六七八九]{1,6}))?([万亿]?)$/.exec(
      figure,
    ) ?? [];
  const count = /[十百千]/.test(whole) ? countOf(whole) : oneByOne(whole);
  if (count === undefined) return undefined;
  if (fraction === undefined) return `${count}${count === '0' ? '' : (MAGNITUDES[magnitude] ?? '')}`;
  return magnitude === '' ? `${count}.${oneByOne(fraction)}` : undefined;
}

function oneByOne(digits: string): string | undefined {
  if (digits === '') return undefined;
  return digits.replace(/./g, (digit) => String(/[〇零]/.test(digit) ? 0 : digitOf(digit)));
}

function digitOf(digit: string): number {
  return digit === '两' ? 2 : DIGITS.indexOf(digit);
}

/** Counts below ten thousand, each power said once and in its order, a gap said as 零. */
function countOf(words: string): string | undefined {
  let [sum, power] = [0, 10_000];
  for (const [, gap = '', digit = '', unit = ''] of `零${words}`.matchAll(
    /([零〇]?)([一二两三四五六七八九]?)([十百千]?)/g,
  )) {
    if (digit + unit === '') continue;
    const own = TENS[unit] ?? 1;
    if (digit === '' && (own !== 10 || sum > 0)) return undefined;
    // 二百五 is 250 to those who say it and 205 to nobody who writes it.
    if (own >= power || (gap === '' && own * 10 < power && power < 10_000)) return undefined;
    sum += (digit === '' ? 1 : digitOf(digit)) * own;
    power = own;
  }
  return sum > 0 ? String(sum) : undefined;
}
