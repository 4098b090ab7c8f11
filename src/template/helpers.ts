// The helpers templates may call, in every format, beside those of Handlebars itself.
import { CHINESE_DATE, DAY_OF, MONTH_OF, YEAR_OF } from './date-helpers.js';
import { DROP_EMPTY, MERGE_SAME, SHADE } from './effects.js';
import { COUNT, DECIMALS, IN_WAN, IN_YI, SUM, THOUSANDS } from './figure-helpers.js';
import { CHART, PICTURE } from './find-helpers.js';
import { runtime } from './handlebars-runtime.js';
import type { TemplateHelper } from './helper.js';
import { numberOfValue, wordsOfValue } from './helper-values.js';
import { type Shape, UNKNOWN, unionOf } from './shape.js';

export type TemplateHelpers = Readonly<Record<string, TemplateHelper>>;

const { isEmpty } = runtime.Utils;

const FLAG: Shape = { kind: 'flag' };

const question = (takes: TemplateHelper['takes'] & {}, call: TemplateHelper['call']): TemplateHelper => ({
  call,
  takes,
  gives: () => FLAG,
});

/** The helpers that have a Chinese name, too, with both. */
const NAMED: readonly (readonly [chinese: string, english: string, helper: TemplateHelper])[] = [
  ['空则删', 'dropEmpty', DROP_EMPTY],
  ['合并', 'mergeSame', MERGE_SAME],
  ['底色', 'shade', SHADE],
  ['合计', 'sum', SUM],
  ['计数', 'count', COUNT],
  ['千分位', 'thousands', THOUSANDS],
  ['小数', 'decimals', DECIMALS],
  ['万', 'wan', IN_WAN],
  ['亿', 'yi', IN_YI],
  ['年', 'yearOf', YEAR_OF],
  ['月', 'monthOf', MONTH_OF],
  ['日', 'dayOf', DAY_OF],
  ['汉字日期', 'chineseDate', CHINESE_DATE],
];

/** The helpers by name; an empty list or text counts as false, as in `{{#if}}`. */
export const TEMPLATE_HELPERS: TemplateHelpers = {
  eq: question(2, (left, right) => wordsOfValue(left) === wordsOfValue(right)),
  ne: question(2, (left, right) => wordsOfValue(left) !== wordsOfValue(right)),
  gt: question(2, (left, right) => numberOfValue(left) > numberOfValue(right)),
  lt: question(2, (left, right) => numberOfValue(left) < numberOfValue(right)),
  not: question(1, (value) => isEmpty(value)),
  and: question({ atLeast: 2 }, (...values) => values.every((value) => !isEmpty(value))),
  or: { call: (...values) => values.find((value) => !isEmpty(value)), takes: { atLeast: 2 }, gives: unionOf },
  plain: { call: wordsOfValue, takes: 1, gives: ([value = UNKNOWN]) => value },
  picture: PICTURE,
  图片: PICTURE,
  chart: CHART,
  图表: CHART,
  default: { call: (value, fallback) => (isEmpty(value) ? fallback : value), takes: 2, gives: unionOf },
  ...Object.fromEntries(
    NAMED.flatMap(([chinese, english, helper]) => [chinese, english].map((name) => [name, helper])),
  ),
};

/** Blocks that every template has: each, if, unless and with. */
export const BLOCKS: ReadonlySet<string> = new Set(['each', 'if', 'unless', 'with']);

/** The keywords of a loop whose rounds are columns of a table; only Word templates have it, where it is read as `each`. */
export const COLUMN_LOOPS: ReadonlySet<string> = new Set(['逐列', 'eachColumn']);

/** The only one of Handlebars' own helpers that gives a value: an entry of its first argument. */
export const LOOKUP = 'lookup';

/** The names a template may call, blocks among them. */
export const helperNames = (helpers: TemplateHelpers): ReadonlySet<string> =>
  new Set([...BLOCKS, LOOKUP, ...Object.keys(helpers)]);
