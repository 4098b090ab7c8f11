// Finds units that are not written as they are named by law: m2 for 平方米, KW for 千瓦, 公分, 标煤, 微克/立方.
import { clauseBefore } from '../../genre/clause.js';
import type { TextMatch } from '../../genre/match-texts.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import { type Search, search } from '../../genre/search.js';
import type { Severity } from '../../source/diagnostic.js';
import { byCause, placesIn, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

/** A way of writing units; group 1 of its pattern is the unit. */
interface Form {
  readonly search: Search;
  readonly severity: Severity;
  /** The unit as it is to be written; undefined where it is right after all. */
  right(unit: string, place: Pick<TextMatch, 'paragraph' | 'start'>): string | undefined;
}

/** Behind a figure or behind “per”. */
const before = '(?:\\d[ 　]?[百千万亿]{0,2}(?=)[余多]?|[元吨克时米人亩]\\/)';
const counted = `(?<=${before})`;

const symbols: Readonly<Record<string, string>> = {
  m2: '平方米',
  m3: '立方米',
  km2: '平方公里',
  'm²': '平方米',
  'm³': '立方米',
  'km²': '平方公里',
  '㎡': '平方米',
  '㎥': '立方米',
  '㎢': '平方公里',
  kw: '千瓦',
  kwh: '千瓦时',
  kw·h: '千瓦时',
  'kw.h': '千瓦时',
  kv: '千伏',
  kva: '千伏安',
  kg: '千克',
  km: '公里',
  公分: '厘米',
  公升: '升',
  立升: '升',
  公吨: '吨',
  平米: '平方米',
  美金: '美元',
  标煤: '标准煤',
};
const named = (unit: string): string | undefined => symbols[unit.toLowerCase().replace('．', '.')];

const forms: readonly Form[] = [
  {
    // A 2 that is not raised says m2, which is no unit.
    search: search(
      ['mM', '23'],
      () => new RegExp(`${counted}[ 　]?([kK]?[mM][23])(?![\\dA-Za-z.-]|\\/[A-Za-z])`, 'g'),
    ),
    severity: 'warning',
    right: named,
  },
  {
    search: search(['²³㎡㎥㎢'], () => new RegExp(`${counted}[ 　]?(k?m[²³]|[㎡㎥㎢])`, 'g')),
    severity: 'info',
    right: named,
  },
  {
    // kW, kV, kg and km are the symbols; other cases are none.
    search: search(
      ['KkM', 'WwVvGgMmH'],
      () =>
        new RegExp(
          `${counted}[ 　]?(K[Ww](?:[·.．]?[Hh])?|kw(?:[·.．]?h)?|K[Vv]A?|kv[aA]?|KVA|KG|Kg|KM|Km)(?![A-Za-z\\d])`,
          'g',
        ),
    ),
    severity: 'info',
    right: named,
  },
  {
    search: search(
      ['公立平'],
      () => new RegExp(`(公分|公升|立升|公吨(?!位)|平米)(?<=${before}(?=)(?:公分|公升|立升|公吨|平米))`, 'g'),
    ),
    severity: 'info',
    right: named,
  },
  {
    search: search(['美', '金'], () => /(?<=\d[百千万亿]{0,2}[余多]?)(美金)/g),
    severity: 'info',
    right: named,
  },
  {
    search: search(['标', '煤'], () => /(?<=[吨克折合]|折算)(标煤)/g),
    severity: 'info',
    right: named,
  },
  {
    // 微克/立方
    search: search(
      ['/／每', '平立', '方'],
      () => /(?<=[克元吨升个人株][/／每])([平立]方)(?![米公千厘分毫英])/g,
    ),
    severity: 'warning',
    right: (unit) => `${unit}米`,
  },
  {
    // 12万平方, 3000立方
    search: search(
      ['0', '平立', '方'],
      () => /(?<=\d[百千万亿]{0,2}[余多]?)([平立]方)(?=[，,。；;、）)]|的|标准|厂房|左右|以上)(?!米)/g,
    ),
    severity: 'warning',
    right: (unit) => `${unit}米`,
  },
  {
    // 发电12亿度
    search: search(['0', '度'], () => /(?<=\d[百千万亿]{0,2}[余多]?)(度)(?=电|左右|以上|[，,。；;、）)])/g),
    severity: 'info',
    // Of degrees there are no ten thousands.
    right: (_, { paragraph: { words }, start }) =>
      /[万亿][余多]?$/.test(words.slice(Math.max(0, start - 2), start)) ||
      words.charAt(start + 1) === '电' ||
      /[发用供耗售节]电|电量|电力/.test(clauseBefore(words, start))
        ? '千瓦时'
        : undefined,
  },
];

export const unitForm: Rule = {
  id: 'unit-form',
  severity: 'info',
  *check(document) {
    const all = paragraphsOf(document);
    for (const { search: form, severity, right } of forms) {
      const paragraphs = placesIn(all, form, ({ 0: whole, 1: wrong = '', index }, paragraph) => {
        const end = index + whole.length;
        const start = end - wrong.length;
        const proposal = paragraph.owner.role === 'name' ? undefined : right(wrong, { paragraph, start });
        return proposal === undefined ? undefined : { paragraph, start, end, wrong, right: proposal };
      });
      for (const places of byCause(document, paragraphs))
        yield* toldOnce(places, () => ({
          severity,
          message: `计量单位${quoted(places.map((each) => each.wrong))}写法不规范`,
          hint: `写成${quoted(places.map((each) => each.right))}`,
          params: { count: places.length },
        }));
    }
  },
};

/** Each of the words once, in quotation marks. */
function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `“${word}”`).join('');
}
