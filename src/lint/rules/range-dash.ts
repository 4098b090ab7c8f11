// Finds ranges joined by the wrong mark: 1-9月 for 1—9月, 3-5家 for 3～5家.

import type { Document, RuleFinding } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import { type Search, search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

interface Range {
  readonly search: Search;
  /** The mark that belongs there. */
  readonly mark: '—' | '～';
  readonly kind: string;
}

const dashes = '-‐‑–−~～－—';
const wrongDash = '-{1,2}|[‐‑–−~～－]|——';
const start = '(?<![\\dA-Za-z./·-])';
const period = { mark: '—', kind: '起止时间' } as const;

/** Each pattern has two groups: what stands before the mark, and the mark. */
const ranges: readonly Range[] = [
  {
    ...period,
    search: search(
      ['0', dashes, '年'],
      () => new RegExp(`${start}((?:19|20)\\d{2}年?)(${wrongDash})(?=(?:19|20)\\d{2}年)`, 'g'),
    ),
  },
  {
    ...period,
    search: search(
      ['0', dashes, '月日'],
      () =>
        new RegExp(
          `${start}((?:\\d{4}年|(?<=\\d年))?\\d{1,2}(?:月(?:\\d{1,2}日)?|日)?(?=))(${wrongDash})(?=\\d{1,2}(?:月(?!龄)|日))`,
          'g',
        ),
    ),
  },
  {
    ...period,
    search: search(
      ['0', ':：', dashes],
      () => new RegExp(`(?<!\\d)(\\d{1,2}[:：]\\d{2})(${wrongDash})(?=\\d{1,2}[:：]\\d{2})`, 'g'),
    ),
  },
  {
    search: search(
      ['0', '-‐‑–−－'],
      () =>
        /(?<![\dA-Za-z./·-])(\d+(?:\.\d+)?(?:[%％]|[万亿]|[个家户人名项期次天岁年吨亩]|平方米|公里|米)?)(-{1,2}|[‐‑–−－])(?=\d+(?:\.\d+)?(?:[%％]|(?<!\d{4})年|[万亿]?(?:[个家户人名项期次天岁吨亩元]|平方米|平方公里|公里|米|小时)))/g,
    ),
    mark: '～',
    kind: '数值范围',
  },
];

export const rangeDash: Rule = {
  id: 'range-dash',
  severity: 'warning',
  *check(document) {
    for (const range of ranges) yield* inTexts(document, range);
  },
};

function* inTexts(document: Document, { search, mark, kind }: Range): Generator<RuleFinding> {
  for (const { paragraph, match, start, end } of matchTexts(document, search)) {
    const [whole, from = '', dash = ''] = match;
    const after = /^\d+(?:\.\d+)?[\u4e00-\u9fff%％]?/.exec(paragraph.words.slice(end))?.[0] ?? '';
    const dashStart = start + from.length;
    yield paragraph.find(start, end + after.length, {
      message: `${kind}“${whole}${after}”用错了连接号“${dash}”`,
      hint: `写成“${from}${mark}${after}”`,
      // The wide hyphen looks like the dash of one character, which may stand in either place.
      ...(dash === '－' && { severity: 'info' as const }),
      fix: paragraph.edit(dashStart, dashStart + dash.length, mark),
    });
  }
}
