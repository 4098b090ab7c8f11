// 二 before a measure word, where 两 is due, and 两 where 二 is: 二个园区, 第两批.
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

/**
 * Measures that count. 二期, 二级, 二类, 二等, 二次, 二路 and the like are ordinals or names, and so are numerals of more than one digit:
 * 十二个. 一、二个 gives both numbers.
 */
const er = search(
  ['二'],
  () =>
    /(?<![第十百千万零〇○一二三四五六七八九两之其初星期月/／、\d—-])二(?=个(?!五|人转)|家(?!庄|河)|项(?!式|目)|名(?!单|义)|座(?!山)|户(?!口)|栋|幢|台(?!子|沟)|套|件(?!事故)|种(?!子|植|业)|块(?!钱)|辆|艘|支(?!部|行|路|队|渠)|篇|张(?!桥|村|庄)|所有|条(?:道路|主干道|生产线|主线|措施|高速|底线|红线|铁路|公路|线路|通道|产业链|腿)|个(?:月|半|百分点)|手抓|不误|头(?:牛|猪|羊))/g,
);
const liang = search(
  ['两', '第十'],
  () =>
    /(?<=第)两(?=[个家项批次期条类名届季])|(?<=[一二三四五六七八九]十|[^\u4e00-\u9fff]十)两(?=[个家项名户件])/g,
);

export const erLiang: Rule = {
  id: 'er-liang',
  severity: 'warning',
  *check(document) {
    for (const [wrong, right] of [
      [er, '两'],
      [liang, '二'],
    ] as const)
      for (const { paragraph, start, end } of matchTexts(document, wrong)) {
        const [before, after] = [paragraph.words.charAt(start - 1), paragraph.words.slice(end, end + 2)];
        const shown = right === '二' ? before : '';
        const written = paragraph.words.slice(start, end);
        yield paragraph.find(start, end, {
          message: `“${shown}${written}${after}”里的“${written}”应为“${right}”`,
          hint: `改为“${shown}${right}${after}”`,
          params: { words: `${written}${after}` },
          fix: paragraph.edit(start, end, right),
        });
      }
  },
};
