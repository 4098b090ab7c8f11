// Set political phrases that are not as they are: “三个维护”, 中国人民共和国, 十九届八中全会, the opening year of a plan.

import { counting, readChineseNumeral } from '../../chinese/numerals.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import { type Search, search } from '../../genre/search.js';
import { slipsOf } from '../../genre/slips.js';
import type { Severity } from '../../source/diagnostic.js';
import type { Rule } from '../rule.js';

/** A slogan with the number in it. */
interface Slogan {
  readonly search: Search;
  readonly right: string;
  /** What follows the number, for the message. */
  readonly name: string;
}

const numerals = `[两${counting}]`;
/** With another slogan beside it no local one is meant: 强化“三个意识” may be a zone's own. */
const company = '四个意识|四个自信|两个维护|两个确立|四个全面|五位一体';

/** “二个维护”, or any number in the row of 增强“四个意识”、坚定“四个自信”、做到“两个维护”. */
const slogans: readonly Slogan[] = [
  ['维护', '两', '二|做到“?[一三四五六七八九]'],
  ['确立', '两', '二|(?:领悟|把握|拥护)“?[一三四五六七八九]'],
  ['意识', '四', ''],
  ['自信', '四', ''],
].map(([name = '', right = '', alone = '']) => ({
  search: search(
    [name, '个'],
    () =>
      new RegExp(
        `(?!${right})${numerals}(?=个${name})(?:(?<=(?:${company})[^。；！？]{0,40}.)|(?=个${name}[^。；！？]{0,40}(?:${company})))` +
          (alone
            ? `|二(?=个${name})(?<=(?:^|[^一-鿿]|[到悟握护行实])二)|(?!${right})${numerals}(?=个${name})(?<=(?:做到|领悟|把握|拥护)“?.)`
            : ''),
        'g',
      ),
  ),
  right,
  name: `个${name}`,
}));
const wholes: readonly Slogan[] = [
  {
    search: search(['个', '全面'], () => /(?!四)[一二两三五六七八九](?=个全面”?战略布局)/g),
    right: '四',
    name: '个全面',
  },
  {
    search: search(['个', '代表'], () => /(?!三)[一二两四五六七八九](?=个代表”?重要思想)/g),
    right: '三',
    name: '个代表',
  },
  {
    search: search(['位', '体'], () => /(?!五)[一二两三六七八九](?=位一体”?总体布局)/g),
    right: '五',
    name: '位一体',
  },
];

interface Wrong {
  readonly search: Search;
  readonly why: string;
  readonly right?: string;
  readonly hint?: string;
  readonly severity?: Severity;
}

const places = '台湾|香港|澳门|港澳台|港澳|港台|西藏|新疆';
const wrongs: readonly Wrong[] = [
  {
    search: search(
      ['台港澳西新', '等', '国'],
      () =>
        new RegExp(
          `(?:${places})(?:(?:、[^，。；：、]{1,6}){1,8}?)?等(?:\\d{1,3}个|[一二三四五六七八九十]{1,3}个|多个|若干)?国家?(?=[，。；、）]|的|进出口|出口|进口|市场|客商|投资|贸易|经贸|游客)`,
          'g',
        ),
    ),
    why: '台湾、香港、澳门是中国的一部分，不能与国家并列',
    hint: '写“等国家和地区”，或者分开写',
    severity: 'error',
  },
  {
    search: search(
      ['中我', '台'],
      () => /(?:中国|我国|中方)(?:和|与|同|及)台湾(?!省|地区|同胞|当局|海峡|岛)|中台(?=关系|贸易|两国)/g,
    ),
    why: '台湾是中国的一部分，不能与中国并列',
    hint: '写“大陆与台湾”“两岸”',
    severity: 'error',
  },
  { search: search(['台', '政'], () => /台湾政府(?!采购)/g), why: '不称“台湾政府”', right: '台湾当局' },
  {
    search: search(['人', '代'], () => /(?<=[省市区县州镇乡旗届])人大代表大会/g),
    why: '“人大”就是人民代表大会',
    right: '人民代表大会',
  },
  {
    search: search(['政', '委'], () => /政治协商委员会|政协委员会议/g),
    why: '政协的全称是“中国人民政治协商会议”',
    hint: '写“政协会议”或者全称',
  },
  { search: search(['发', '委'], () => /发展和改革局委/g), why: '机构名称有误', right: '发展和改革委' },
  { search: search(['党', '代'], () => /党的代表大会代表大会/g), why: '重复', right: '党的代表大会' },
  {
    search: search(['习', '平', '新', '特'], () => /习近平新时代特色社会主义(?=思想)/g),
    why: '少了“中国”二字',
    right: '习近平新时代中国特色社会主义',
    severity: 'error',
  },
  {
    search: search(
      ['社', '会'],
      () =>
        /(?<=特色)社会(?:注意|注义|主意)|社会(?:注意|注义)(?=思想|制度|现代化|核心|市场经济|事业|建设|道路|国家|新农村|先进)|社会主意(?=现代化|核心|市场经济|新农村)/g,
    ),
    why: '有错别字',
    right: '社会主义',
    severity: 'error',
  },
  {
    search: search(
      ['人', '名民'],
      () =>
        /人名(?=代表大会|政府|群众|法院|检察院|政协|至上|解放军|公仆|满意|武装|调解|生活水平|日益增长|幸福)(?<!(?:署|的)人名)/g,
    ),
    why: '有错别字',
    right: '人民',
    severity: 'error',
  },
  {
    search: search(
      ['政', '协', '商', '会'],
      () =>
        /(?<![参行议问施资执建人民])政协商会议(?=第|全国委员会|[省市县区]委员会|委员会)|(?<=[省市县区届])政协商会议/g,
    ),
    why: '政协的全称是“中国人民政治协商会议”',
    right: '政治协商会议',
  },
  {
    search: search(['发', '展', '与及', '改'], () => /(?<!国家)发展[与及]改革(?=委员会|委(?!员)|局)/g),
    why: '机构名称是“发展和改革委员会”',
    hint: '写“发展和改革委员会”，简称“发展改革委”',
  },
  {
    search: search(
      ['人', '代', '会'],
      () => /(?<=[省市区县届乡镇])人民代大会|(?<=[省市区县届乡镇])人民代表会(?!议)/g,
    ),
    why: '少了一个字',
    right: '人民代表大会',
  },
];

