// Finds dates not written as 2025年8月1日: 8月8号, 08月01日, 2025-8-1, 于8-8召开, 二〇二五年8月1日, and days and months that
// there are not.

import { counting, ones, readChineseFigure, readChineseNumeral } from '../../chinese/numerals.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { matchesOf, matchTexts } from '../../genre/match-texts.js';
import { type Search, search } from '../../genre/search.js';
import type { Severity } from '../../source/diagnostic.js';
import type { Rule } from '../rule.js';

const day = search(
  ['0', '月', '号'],
  () => /(?<!\d)((?:\d{4}年)?\d{1,2}月)(\d{1,2})号(?![楼地机厂线文院馆桥车门仓泊码井令公专]|[~～—-])/g,
);
const leadingZero = search(
  ['0', '月日'],
  () =>
    /(?<![\d.:：-])(?:(?<=\d年)0\d月(?:0?\d日|\d{2}日)?|0\d月(?:\d{1,2}日)?|(?:(?<=\d月)0\d日))|(?:\d{4}年)?\d{1,2}月0\d日/g,
  () => /0\d[月日]/,
);
const figuresOnly = search(
  ['0', '-./'],
  () =>
    /(?<![\d./-]|编号为?|[地宗文案单卷]号为?)((?:19|20)\d{2})([-./])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d./-]|号[^楼]?[地宗合])/g,
);
const bareDay = search(
  ['0', '-', '于自至止', '，,召开举印起完正'],
  () => /(?<=于|自|截至|截止|定于)(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])(?=[，,召开举印起完正])/g,
);
const fullDate = search(['0', '月', '日'], () => /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g);
/** 8.15日; a count of days has no two decimals. */
const pointedDay = search(['0', '.', '日'], () => /(?<![\d.])([1-9]|1[0-2])\.([12]\d|3[01])日(?![元均])/g);
const zeroYear = search(['二', '零', '年'], () => /二零[零〇一二三四五六七八九]{2}年/g);

const digits = `〇零○${ones}`;
/** 二〇二五年10月8日, 2025年十月, 10月八日; not 2025年八月十五, 2025年三月三, which are feasts of another calendar. */
const mixed = search(
  ['年月', '月日'],
  () =>
    new RegExp(
      `(?<![\\d${digits}])(?:([${digits}]{4})年(\\d{1,2})月(?:(\\d{1,2})日)?|((?:19|20)\\d{2})年([${counting}]{1,2})(?=)月(?:([${counting}]{1,3}|\\d{1,2})日|(?![${counting}初廿]))|(?<!年)(\\d{1,2})(?=)月([${counting}]{1,3})日(?![游三])|(?<![年${counting}])([${counting}]{1,2})月(\\d{1,2})日)`,
      'g',
    ),
  () => new RegExp(`[${digits}${counting}][年月]\\d|\\d[年月][${counting}]`),
);
/** 2025年13月 */
const noMonth = search(['0', '年', '月'], () => /(?<!\d)(?:19|20)\d{2}年(?:0|1[3-9]|[2-9]\d)月/g);
/** 202447日, 20251月: one of the words between the figures is lost. */
const lostWord = search(
  ['0', '日月'],
  () => /(?<![\d.,A-Za-z])20[0-3]\d(?:\d{2,4}日(?![元均])|(?:0?[1-9]|1[0-2])月(?![均]))/g,
);
/** 2025年15日 */
const lostMonth = search(
  ['0', '年', '日'],
  () => /(?<!\d)(?:19|20)\d{2}年(?:0?[1-9]|[12]\d|3[01])日(?![均常间元游内后前])/g,
);

export const dateForm: Rule = {
  id: 'date-form',
  severity: 'error',
  *check(document) {
    yield* rewrite(document, day, (match) => `${match[1]}${match[2]}日`);
    yield* rewrite(document, leadingZero, (match) => match[0].replace(/(?<!\d)0(?=\d)/g, ''));
    yield* rewrite(document, figuresOnly, ([, year, , month, date]) => chineseDate(month, date, year));
    yield* rewrite(document, bareDay, ([, month, date]) => chineseDate(month, date));
    yield* rewrite(document, pointedDay, ([, month, date]) => chineseDate(month, date));
    yield* rewrite(document, zeroYear, (match) => match[0].replaceAll('零', '〇'), 'warning');
    yield* rewrite(document, mixed, inDigits);
    yield* lost(document, lostWord);
    yield* lost(document, lostMonth);
    for (const { paragraph, match, start, end } of matchTexts(document, noMonth))
      yield paragraph.find(start, end, { message: `没有“${match[0]}”这个月`, hint: '核对日期' });
    yield* impossibleDays(document);
  },
};

function chineseDate(month = '', date = '', year = ''): string {
  return `${year && `${year}年`}${Number(month)}月${Number(date)}日`;
}

function* rewrite(
  document: Document,
  form: Search,
  right: (match: RegExpExecArray) => string,
  severity: Severity = 'error',
): Generator<RuleFinding> {
  for (const { paragraph, match, start, end } of matchTexts(document, form)) {
    const proposal = right(match);
    yield paragraph.find(start, end, {
      severity,
      ...(lacksDay(matchesOf(proposal, fullDate.pattern)[0] ?? [])
        ? noSuchDay(match[0])
        : { message: `日期“${match[0]}”写法不规范`, hint: `写成“${proposal}”` }),
    });
  }
}

/** Whether the calendar has no such day; of no date at all it has. */
function lacksDay([, year, month, date]: readonly (string | undefined)[]): boolean {
  if (!month || !date) return false;
  const last = new Date(Date.UTC(Number(year ?? 2024), Number(month), 0)).getUTCDate();
  return Number(month) < 1 || Number(month) > 12 || Number(date) < 1 || Number(date) > last;
}

function noSuchDay(words: string): { readonly message: string; readonly hint: string } {
  return { message: `没有“${words}”这一天`, hint: '核对日期' };
}

function* impossibleDays(document: Document): Generator<RuleFinding> {
  for (const { paragraph, match, start, end } of matchTexts(document, fullDate)) {
    if (lacksDay(match)) yield paragraph.find(start, end, noSuchDay(match[0]));
  }
}

/** The date with Arabic digits throughout. */
function inDigits({ 0: whole }: RegExpExecArray): string {
  return whole
    .replace(
      /[〇零○一二三四五六七八九]{4}(?=年)/,
      (year) => readChineseFigure(year.replace(/[零○]/g, '〇')) ?? year,
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (number) =>
      String(readChineseNumeral(number) ?? number),
    );
}

function* lost(document: Document, form: Search): Generator<RuleFinding> {
  for (const { paragraph, match, start, end } of matchTexts(document, form))
    yield paragraph.find(start, end, {
      message: `“${match[0]}”里丢了“年”或“月”`,
      hint: '核对日期，把丢的字补上',
    });
}
