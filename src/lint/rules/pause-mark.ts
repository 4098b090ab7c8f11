// The enumeration comma where none belongs: “甲”、“乙”, 甲、乙、等, 甲、乙、和丙, 七、八成.
import { matchTexts, type TextMatch } from '../../genre/match-texts.js';
import { type Search, search } from '../../genre/search.js';
import type { Severity } from '../../source/diagnostic.js';
import { type FaultyPlace, fixOf, timesWords } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

/** Where the mark does not belong; the match is the mark alone. */
interface Kind {
  readonly search: Search;
  readonly severity: Severity;
  /** Behind the words around the mark. */
  readonly fault: string;
  readonly hint: string;
  /** What the mark becomes. */
  readonly right: string;
}

const pairs = '一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九';

const kinds: readonly Kind[] = [
  {
    search: search(
      ['、', '等'],
      () => /、(?=等等?(?![级次离值价于同待候效温速距额差腰比式外闲身边长量号高深压]|保[测二三\d]))/g,
    ),
    severity: 'warning',
    fault: '“等”前面不用顿号',
    hint: '删去“、”',
    right: '',
  },
  {
    search: search(['、', '”》', '“《'], () => /(?<=[”》])、(?=[“《])/g),
    severity: 'info',
    fault: '引号、书名号并列，中间通常不用顿号',
    hint: '删去“、”',
    right: '',
  },
  {
    search: search(
      ['、', '和'],
      () =>
        /(?<=[\p{Script=Han}”》）\d])、(?=和(?![谐平睦解美气善顺风缓蔼田林县畅声音服盘硕静暖悦政布合乐盛龙衷约议棋])[\p{Script=Han}“《]{2})/gu,
    ),
    severity: 'info',
    fault: '“和”前面不用顿号',
    hint: '删去“、”',
    right: '',
  },
  {
    search: search(
      ['、', '及'],
      () => /(?<=[\p{Script=Han}”》）\d])、(?=(?:以及|及(?![时格早物第其至]))[\p{Script=Han}“《]{2})/gu,
    ),
    severity: 'info',
    fault: '“以及”前面用逗号',
    hint: '改为“，”',
    right: '，',
  },
  {
    search: search(
      ['、', '一二三四五六七八'],
      () =>
        new RegExp(
          `(?<=[^第、。；：\\s一二三四五六七八九十百千万亿〇零两几](?=(?:${pairs})(?:成|[百千万亿]|十(?!年代|[一二三四五六七八九、])|[个家天](?![、人月级])|人(?![民大次均才事力])))[一二三四五六七八])、(?=[二三四五六七八九])`,
          'g',
        ),
    ),
    severity: 'info',
    fault: '相邻的两个数连用表示概数，中间不用顿号',
    hint: '删去“、”',
    right: '',
  },
];

export const pauseMark: Rule = {
  id: 'pause-mark',
  severity: 'info',
  *check(document) {
    for (const { search: sought, severity, fault, hint, right } of kinds) {
      const found = matchTexts(document, sought);
      const [first] = found;
      if (!first) continue;
      const places = found.map(
        ({ paragraph, start, end }): FaultyPlace => ({ paragraph, start, end, right }),
      );
      yield first.paragraph.find(first.start, first.end, {
        message: `“${around(first)}”：${fault}${timesWords(places)}`,
        hint,
        severity,
        params: { count: places.length },
        ...fixOf(places),
      });
    }
  },
};

function around({ paragraph, start, end }: TextMatch): string {
  return paragraph.words.slice(Math.max(0, start - 4), end + 4);
}
