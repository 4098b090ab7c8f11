// Document numbers in the wrong brackets or form: 云开发【2025】36号 for 云开发〔2025〕36号.
import { HAN } from '../../chinese/han.js';
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

/** Behind the letters of an office (云开发, 国办函): year in brackets, number, 号; not 3号地块 and the like. */
const numbered = search(
  ['0', '号', '[【［（(〔{「﹝〖', ']】］）)〕}」﹞〗'],
  () =>
    new RegExp(
      String.raw`(?<=[${HAN}])(?<!(?:地块|宗地)(?:编号)?为?[${HAN}]{1,6})[ ]?(?<open>[[【［（(〔{「﹝〖])(?<year>(?:19|20)\d{2})年?(?<close>[\]】］）)〕}」﹞〗])[ ]?(?<ordinal>第?)(?<number>\d{1,5})[ ]?号(?![地楼线厂馆门井机库路院])`,
      'gu',
    ),
);

export const documentNumber: Rule = {
  id: 'document-number',
  severity: 'error',
  *check(document) {
    for (const { paragraph, match, start, end } of matchTexts(document, numbered)) {
      const [wrong] = match;
      const right = `〔${match.groups?.year}〕${Number(match.groups?.number)}号`;
      if (wrong === right) continue;
      yield paragraph.find(start, end, {
        message: `发文字号“${wrong.trim()}”的写法不对，${reasonOf(match.groups ?? {})}`,
        hint: `改为“${right}”`,
        params: { wrong, right },
        fix: paragraph.edit(start, end, right),
      });
    }
  },
};

function reasonOf({ open, close, ordinal, number }: Readonly<Record<string, string>>): string {
  if (open !== '〔' || close !== '〕') return '年份要用六角括号“〔〕”括起';
  if (ordinal) return '序号前不加“第”字';
  return number?.startsWith('0') ? '序号不编虚位，前面不加“0”' : '年份后不加“年”字，中间不空格';
}
