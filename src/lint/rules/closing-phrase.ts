// A report that asks for approval at its end: 以上报告，妥否，请批示。
import { matchTexts } from '../../genre/match-texts.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

/** 请批转 is an old form of reports that were sent on, and 请审议, 请审阅 ask for no answer. */
const asked = '请(?:领导|上级)?(?:予以?)?(?:批示|批复|审批|批准|核准|指示|审定)';
const asking = search(
  ['请', '批审核指'],
  () =>
    new RegExp(
      `(?<!“)(?<named>以上(?:工作)?(?:报告|汇报|总结)[，,、]?)?(?<doubt>(?:妥否|当否|可否|是否妥当|如无不妥)[，,、]?)?(?:特此报告[，,])?${asked}(?=[。！!；]|$)`,
      'g',
    ),
);

/** How many paragraphs at the end may hold the closing. */
const closing = 6;
/** What asks for an answer by its kind. */
const mayAsk = /请示|申请|请求|函$|意见|方案|建议|批复|签报/;
const isReport = /报告|汇报|总结|述职/;

export const closingPhrase: Rule = {
  id: 'closing-phrase',
  severity: 'warning',
  *check(document) {
    const found = matchTexts(document, asking);
    if (found.length === 0) return;
    const title = document.texts
      .filter(({ role }) => role === 'title')
      .map(({ text }) => text)
      .join('');
    if (mayAsk.test(title)) return;
    const last = new Set(
      paragraphsOf(document)
        .filter(({ owner }) => owner.role === 'body' && owner.part !== 'attachments')
        .slice(-closing),
    );
    for (const { paragraph, match, start, end } of found) {
      const { named, doubt } = match.groups ?? {};
      // Only what calls itself a report, or a report's own closing, is sure to be none that may ask.
      if (named === undefined && (doubt === undefined || !isReport.test(title) || !last.has(paragraph)))
        continue;
      yield paragraph.find(start, end, {
        message: `报告不用“${match[0].slice(named?.length ?? 0)}”`,
        hint: '报告里不夹带请示事项：改用“特此报告”“请审阅”，或者另写请示',
        params: { words: match[0] },
      });
    }
  },
};
