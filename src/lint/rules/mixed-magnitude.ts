// Finds figures half in digits and half in 亿, 万, 千 or 百: 3亿4500万, 3千.
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

/** 千瓦, 百分点, 百强 are words of their own. */
const ownWords = {
  千: '瓦|米|克|伏|卡|帕|赫|焦|升|安|字|吨|兆|牛',
  百: '分|强|货|姓|度|年|佳|校|企|帕|科|日|团|兆',
};
/** 10.36百亿亿次, 300千万亿次: how fast a computer is, in which 百 and 千 are a part of the unit. */
const operations = '[百千]?[万亿]亿次|[万亿]?亿亿';
const small = search(
  ['0', '千百'],
  () =>
    new RegExp(
      `(?<![\\d.A-Za-z“"亿万])(\\d{1,3}(?:\\.\\d+)?)(?:千(?!${ownWords.千}|${operations})|百(?!${ownWords.百}|${operations}))([万亿]?)`,
      'g',
    ),
);
const split = search(
  ['0', '亿万'],
  () =>
    /(?<![\d.A-Za-z])\d+亿\d+(?:\.\d+)?万|(?<![\d.A-Za-z])\d+万\d+(?:[千百]|(?=[多余]?(?:[元人户家亩吨件名台套]|平方米|立方米|千瓦时)))/g,
);

export const mixedMagnitude: Rule = {
  id: 'mixed-magnitude',
  severity: 'warning',
  *check(document) {
    for (const { paragraph, match, start, end } of matchTexts(document, split)) {
      const [first = '', second = ''] = match[0].split(/[亿万]/);
      yield paragraph.find(start, end, {
        message: `“${match[0]}”用了两级数位`,
        hint: `只用一级，如“${oneLevel(match[0], first, second)}”`,
      });
    }
    for (const { paragraph, match, start, end } of matchTexts(document, small)) {
      yield paragraph.find(start, end, {
        message: `“${match[0]}”把阿拉伯数字和“千”“百”连用`,
        hint: '数字后面只能接“万”“亿”，其余写全，如“3000”',
      });
    }
  },
};

/** 3亿4500万 is 3.45亿; 1万5000 is 1.5万. */
function oneLevel(whole: string, first: string, second: string): string {
  const unit = whole.includes('亿') ? '亿' : '万';
  const scale = whole.endsWith('千') ? 10 : whole.endsWith('百') ? 100 : 10_000;
  return `${Number((Number.parseFloat(first) + Number.parseFloat(second) / scale).toFixed(6))}${unit}`;
}
