// Finds dates that lost a mark on the way: 110月份 for 1—10月份, 20242025年, 726日 for 7月26日.
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

/** 月龄 and a duration such as 质保期18月 are no months of a year. */
const months = search(
  ['0', '月'],
  () => /(?<![\d.期龄满达共约近])(1(?:1[0-2]|[3-9]|10)|[2-9](?:[3-9]|1[0-2]))月(份?)(?!龄)/g,
);
const days = search(['0', '日'], () => /(?<![\d.第])([1-9]|1[0-2])([1-9]|[12]\d|3[01])日(?!元|均)/g);
const years = search(['0', '年'], () => /(?<!\d)((?:19|20)\d{2})((?:19|20)\d{2})年/g);

/** What stands before a number of days. */
const lasting =
  /(?:月|历时|共|达到?|近|用时|累计|连续|提前|推迟|缩短|压缩|延长|超过?|不足|满|约|优|良|工期为?)$/;

export const lostDash: Rule = {
  id: 'lost-dash',
  severity: 'error',
  *check(document) {
    for (const { paragraph, match, start, end } of matchTexts(document, months)) {
      const [whole, digits = '', share = ''] = match;
      const [from, to] = [digits.slice(0, 1), digits.slice(1)];
      if (Number(from) >= Number(to)) continue;
      yield paragraph.find(start, end, {
        severity: digits.length === 3 || share ? 'error' : 'warning',
        message: `没有“${whole}”这个月份，像是丢了连接号`,
        hint: `写成“${from}—${to}月${share}”`,
      });
    }
    for (const { paragraph, match, start, end } of matchTexts(document, days)) {
      const [whole, month = '', day = ''] = match;
      if (Number(month + day) <= 31 || lasting.test(paragraph.words.slice(Math.max(0, start - 3), start)))
        continue;
      yield paragraph.find(start, end, {
        severity: 'warning',
        message: `没有“${whole}”这一天，像是丢了“月”`,
        hint: `写成“${month}月${day}日”`,
      });
    }
    for (const { paragraph, match, start, end } of matchTexts(document, years)) {
      const [whole, from = '', to = ''] = match;
      if (Number(from) >= Number(to)) continue;
      yield paragraph.find(start, end, {
        message: `“${whole}”像是丢了连接号`,
        hint: `写成“${from}—${to}年”`,
      });
    }
  },
};
