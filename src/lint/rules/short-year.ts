// Finds years cut to two digits: 22年3月, 22年底, 比22年增长.
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

const notPartOfNumber = '(?<![\\d.,第近约超逾满达前后每经历过０-９零〇一二三四五六七八九十百千])';
/** What follows shows a calendar year, which a span of years is never followed by. */
const calendarYear = search(
  ['0', '年', '月度季半'],
  () => new RegExp(`${notPartOfNumber}[’'‘]?([0123]\\d)年(?=\\d{1,2}月|度|[一二三四]季度|[上下]半年)`, 'g'),
);
const yearsEnd = search(
  ['0', '年', '底初末'],
  () =>
    new RegExp(
      `${notPartOfNumber}[’'‘]?([0123]\\d)年(?=[底初末](?![蕴子薪线气板层色心步期衷创中级端]))`,
      'g',
    ),
);
const compared = search(
  ['0', '年', '比较', '同增下提减'],
  () => /(?<=[比较])([0123]\d)年(?=同期|增长|下降|提高|增加|减少)/g,
);

export const shortYear: Rule = {
  id: 'short-year',
  severity: 'error',
  *check(document) {
    for (const form of [calendarYear, yearsEnd, compared]) {
      for (const { paragraph, match, start, end } of matchTexts(document, form)) {
        yield paragraph.find(start, end, {
          message: `年份“${match[0]}”不能简写`,
          hint: `写成“20${match[1]}年”`,
        });
      }
    }
  },
};
