// Finds years that have not four digits: 22年3月, 22年底, 比22年增长; 205年1月, 20025年.
import { HAN } from '../../chinese/han.js';
import type { RuleFinding } from '../../genre/document.js';
import { matchTexts, type TextMatch } from '../../genre/match-texts.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import { textsMatching } from '../../genre/texts-with.js';
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
/** 三、25年重点工作: of a span of years no heading says what is to be done. */
const heading = search(
  ['0', '年', '一二三四五六七八九十', '、', '重主目安计要'],
  () =>
    /(?<=^\s*[一二三四五六七八九十]{1,2}、)([0123]\d)年(?=(?:工作)?(?:重点|主要|目标|安排|计划|要点)[^，。]{0,14}$)/g,
);

/** 25年是“十四五”收官之年, at the beginning of a paragraph. */
const subject = search(
  ['0', '年', '是'],
  () => /(?<=^\s*)([0123]\d)年(?=是(?:“?十[一二三四五]五|[^，。；]{0,16}(?:之年|的一年)))/g,
);
/** 2024年、25年: in the same ten years, and no span of time. */
const beside = search(
  ['2', '0', '年'],
  () => /(?<=20(?<decade>\d)\d年[、和与])(\k<decade>\d)年(?![来前间内期]|历史|以[来上])/g,
);

/** 20025年, 20255年; not 10000年, which may be a span of years, nor one in years before today. */
const fiveDigits = search(
  ['0', '年'],
  () =>
    /(?<![\d.,/A-Za-z]|\d[:：—–~～-]|距今|[约近达超逾过长满第号])[12]\d{4}年(?!来|内|间|前|以[上前]|左右|历史|之久|寿命|的?(?:历史|时间|文明))/g,
);
/** Digits that a year of this century is left with when one is lost: 025, 225, 205, 202. */
const three = '(?:0[0-4]\\d|2[0-4]\\d)';
const notAgo = '(?<![\\d.,:：/A-Za-z第号元前约近超逾满达每经历过长整共])';
const threeYears = [
  `${notAgo}${three}年(?=\\d{1,2}月|度(?![假过])|[一二三四]季度|前三季度|[上下]半年)`,
  `(?<=^\\s*(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]|—{1,2})?)${three}年(?=(?:是|工作|主要|重点|目标|任务|总体|安排|全[市县区省年国]|我[们市县区省国]|[${HAN}]{2,12}(?:工作|政府)(?:总结|报告|要点|计划)))`,
  `(?<=[比较])${three}年(?=同期|增长|下降|提高|增加|减少|[底末])`,
  `(?<=20\\d\\d年?[—–\\-~～至到、和与])${three}年(?!前|来|历史)`,
  `${notAgo}${three}年(?=[—–\\-~～至到、和与]20\\d\\d年)`,
  `${notAgo}${three}年(?=[底末](?![蕴子薪线气板层色心步期衷创中级端]))`,
  `(?<=[从自])${three}年(?=起|开始)`,
].join('|');
/** What all begin with is asked first, which takes a tenth of the time. */
const threeDigits = search(
  ['0', '年'],
  () => new RegExp(`(?=[02][0-4]\\d年)(?:${threeYears})`, 'gu'),
  () => /(?<!\d)[02][0-4]\d年/,
);

/** Two, three or five digits: all that is sought holds one of them, and most documents hold none. */
const telltale = /(?<!\d)\d{2,3}年|\d{5}年/;

export const shortYear: Rule = {
  id: 'short-year',
  severity: 'error',
  *check(document) {
    if (textsMatching(paragraphsOf(document), telltale).length === 0) return;
    for (const form of [calendarYear, yearsEnd, compared, heading, subject, beside]) {
      for (const { paragraph, match, start, end } of matchTexts(document, form)) {
        yield paragraph.find(start, end, {
          message: `年份“${match[0]}”不能简写`,
          hint: `写成“20${match[0].replace(/\D/g, '')}年”`,
        });
      }
    }
    for (const place of matchTexts(document, fiveDigits))
      if (mayBeMeant(place)) yield miscounted(place, '多了一位');
    for (const place of matchTexts(document, threeDigits)) yield miscounted(place, '少了一位');
  },
};

/** Is it a year of our time with one digit too many? 20000 is a round number, too. */
function mayBeMeant({ paragraph, match, end }: TextMatch): boolean {
  const digits = match[0].slice(0, 5);
  if (digits.endsWith('000') && !/^(?:起|底|末|初|以来|\d{1,2}月)/.test(paragraph.words.slice(end, end + 4)))
    return false;
  return Array.from(digits, (_, index) => digits.slice(0, index) + digits.slice(index + 1)).some((year) =>
    /^(?:19[5-9]|20[0-4])\d$/.test(year),
  );
}

function miscounted({ paragraph, match, start, end }: TextMatch, fault: string): RuleFinding {
  return paragraph.find(start, end, {
    message: `年份“${match[0]}”${fault}`,
    hint: '核对年份，写四位数字',
  });
}
