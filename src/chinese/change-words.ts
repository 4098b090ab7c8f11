// Reads a change that was written in words: 6.0%, 0.3个百分点, 增长6.0%, 同比下降2.5%, 降2.5.
import { type Decimal, parseDecimal } from './decimal.js';

export type ChangeUnit = '%' | '个百分点' | '倍';

const UNITS: Readonly<Record<string, ChangeUnit>> = {
  '%': '%',
  '％': '%',
  百分点: '个百分点',
  个百分点: '个百分点',
  倍: '倍',
};

const UP = '增长|增加|增[幅速]为?|增|提高|提升|上升|上涨|上浮|升|涨|↑';
const DOWN = '下降|下滑|下跌|下浮|降低|降幅为?|减少|回落|降|减|跌|↓';
const PATTERN = new RegExp(
  `^\\s*(?:同比)?(?:(?<up>${UP})|(?<down>${DOWN}))?了?\\s*(?<digits>[-+]?[\\d.,]+)\\s*(?<unit>%|％|个?百分点|倍)?\\s*$`,
);
const NO_CHANGE = /^\s*(?:同比)?(?:无变化|没有变化|没变化|无增减|零增长|不变)\s*$/;

/** A change read from words; without a unit where the writer named none, so that it is the indicator's own. */
export interface WordedChange {
  readonly number: Decimal;
  readonly unit?: ChangeUnit;
}

/**
 * The number, negative for 下降, and its unit; undefined for any other words and for a number with neither a verb nor a
 * unit.
 */
export function changeOfWords(words: string): WordedChange | undefined {
  if (NO_CHANGE.test(words)) return { number: zero };
  const { up, down, digits = '', unit: word } = PATTERN.exec(words)?.groups ?? {};
  const verb = up ?? down;
  // 增长-2% contradicts itself: it stays words, for the reader to see.
  if (verb === undefined ? word === undefined : /^[-+]/.test(digits)) return undefined;
  const number = parseDecimal(down ? `-${digits}` : digits);
  const unit = UNITS[word ?? ''];
  return number && { number, ...(unit && { unit }) };
}

const zero: Decimal = parseDecimal('0') as Decimal;

/** A figure with what it counts behind it, or the end of a range that has it. */
const COUNTED =
  /(?<![\d.,。·A-Za-z])\d{1,20}(?:,\d{3})*(?:\.\d{1,20})?\s*(?:%|％|‰|个?百分点|倍|番|成|位|名|年|月|日|季度|万|亿|元|[家户个项件人]|[-—–~～至到]+(?=\d))/g;

/** Words in which a figure stands without its unit or mark, such as 增长6左右: nobody knows 6 of what. */
export function hasBareFigure(words: string): boolean {
  return /\d/.test(words.replace(COUNTED, ''));
}
