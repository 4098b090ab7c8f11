// Finds what was put in for a figure or a name still to come: x人次, XX, ＊＊, __, 某某, 【待定】, TODO, a leftover tag.

import { nearbyWords } from '../../genre/clause.js';
import { boldWords, type MarkedWords, slantingWords } from '../../genre/markdown-marks.js';
import { type Claim, claimTexts } from '../../genre/match-texts.js';
import { citationMark, paragraphsOf } from '../../genre/paragraphs.js';
import { type Search, search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

/** X射线, X形: words in which a single X is at home; XX染色体 has two. */
const wordsWithX = '射线|光|轴|染色体|形|型|字|波段|荧光|世代|档案|级耀斑|衍射|系列?';
/** What is counted, behind a star; not the words that such a sign may begin (a note on 项目 has a star before it, too). */
const counted =
  '(?:[万亿]|[%％]|家(?![园庭校电长])|人(?![均口才工员民])|个(?![体别人])|项(?!目)|名(?![称单额])|户(?![均籍])|次(?![年生要])|件(?!均)|批(?![准复发评])|届|期(?![末间初货限])|幢|栋|条(?![例件款])|处(?![理置级])|所(?![有在属以])|起|套(?![内期])|台(?!湾)|亩(?!均)|吨|公里|平方米|位(?![于列居置])|[年月日](?![均报末底初度])|月底)';

interface Mark {
  readonly search: Search;
}

/** A pattern that begins with a run of one kind of character looks back whether the run begins here: else a long run is tried from each of its characters. */
const marks: readonly Mark[] = [
  // 20XX年, 202x年, 20**年
  search(['0', 'xX×*＊_＿', '年'], () => /(?<![\dA-Za-z])\d{1,3}[xX×*＊_＿]{1,3}(?=\s*年)/g),
  // XX.X亿元, X.X%
  search(
    ['xXｘＸ×', '.．'],
    () => /(?<![A-Za-z0-9+＋\-./·_ｘＸ×])[xXｘＸ×]+[.．][xXｘＸ×]+(?![A-Za-z0-9+＋.])/g,
  ),
  // xx市, “xx”, 29XX6万元; then x人次, 约x万余人, but not 5x, x86, 1+X, 4×100
  search(
    ['xXｘＸ×'],
    () => /(?<![A-Za-z+＋\-./_ｘＸ×]|[A-Za-z]·)[xXｘＸ×]{2,}(?![A-Za-z+＋ｘＸ×]|染色体|性染)/g,
  ),
  search(
    ['xＸｘX'],
    () =>
      new RegExp(
        `(?<![A-Za-z0-9+＋\\-./·_“"'‘]|[A-Za-z0-9][ 　])[xＸｘX](?![A-Za-z0-9+＋\\-./=”"’']|\\s*(?:\\d|${wordsWithX}))`,
        'g',
      ),
  ),
  search(
    ['×'],
    () =>
      /(?<=[\u4e00-\u9fff，、（])(?<![长宽高]|要素|科技|文化|文旅|体育|旅游|农业|工业|数字|教育|商业|艺术|非遗|智能|国潮)×(?=[家个项名户件次条亿万年月日省市县区镇乡局级位%％]|人(?![工才机文居]))/g,
  ),
  // **局, ＊＊, ***, but not 138****5678; a single star before a measure
  // Nor the stars of a hotel, nor a word that was masked on purpose
  search(
    ['*＊'],
    () =>
      /(?<![*＊])(?<!星级)(?:(?<!\d)[*＊]{2,}|[*＊]{2,}(?![\d*＊]))(?!\s*(?:星?级|酒店|宾馆|饭店|景区|民宿|[*＊]|警示教育))/g,
  ),
  search(
    ['*＊'],
    () =>
      new RegExp(
        `(?<![\\dA-Za-z*＊）)][ 　]?)[*＊](?=${counted})|(?<!^[ 　]*|[\\dA-Za-z*＊）)][ 　]?)[*＊](?=[ 　]{1,4}${counted})`,
        'g',
      ),
  ),
  // 第*批, 1—*月, *-*月
  search(
    ['*＊'],
    () => /(?<=第)[*＊](?![*＊])|(?<![A-Za-z0-9*＊])[*＊](?=[-—–~～至到][*＊\d]{1,2}[年月日批期])/g,
  ),
  search(
    ['*＊', '0', '-—–~～至到', '年月日批期'],
    () => /(?<=\d[年月日]?[-—–~～至到])[*＊](?=[年月日批期])/g,
  ),
  // 4.XX%, XX.5亿元, 3X万元
  search(
    ['.．', 'xXｘＸ×*＊', '0', '%％亿万元个倍吨'],
    () =>
      /(?<![A-Za-z0-9.．])\d{1,8}[.．][xXｘＸ×*＊]{1,4}(?=\s*(?:[%％]|[亿万]|元|个百分点|倍|吨))|(?<![A-Za-z0-9xXｘＸ×*＊.．])[xXｘＸ×*＊]{1,4}[.．]\d{1,4}(?=\s*(?:[%％]|[亿万]|元|个百分点|倍|吨))/g,
  ),
  search(
    ['0', 'xXｘＸ', '%％亿万'],
    () => /(?<![A-Za-z0-9.])\d{1,8}[xXｘＸ]{1,4}(?=\s*(?:[%％]|[亿万]美?元))/g,
  ),
  search(['_＿'], () => /(?<![A-Za-z0-9_])[_＿]{2,}(?![A-Za-z0-9_])/g),
  // _ _ _亿元, 增长_%
  search(
    ['_＿'],
    () =>
      /(?<![A-Za-z0-9_＿])(?<![_＿] )[_＿](?: [_＿]){1,20}(?![A-Za-z0-9_＿])|(?<![A-Za-z0-9_＿ ])[_＿](?=\s*(?:[%％]|[亿万]美?元))/g,
  ),
  search(
    ['某'],
    () =>
      /(?<=^|[^\u4e00-\u9fff]|[在由与和向对为的区市县省])某某+|(?<!某)某某+(?=[省市县区镇乡]|公司|企业|单位|项目|同志|街道|园区|局)/g,
  ),
  // ○○市, but not 二○○八年
  search(
    ['○□△■▲'],
    () =>
      /(?<![〇○零一二三四五六七八九])○{2,}(?![〇○零一二三四五六七八九年])|[□△■▲]{2,}|[□△■▲○](?=[亿万]美?元|[%％])/g,
  ),
  search(
    ['【〔[［（(', '待T此请', '】〕]］）)'],
    () =>
      /[【〔[［（(][^【】〔〕[\]（）()\n]{0,12}?(?:(?<![接等招期对优看有亟])待(?:定|填|补|核|确认|完善|更新|提供|统计|报)|TODO|此处|请填)[^【】〔〕[\]（）()\n]{0,20}[】〕\]］）)]/g,
  ),
  search(
    ['【〔（(', '】〕）)'],
    () =>
      /【\s*】|〔\s*〕|(?<![A-Za-z0-9_\u4e00-\u9fff])[（(]\s*[）)](?=\s*(?:[亿万]|[家个项人名户件次]|%|％))|[（(][ 　]+[）)]/g,
  ),
  search(
    ['TFXYN'],
    () => /\b(?:TODO|TBD|FIXME|XXX+)\b|\bY{4}(?=年)|(?<![A-Za-z])N{2,}(?=[亿万个家人名项%％])/g,
  ),
  search(['待暂'], () => /^\s*(?:待(?:定|填写?|补充?|完善|更新|核实)|暂缺)[。.]?\s*$/g),
  // 总投资：待定。
  search(
    ['：:', '待'],
    () => /(?<=[：:][ 　]?)待(?:定|补充?|填写?|核实?|统计|完善)(?=[，,。；;、）)]|\s*$)/g,
  ),
  // 总投资待定亿元
  search(['待', '元%％家个'], () => /待(?:定|补充?|填|核实?)(?:[亿万]美?元|[%％]|[家个](?=[，。；]))/g),
  // 00个, 000亿元
  search(
    ['0', '亿万元%％家个项人'],
    () =>
      /(?<![A-Za-z\d０-９.,:：∶·-]|\d[ 　，])0{2,6}(?:\.0{1,4})?(?=[亿万]美?元|[%％]|[家个项人](?![均工]))/g,
  ),
  search(
    ['?？….', '亿万家个项人名户件%％'],
    () =>
      /(?<![?？])[?？]{2,}(?=\s*(?:[亿万]|[家个项人名户件]|%|％))|(?:…{1,2}|(?<![.\d])\.{3,6})(?=[亿万](?:美)?元|%|％)/g,
  ),
  // 新签约项目?个
  search(
    ['?？', '亿万家个项名户件%％'],
    () =>
      /(?<=\p{Script=Han})(?<![吗呢吧么谁哪何少否有])[?？](?=[亿万](?:美?元|亩|吨|人|平方米|千瓦)|[家个项名户件](?:[，。；、）]|企业|项目)|%|％)/gu,
  ),
  search(['此', '处'], () => /(?:单击|点击|请在)此处(?:添加|输入|填写|编辑)[\u4e00-\u9fff]{0,6}/g),
  // «字段», ${name}, <%= %>, {% %}, {单位}
  search(
    ['»$<{'],
    () => /[«《]\s*[A-Za-z_][A-Za-z0-9_.\s]*»|\$\{[^{}\n]{1,60}\}|<%[^%\n]{0,60}%>|\{%[^%\n]{0,60}%\}/g,
  ),
  search(['{｛', '}｝'], () => new RegExp(`[{｛][^{}｛｝\\n${citationMark}]{1,40}[}｝]`, 'g')),
].map((form) => ({ search: form }));
/** A citation is looked up in the data; in a plain text it is a tag that nobody filled. */
const tag: Mark = { search: search([citationMark], () => new RegExp(citationMark, 'g')) };

