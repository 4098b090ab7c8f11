// The numbers before titles and items: 一、 （一） 1. （1） and the other forms in use.
import { toChineseNumeral, toCircledNumber } from '../chinese/numerals.js';
import type { Numbering } from '../summary/summary.js';

/** The forms by depth; GB/T 9704-2012 7.3.3 gives the first four, and ① is zonerep's own choice. */
const BY_DEPTH: readonly Numbering[] = ['一、', '（一）', '1.', '（1）', '①'];

const FORMS: Record<Numbering, (count: number) => string> = {
  '一、': (count) => `${toChineseNumeral(count)}、`,
  '（一）': (count) => `（${toChineseNumeral(count)}）`,
  '(一)': (count) => `(${toChineseNumeral(count)})`,
  '1.': (count) => `${count}.`,
  '1、': (count) => `${count}、`,
  '（1）': (count) => `（${count}）`,
  '(1)': (count) => `(${count})`,
  '①': toCircledNumber,
  一是: (count) => `${toChineseNumeral(count)}是`,
  '第一，': (count) => `第${toChineseNumeral(count)}，`,
  none: () => '',
};

/** The number as printed before a title: form `（一）` and count 3 give （三）. */
export function formatNumber(form: Numbering, count: number): string {
  return FORMS[form](count);
}

/** The form at a depth when the writer chose none; the parts of the body have depth 1. */
export function defaultNumbering(depth: number): Numbering {
  return BY_DEPTH[Math.min(depth, BY_DEPTH.length) - 1] ?? '①';
}
