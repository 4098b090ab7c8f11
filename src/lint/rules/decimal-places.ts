// Finds series whose figures do not all have the same number of decimals: 24.0%、7% in a text, 120.3 and 95 in a table.

import { decimalsOf } from '../../chinese/decimal.js';
import { figurePattern } from '../../chinese/quantities.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import { numberOf } from '../../summary/arithmetic.js';
import type { Figure } from '../../summary/summary.js';
import type { Rule } from '../rule.js';

const series = search(
  ['分', '别', '0', '、，,和与'],
  () =>
    new RegExp(
      `分别[\\u4e00-\\u9fff]{0,8}(${figurePattern}([%％]|[万亿]元|个百分点)?(?:[、，,和与]{1,2}${figurePattern}\\2)+)`,
      'gd',
    ),
);

export const decimalPlaces: Rule = {
  id: 'decimal-places',
  severity: 'info',
  *check(document) {
    yield* inData(document);
    for (const { paragraph, match } of matchTexts(document, series)) {
      const fractions = (match[1]?.match(new RegExp(figurePattern, 'g')) ?? []).map(
        (digits) => digits.split('.')[1] ?? '',
      );
      const places = fractions.map(({ length }) => length);
      // 7%、14.4% is how statistics are quoted; a nought kept in one figure and dropped in the next is not.
      const keepsNought = fractions.some((digits) => digits.endsWith('0'));
      if (!match[2] || !keepsNought || new Set(places).size < 2) continue;
      const [start, end] = match.indices?.[1] ?? [0, 0];
      yield paragraph.find(start, end, {
        message: `“${match[1]}”的小数位数不一致`,
        hint: `统一保留${most(places)}位小数`,
      });
    }
  },
};

/** The parts of an indicator with its value, and the growth rates shown in one table. */
function* inData(document: Document): Generator<RuleFinding> {
  const { items = [], table } = document.summary?.indicators ?? {};
  for (const { name, value, parts } of items) {
    if (parts.length > 0)
      yield* uneven(document, `“${name.value}”和各项构成`, [value, ...parts.map((part) => part.value)]);
  }
  if (table)
    yield* uneven(
      document,
      '指标表里各项同比',
      items.map(({ yoy }) => yoy?.figure),
    );
}

function* uneven(
  document: Document,
  what: string,
  figures: readonly (Figure | undefined)[],
): Generator<RuleFinding> {
  const known = figures.flatMap((figure) => {
    const number = numberOf(figure);
    return figure && number ? [{ path: figure.path, places: decimalsOf(number) }] : [];
  });
  const wanted = most(known.map(({ places }) => places));
  const odd = known.find(({ places }) => places < wanted);
  if (!odd) return;
  yield {
    message: `${what}的小数位数不一致，这里少于${wanted}位`,
    hint: `统一保留${wanted}位小数`,
    span: document.spanOf(odd.path),
    path: odd.path,
  };
}

/** The largest of the numbers; spread into `Math.max` a hundred thousand of them would be more than the stack holds. */
function most(places: readonly number[]): number {
  return places.reduce((largest, count) => Math.max(largest, count), 0);
}
