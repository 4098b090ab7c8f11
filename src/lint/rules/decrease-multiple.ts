// Finds decreases counted in multiples: 下降2倍, which no quantity can do.
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

const decrease = search(
  ['倍', '降少低短小滑缩减落'],
  () =>
    /(?:下降|减少|降低|缩短|缩小|下滑|萎缩|压减|压缩|缩减|回落)了?(?:约|近|超过?|大约)?(\d+(?:\.\d+)?|[一二两三四五六七八九十几数]+)[多余]?倍/g,
);

export const decreaseMultiple: Rule = {
  id: 'decrease-multiple',
  severity: 'error',
  *check(document) {
    for (const { paragraph, match, start, end } of matchTexts(document, decrease)) {
      yield paragraph.find(start, end, {
        message: `“${match[0]}”不通：减少不能用“倍”`,
        hint: '改用百分比，如“下降50%”，或“降至原来的三分之一”',
      });
    }
    for (const { yoy } of document.summary?.indicators?.items ?? []) {
      if (yoy?.unit !== '倍' || yoy.figure.kind !== 'number' || yoy.figure.number.value.gte(0)) continue;
      const { path } = yoy.figure;
      yield {
        message: `同比是负数（${yoy.figure.number.digits}），单位不能用“倍”`,
        hint: '改用“%”',
        span: document.spanOf(path),
        path,
      };
    }
  },
};
