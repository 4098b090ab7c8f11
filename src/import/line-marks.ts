// The numbers with which lines begin, each in the form in which it was typed.
import { readChineseNumeral } from '../chinese/numerals.js';
import type { Numbering } from '../summary/summary.js';

/** The number at the beginning of a line. */
export interface LineMark {
  /** What all numbers of a series share: the number's signs and the kind of its digits. */
  readonly family: string;
  /** How zonerep prints such numbers; undefined where it has no such form, and the number stays typed. */
  readonly numbering: Numbering | undefined;
  readonly number: number;
  /** As it was typed. */
  readonly words: string;
}

type Family = readonly [family: string, numbering: Numbering | undefined, pattern: RegExp];

const han = '([一二三四五六七八九十]{1,3})';
const digits = '([1-9]\\d?)';

/** No pattern fits where another one does. */
const FAMILIES: readonly Family[] = [
  // 三、四季度 counts quarters.
  ['一、', '一、', new RegExp(`^${han}、(?![一二三四五六七八九十]+[、季产线届])`)],
  ['第一部分', undefined, new RegExp(`^第${han}(?:部分|章|节)[、：:\\s]?`)],
  ['一．', undefined, new RegExp(`^${han}[．.]`)],
  ['（一）', '（一）', new RegExp(`^（${han}）(?!、)`)],
  ['(一)', '(一)', new RegExp(`^\\(${han}\\)(?!、)`)],
  ['（一）、', undefined, new RegExp(`^[（(]${han}[）)]、`)],
  ['1.', '1.', new RegExp(`^${digits}\\.(?!\\d)`)],
  ['1、', '1、', new RegExp(`^${digits}、(?!\\d)`)],
  ['1．', undefined, new RegExp(`^${digits}．(?!\\d)`)],
  ['（1）', '（1）', new RegExp(`^（${digits}）`)],
  ['(1)', '(1)', new RegExp(`^\\(${digits}\\)`)],
  ['①', '①', /^([①-⑳])/],
  ['一是', '一是', new RegExp(`^${han}是`)],
  ['第一，', '第一，', new RegExp(`^第${han}，`)],
];

/** The number with which a line begins; undefined where it begins with words. */
export function lineMark(line: string): LineMark | undefined {
  for (const [family, numbering, pattern] of FAMILIES) {
    const [words, digit = ''] = pattern.exec(line) ?? [];
    if (words === undefined) continue;
    const number = digitValue(digit);
    return number > 0 ? { family, numbering, number, words } : undefined;
  }
  return undefined;
}

function digitValue(digit: string): number {
  if (/^[①-⑳]$/.test(digit)) return digit.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return /^\d/.test(digit) ? Number(digit) : (readChineseNumeral(digit) ?? 0);
}
