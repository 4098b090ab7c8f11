// Finds finished facts dated after the day the summary was written.
import { sentenceBefore } from '../../genre/clause.js';
import type { Document } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

const dated = search(
  ['0', '月'],
  () => /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?(?![—～至到\d-])([^。；;]{0,40})/g,
);
const finished =
  /已|完成了|顺利|成功|召开了?|举行了?|举办了?|建成|投产|竣工|通过|获得?|荣获|印发|揭牌|签约|开工|落成/;
const planned =
  /拟|将|预计|计划|力争|争取|确保|预期|前|底|目标|可|有望|启动|届时|即将|安排|争|约定|商定|起(?:施|实|执)行|[去上前往]年/;

export const futureFact: Rule = {
  id: 'future-fact',
  severity: 'warning',
  *check(document) {
    const written = dayWritten(document);
    if (!written) return;
    for (const { paragraph, match, start } of matchTexts(document, dated)) {
      const { part, role } = paragraph.owner;
      const [, year = String(document.year ?? written.slice(0, 4)), month = '', day = '', rest = ''] = match;
      if (role !== 'body' || part === 'plan' || part === 'issues' || part === 'closing') continue;
      const before = sentenceBefore(paragraph.words, start);
      const sentence = before + rest;
      // 2024年11月开工，12月28日竣工 goes on in the year it named.
      if (!match[1] && /\d{4}年/.test(before)) continue;
      if (!finished.test(rest) || planned.test(sentence)) continue;
      const when = [year, month.padStart(2, '0'), day.padStart(2, '0')]
        .filter((piece) => piece !== '00')
        .join('-');
      if (when <= written.slice(0, when.length)) continue;
      const words = match[0].slice(0, match[0].length - rest.length);
      yield paragraph.find(start, start + words.length, {
        message: `“${words}”在成文日期${written}之后，却写成已经发生`,
        hint: '核对日期，或改为“将于”“预计”',
      });
    }
  },
};

/** ISO date of the summary: from the data, or from a last line such as 2025年12月20日. */
function dayWritten({ summary, texts }: Document): string | undefined {
  const given = summary ? (summary.date?.value ?? '') : (texts.at(-1)?.text ?? '');
  const [, year, month = '', day = ''] =
    /^(\d{4})(?:-|年)(\d{1,2})(?=)(?:-|月)(?=)(\d{1,2})日?$/.exec(given) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
