// Finds parts that do not add up to their total, and shares that do not add up to 100%.

import type { Document, RuleFinding } from '../../genre/document.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import { boundsOf, sumOf } from '../../genre/rounding.js';
import { findWrongCounts, findWrongShares } from '../../genre/sums-in-text.js';
import { isRate, numberOf } from '../../summary/arithmetic.js';
import type { Indicator } from '../../summary/summary.js';
import type { Rule } from '../rule.js';

export const totalMismatch: Rule = {
  id: 'total-mismatch',
  severity: 'error',
  *check(document) {
    for (const indicator of document.summary?.indicators?.items ?? [])
      yield* inIndicator(document, indicator);
    for (const paragraph of paragraphsOf(document)) {
      for (const { start, end, sum, shown } of findWrongShares(paragraph.words)) {
        yield paragraph.find(start, end, {
          severity: 'warning',
          message: `“${shown}”加起来是${sum}%，不是100%`,
          hint: '核对各项占比',
        });
      }
      for (const { start, end, sum, shown } of findWrongCounts(paragraph.words)) {
        yield paragraph.find(start, end, {
          severity: 'warning',
          message: `“其中”各项加起来是${sum}，多于总数${shown}`,
          hint: '核对各项和总数',
        });
      }
    }
  },
};

function* inIndicator(
  document: Document,
  { name, unit, value, qualifier, parts, path }: Indicator,
): Generator<RuleFinding> {
  const figures = parts.flatMap((part) => numberOf(part.value) ?? []);
  if (parts.length < 2 || figures.length < parts.length || qualifier?.value) return;
  const total = numberOf(value);
  if (!total || isRate(unit)) return;
  const { sum, slack } = sumOf(figures, unit?.value ?? '');
  const { low, high } = boundsOf(total, unit?.value ?? '');
  const tooMuch = sum.minus(slack).gt(high);
  if (!tooMuch && sum.plus(slack).gte(low)) return;
  const place = value?.path ?? path;
  yield {
    severity: tooMuch ? 'error' : 'warning',
    message: `“${name.value ?? '指标'}”的各项构成加起来是${sum.toFixed()}，与数值${total.digits}不符`,
    hint: tooMuch ? '核对各项和总数' : '核对各项和总数；还有没列出的，请补上“其他”一项',
    span: document.spanOf(place),
    path: place,
  };
}
