// The helpers that reckon and that write figures: sums and counts of lists, thousands, decimals, 万 and 亿.
import Big from 'big.js';
import { type Decimal, decimalsOf, parseDecimal, roundDecimal } from '../chinese/decimal.js';
import { runtime } from './handlebars-runtime.js';
import type { TemplateHelper } from './helper.js';
import { HelperError, isUnfilled, madeOf, onlyFigureIn, textOfValue } from './helper-values.js';

const { isEmpty } = runtime.Utils;

type Entry = Readonly<Record<string, unknown>>;

/** Sums a field of a list, exactly, with the most decimals of its figures. */
export const SUM: TemplateHelper = {
  takes: 2,
  reckons: true,
  gives: () => ({ kind: 'text' }),
  call(list, field) {
    const name = String(field);
    const entries = entriesOf(list);
    const units = new Set<string>();
    const figures: Decimal[] = [];
    for (const [index, entry] of entries.entries()) {
      const value = entry[name];
      if (isUnfilled(value)) return value;
      const words = textOfValue(value);
      if (words === '') continue;
      const figure = parseDecimal(words);
      if (figure === undefined) throw new HelperError(notAddable(index, name, words));
      figures.push(figure);
      units.add(textOfValue(entry.unit));
    }
    if (units.size > 1)
      throw new HelperError(
        `单位不一样（${[...units].map((unit) => unit || '没有单位').join('、')}），不能相加`,
      );
    const decimals = figures.reduce((most, figure) => Math.max(most, decimalsOf(figure)), 0);
    return figures.reduce((sum, { value }) => sum.plus(value), new Big(0)).toFixed(decimals);
  },
};

function notAddable(index: number, name: string, words: string): string {
  const why = words.includes('%') ? '百分数不能相加' : '不是单单一个数';
  return `第${index + 1}项的“${name}”是“${words}”，${why}`;
}

/** Counts the entries of a list, or those of them that have a field. */
export const COUNT: TemplateHelper = {
  takes: { atLeast: 1, atMost: 2 },
  reckons: true,
  gives: () => ({ kind: 'number' }),
  call(list, field) {
    const entries = entriesOf(list);
    return field === undefined
      ? Array.isArray(list)
        ? list.length
        : 0
      : entries.filter((entry) => !isEmpty(entry[String(field)])).length;
  },
};

const entriesOf = (list: unknown): readonly Entry[] =>
  Array.isArray(list)
    ? list.filter((entry): entry is Entry => typeof entry === 'object' && entry !== null)
    : [];

/** Writes the only figure of a value anew; the words around it stay. */
const rewriting = (
  takes: TemplateHelper['takes'] & {},
  rewrite: (figure: Decimal, decimals: unknown) => string,
): TemplateHelper => ({
  takes,
  gives: () => ({ kind: 'text' }),
  call: (value, decimals) =>
    madeOf(value, (words) => {
      const found = onlyFigureIn(words);
      if (found === undefined) throw new HelperError(`“${words}”里没有数，或不止一个数`);
      return found.before + rewrite(found.figure, decimals) + found.after;
    }),
});

/** 12345.6 as 12,345.6. */
export const THOUSANDS = rewriting(1, ({ digits }) => {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
});

/** Rounds to a number of decimals, a half away from zero. */
export const DECIMALS = rewriting(2, ({ value }, decimals) => roundDecimal(value, countOf(decimals)).digits);

/** In 万 or 亿: exactly, or with a number of decimals. */
const inMagnitude = (zeros: number, word: string): TemplateHelper =>
  rewriting({ atLeast: 1, atMost: 2 }, ({ value }, decimals) => {
    const moved = value.times(new Big(`1e-${zeros}`));
    return (decimals === undefined ? moved.toFixed() : roundDecimal(moved, countOf(decimals)).digits) + word;
  });

export const IN_WAN = inMagnitude(4, '万');
export const IN_YI = inMagnitude(8, '亿');

/** More decimals than any report has are a slip. */
const MOST_DECIMALS = 10;

function countOf(decimals: unknown): number {
  const count = Number(textOfValue(decimals) || Number.NaN);
  if (Number.isInteger(count) && count >= 0 && count <= MOST_DECIMALS) return count;
  throw new HelperError(`小数位数要写 0 到 ${MOST_DECIMALS}`);
}
