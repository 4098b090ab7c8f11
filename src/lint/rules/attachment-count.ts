// Attachments that the text refers to and that are not there, and a number before the only one.

import type { Document, RuleFinding } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

/** 详见附件2, 附件3; not the attachments of another document (《通知》附件1) and not their count (附件2份). */
const reference = search(
  ['附', '件'],
  () =>
    /(?<!》|[^\s，。；：、（(“”】]的|(?:通知|办法|方案|意见|合同|协议|条例|规定|函|请示|批复|细则|规程|标准))附件[ ]?(?<number>\d{1,2})(?![\d份个件项页.．、])|(?<=见|如)附件(?![\d ：:])|附件附后/g,
);

export const attachmentCount: Rule = {
  id: 'attachment-count',
  severity: 'warning',
  *check(document) {
    const references = matchTexts(document, reference).filter(
      ({ paragraph }) => paragraph.owner.part !== 'attachments',
    );
    const count = references.length > 0 ? attachmentsOf(document) : 0;
    for (const { paragraph, match, start, end } of references) {
      const [words] = match;
      if (count >= Number(match.groups?.number ?? 1)) continue;
      yield paragraph.find(start, end, {
        message: `正文提到“${words}”，${count === 0 ? '文后却没有附件' : `文后却只有${count}个附件`}`,
        hint: '补上附件，或者改正编号',
        params: { words, count },
      });
    }
    yield* numberedAlone(document);
  },
};

/** 附件：1.清单 and no second one, where the text does not call it 附件1. */
function* numberedAlone(document: Document): Generator<RuleFinding> {
  if (document.summary) return;
  const listed = matchTexts(document, onlyNumber);
  const [found] = listed;
  if (!found || listed.length > 1) return;
  const { paragraph, match, start } = found;
  const paragraphs = paragraphsOf(document);
  const others = paragraphs.slice(paragraphs.indexOf(paragraph) + 1);
  const goesOn = [paragraph.words.slice(match[0].length), ...others.map(({ words }) => words)];
  if (goesOn.some((words) => /(?:^|[\s；;。])(?:附件[ ]?)?2[ ]?[.．、：:\s]/.test(words.slice(0, 400))))
    return;
  if (matchTexts(document, called).length > 0) return;
  const { number = '' } = match.groups ?? {};
  const from = start + match[0].length - number.length;
  yield paragraph.find(from, from + number.length, {
    severity: 'info',
    message: `只有一个附件，不编号“${number.trim()}”`,
    hint: `删去“${number.trim()}”`,
    fix: paragraph.edit(from, from + number.length, ''),
  });
}

const onlyNumber = search(
  ['附', '件', '：:', '.．、'],
  () => /^\s*附件[：:][ ]?(?<number>1[.．、][ ]?)(?=\D)/g,
);
const called = search(['附', '件', '0'], () => /附件[ ]?1/g);

function attachmentsOf(document: Document): number {
  if (document.summary) return document.summary.attachments.length;
  const lines = paragraphsOf(document).filter(({ owner }) => owner.part === 'attachments');
  return lines.reduce((most, line) => Math.max(most, pageNumber(line)), listedCount(lines));
}

/** The list under the text: 附件：1.…… and the numbered lines that follow. */
function listedCount(lines: readonly TextParagraph[]): number {
  const start = lines.findIndex(({ words }) => /^\s*附件[：:]/.test(words));
  if (start < 0) return 0;
  const numbered = lines.slice(start + 1).findIndex(({ words }) => !/^\s*\d{1,2}[.．、]/.test(words));
  return 1 + (numbered < 0 ? lines.length - start - 1 : numbered);
}

/** 附件2 in a line of its own heads the second attachment; a lone 附件 the only one. */
function pageNumber({ words }: TextParagraph): number {
  const [, number] = /^\s*附件[ ]?(\d{0,2})(?=\s*$|\s+\S|[：:])/.exec(words) ?? [];
  return number === undefined ? 0 : Number(number || 1);
}