/** The last plenary session of each central committee; of the twentieth no more than seven are held, as of most. */
const lastPlenum = new Map([
  [11, 7],
  [12, 7],
  [13, 8],
  [14, 7],
  [15, 7],
  [16, 7],
  [17, 7],
  [18, 7],
  [19, 7],
  [20, 7],
]);
const plenum = search(
  ['届', '中'],
  () =>
    /(?<![省市区县州委])(?<congress>十[一二三四五六七八九]|二十)届(?<plenum>[一二三四五六七八九十]{1,2})中(?=全会|、|和|全体会议)/g,
);

/** Congresses and the years they were held in; the first year that is all theirs is the next. */
const congressYears = new Map([
  ['十六大', 2002],
  ['十七大', 2007],
  ['十八大', 2012],
  ['十九大', 2017],
  ['二十大', 2022],
]);
/** Five-year plans by their first years. */
const planYears = new Map([
  ['十一五', 2006],
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
]);
/** 2022年是全面贯彻党的二十大精神的开局之年; the year is the subject, and no other stands between. */
const openingYear = search(
  ['0', '年', '之', '开起收'],
  () =>
    /(?<year>(?:19|20)\d{2})年[，,]?是(?<between>(?:(?!\d{4}年|今年|明年|去年)[^。；！？\n]){1,60}?)(?<kind>开局|起步|收官)(?:起步|之年、起步)?之年/g,
);
const congressHeld = search(
  ['0', '年', '大', '召开闭'],
  () =>
    /(?<year>20\d{2})年(?:\d{1,2}月)?(?=)(?:\d{1,2}日)?[，,]?(?:[^，。；！？\d]{0,6})(?:中国共产党|党的?)(?=)(?<congress>二十大|十[六七八九]大)(?:在北京)?(?=)(?:胜利|隆重|顺利)?(?=)(?:召开|开幕|闭幕)|(?<year2>20\d{2})年[，,]?是[^。；！？\d]{0,16}党的(?<congress2>二十大|十[六七八九]大)(?:胜利)?召开之年/g,
);
const planSpan = search(
  ['十', '五', '0'],
  () =>
    /(?<plan>十[一二三四五]五)”?(?:规划|时期|期间)?(?=)[（(](?<from>20\d{2})(?:年)?[—\-–~～至](?<to>20\d{2})年?[）)]/g,
);

export const setPhrase: Rule = {
  id: 'set-phrase',
  severity: 'error',
  *check(document) {
    yield* namesIn(document);
    yield* slogansIn(document);
    for (const { search: form, why, right, hint, severity } of wrongs)
      for (const { paragraph, match, start, end } of matchTexts(document, form))
        yield paragraph.find(start, end, {
          message: `“${match[0]}”的提法不对：${why}`,
          hint: right ? `改为“${right}”` : (hint ?? '按规范的提法写'),
          params: { words: match[0] },
          severity: severity ?? 'warning',
        });
    yield* plenumsIn(document);
    yield* yearsIn(document);
  },
};

