// Finds ranges whose first figure lost its % or 万: 30～40%, 5～10万.
import { figurePattern } from '../../chinese/quantities.js';
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

const range = search(
  ['0', '~～—–-－至到', '%％‰万亿'],
  () =>
    new RegExp(
      `(?<![\\dA-Za-z.,/])(${figurePattern})\\s*([~～—–-]{1,2}|－|至|到)\\s*(${figurePattern})\\s*([%％‰万亿])(?!分)`,
      'g',
    ),
);

export const rangeUnit: Rule = {
  id: 'range-unit',
  severity: 'error',
  *check(document) {
    for (const { paragraph, match, start, end } of matchTexts(document, range)) {
      const [whole, from = '', , to = '', unit = ''] = match;
      const before = paragraph.words.charAt(start - 1);
      // 由5到10万 may well say that five became a hundred thousand; nought needs no unit.
      if (from === '0' || /[由从第]$/.test(before)) continue;
      const inWords = /[至到]/.test(whole);
      yield paragraph.find(start, end, {
        severity: inWords ? 'warning' : 'error',
        message: `“${whole}”前一个数字省略了“${unit}”`,
        hint: `写成“${from}${unit}～${to}${unit}”`,
      });
    }
  },
};
