// Attachments that the text refers to and that are not there.

import type { Document } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

/** 详见附件2, 附件3; not the attachments of another document (《通知》附件1) and not their count (附件2份). */
const reference = search(
  ['附', '件'],
  () =>
    /(?<!》|[^\s，。；：、（(“”】]的)附件[ ]?(?<number>\d{1,2})(?![\d份个件项页.．、])|(?<=见|如)附件(?![\d ：:])|附件附后/g,
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
  },
};

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