function* namesIn(document: Document): Generator<RuleFinding> {
  for (const [paragraph, { phrases }] of slipsOf(document))
    for (const { start, end, right } of phrases) {
      const written = paragraph.words.slice(start, end);
      yield paragraph.find(start, end, {
        message: `“${written}”应为“${right}”`,
        hint: `改为“${right}”`,
        params: { words: written, right },
        fix: paragraph.edit(start, end, right),
      });
    }
}

function* slogansIn(document: Document): Generator<RuleFinding> {
  for (const { search: form, right, name } of [...slogans, ...wholes])
    for (const { paragraph, match, start, end } of matchTexts(document, form)) {
      // There were three 自信 until 2016, and four parts of the 布局 until 2012.
      if (document.year !== undefined && document.year < 2017 && !/维护|代表|全面/.test(name)) continue;
      yield paragraph.find(start, end, {
        message: `“${match[0]}${name}”应为“${right}${name}”`,
        hint: `改为“${right}${name}”`,
        params: { words: match[0] + name },
        fix: paragraph.edit(start, end, right),
      });
    }
}

function* plenumsIn(document: Document): Generator<RuleFinding> {
  for (const { paragraph, match, start, end } of matchTexts(document, plenum)) {
    const congress = readChineseNumeral(match.groups?.congress ?? '') ?? 0;
    const session = readChineseNumeral(match.groups?.plenum ?? '') ?? 0;
    const last = lastPlenum.get(congress);
    if (last === undefined || session <= last) continue;
    yield paragraph.find(start, end, {
      message: `“${match[0]}全会”不存在：${match.groups?.congress}届中央委员会没有第${match.groups?.plenum}次全体会议`,
      hint: '核对届次',
      params: { words: match[0] },
    });
  }
}

function* yearsIn(document: Document): Generator<RuleFinding> {
  for (const { paragraph, match, start, end } of matchTexts(document, openingYear)) {
    const { year = '', between = '', kind = '' } = match.groups ?? {};
    const due = dueYear(between, kind);
    if (due === undefined || due.year === Number(year)) continue;
    yield paragraph.find(start, end, {
      message: `“${due.name}”的${kind}之年是${due.year}年，这里写的是${year}年`,
      hint: '核对年份',
      params: { year: Number(year), due: due.year },
    });
  }
  for (const { paragraph, match, start, end } of matchTexts(document, congressHeld)) {
    const groups = match.groups ?? {};
    const [year, congress] = [groups.year ?? groups.year2 ?? '', groups.congress ?? groups.congress2 ?? ''];
    const held = congressYears.get(congress);
    if (held === undefined || held === Number(year)) continue;
    yield paragraph.find(start, end, {
      message: `党的${congress}是${held}年召开的，这里写的是${year}年`,
      hint: '核对年份',
      params: { year: Number(year), due: held },
    });
  }
  for (const { paragraph, match, start, end } of matchTexts(document, planSpan)) {
    const { plan = '', from, to } = match.groups ?? {};
    const first = planYears.get(plan);
    if (first === undefined || (Number(from) === first && Number(to) === first + 4)) continue;
    yield paragraph.find(start, end, {
      message: `“${plan}”是${first}—${first + 4}年，这里写的是${from}—${to}年`,
      hint: '核对年份',
      params: { from: Number(from), to: Number(to) },
    });
  }
}

/** The year that the words before 开局之年 or 收官之年 speak of: the plan or congress that stands last in them. */
function dueYear(
  between: string,
  kind: string,
): { readonly name: string; readonly year: number } | undefined {
  const [last] = [...between.matchAll(/十[一二三四五]五|二十大|十[七八九]大/g)].slice(-1);
  if (!last) return undefined;
  const [name] = last;
  // Only what belongs to it may follow: “十四五”规划的, 党的二十大精神的.
  if (!/^(?:精神)?”?(?=)(?:规划|时期)?(?:的|实施)?$/.test(between.slice(last.index + name.length)))
    return undefined;
  const first = planYears.get(name);
  if (first !== undefined) return { name, year: kind === '收官' ? first + 4 : first };
  const held = congressYears.get(name);
  return held !== undefined && kind === '开局' ? { name: `贯彻党的${name}精神`, year: held + 1 } : undefined;
}
