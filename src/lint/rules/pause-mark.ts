// The enumeration comma where none belongs: “甲”、“乙”, 甲、乙、等, 甲、乙、和丙.
import { HAN } from '../../chinese/han.js';
import { matchTexts, type TextMatch } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Severity } from '../../source/diagnostic.js';
import { toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

/** What is wrong with the mark. */
interface Kind {
  readonly severity: Severity;
  /** Behind the words around the mark. */
  readonly fault: string;
  readonly hint: string;
  /** What the mark becomes. */
  readonly right: string;
}

const kinds = {
  etc: { severity: 'warning', fault: '“等”前面不用顿号', hint: '删去“、”', right: '' },
  quotes: {
    severity: 'info',
    fault: '引号、书名号并列，中间通常不用顿号',
    hint: '删去“、”',
    right: '',
  },
  and: { severity: 'info', fault: '“和”前面不用顿号', hint: '删去“、”', right: '' },
  also: { severity: 'info', fault: '“以及”前面用逗号', hint: '改为“，”', right: '，' },
} as const satisfies Record<string, Kind>;
type KindName = keyof typeof kinds;

/** By what follows the mark, one group for each kind; 等级 and 和谐 are words of their own. */
const pause = search(
  ['、'],
  () =>
    new RegExp(
      [
        '、(?=(?<etc>等等?(?![级次离值价于同待候效温速距额差腰比式外闲身边长量号高深压到着了不]|保[测二三\\d]|上[一半几\\d]))',
        '(?<quotes>[“《])',
        `(?<and>和(?![谐平睦解美气善顺风缓蔼田林县畅声音服盘硕静暖悦政布合乐盛龙衷约议棋])[${HAN}“《]{2})`,
        `(?<also>(?:以及|及(?![时格早物第其至]))[${HAN}“《]{2}))`,
      ].join('|'),
      'gu',
    ),
);

const word = new RegExp(`[${HAN}”》）\\d]$`, 'u');
/** What must stand before the mark. */
const before: Partial<Record<KindName, RegExp>> = {
  quotes: /[”》]$/,
  and: word,
  also: word,
};

export const pauseMark: Rule = {
  id: 'pause-mark',
  severity: 'info',
  *check(document) {
    const found = matchTexts(document, pause).map((match) => ({ ...match, kind: kindOf(match) }));
    for (const kind of Object.keys(kinds) as KindName[]) {
      const { severity, fault, hint, right } = kinds[kind];
      const places = found.flatMap((match) => (match.kind === kind ? { ...match, right } : []));
      yield* toldOnce(places, (first) => ({
        message: `“${around(first)}”：${fault}`,
        hint,
        severity,
        params: { count: places.length },
      }));
    }
  },
};

function kindOf({ paragraph, match, start }: TextMatch): KindName | undefined {
  const kind = (Object.keys(kinds) as KindName[]).find((name) => match.groups?.[name] !== undefined);
  const sign = kind && before[kind];
  return sign && !sign.test(paragraph.words.slice(Math.max(0, start - 2), start)) ? undefined : kind;
}

function around({ paragraph, start, end }: TextMatch): string {
  return paragraph.words.slice(Math.max(0, start - 4), end + 4);
}