export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'error',
  *check(document) {
    const signs = document.summary ? marks : [...marks, tag];
    for (const { text: paragraph, claims } of claimTexts(paragraphsOf(document), signs)) {
      for (const { start, end } of withoutMarkdown(claims, paragraph.words)) {
        yield paragraph.find(start, end, {
          message: `“${shown(paragraph.words, start, end)}”是占位符号，内容还没有填`,
          hint: '换成实际内容',
        });
      }
    }
  },
};

/** The signs of `**重点**` are Markdown, which the rule of that name tells where it is none. */
function withoutMarkdown(claims: readonly Claim<Mark>[], words: string): readonly Claim<Mark>[] {
  if (!/\*|__/.test(words)) return claims;
  const signs = new Set(signsOf([...boldWords(words), ...slantingWords(words)]));
  return claims.filter(({ start }) => !signs.has(start));
}

/** Where the signs around marked words begin. */
function signsOf(marked: readonly MarkedWords[]): number[] {
  return marked.flatMap(({ start, end, content }) => [start, end - (end - start - content.length) / 2]);
}

/** The mark with the words around it: a bare x tells nobody anything. */
function shown(words: string, start: number, end: number): string {
  const after = /^[\u4e00-\u9fff%％]{0,4}/.exec(words.slice(end))?.[0] ?? '';
  return (nearbyWords(words, start, end) + after).replaceAll(citationMark, '{{…}}');
}
