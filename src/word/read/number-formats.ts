// Writes a number in the formats of automatic numbering (ST_NumberFormat, ECMA-376 17.18.59), as Chinese Word shows them.
import { toChineseNumeral, toCircledNumber } from '../../chinese/numerals.js';

type Writer = (number: number) => string;

/** The signs of a list, as far as there are any. */
const pick =
  (signs: string): Writer =>
  (number) =>
    [...signs][number - 1] ?? String(number);

/** a to z, then aa to zz. */
const letters =
  (first: string): Writer =>
  (number) =>
    String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);

/** Characters that follow one another in Unicode, as far as there are any. */
const following =
  (first: string, count: number): Writer =>
  (number) =>
    number >= 1 && number <= count
      ? String.fromCodePoint((first.codePointAt(0) ?? 0) + number - 1)
      : String(number);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = Math.min(number, 3999);
  let written = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) written += sign;
  return written;
}

const digitsOf =
  (digits: string): Writer =>
  (number) =>
    String(number).replace(/\d/g, (digit) => [...digits][Number(digit)] ?? digit);

const LEGAL = '零壹贰叁肆伍陆柒捌玖';

/** 壹拾贰, for what is numbered in official records. */
function legal(number: number): string {
  return toChineseNumeral(number)
    .replace(/^十/, '一十')
    .replace(/[〇零一二三四五六七八九十百]/g, (sign) => {
      if (sign === '十') return '拾';
      if (sign === '百') return '佰';
      return LEGAL['〇一二三四五六七八九'.indexOf(sign === '零' ? '〇' : sign)] ?? sign;
    });
}

const chinese: Writer = (number) => (number > 0 && number < 1000 ? toChineseNumeral(number) : String(number));

const FORMATS: Readonly<Record<string, Writer>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: digitsOf('０１２３４５６７８９'),
  decimalFullWidth2: digitsOf('０１２３４５６７８９'),
  decimalHalfWidth: String,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digitsOf('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digitsOf('〇一二三四五六七八九'),
  taiwaneseDigital: digitsOf('〇一二三四五六七八九'),
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  ideographTraditional: pick('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: pick('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: toCircledNumber,
  decimalEnclosedCircleChinese: toCircledNumber,
  decimalEnclosedParen: following('⑴', 20),
  decimalEnclosedFullstop: following('⒈', 20),
  ideographEnclosedCircle: following('㊀', 10),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  numberInDash: (number) => `- ${number} -`,
  none: () => '',
};

/** The number in a format; in a format that is not known as digits. */
export function formatted(number: number, format: string): string {
  return (FORMATS[format] ?? String)(number);
}
