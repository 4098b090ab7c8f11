// Units in running text whose number is gone: 规上工业总产值亿元, 同比增长%.
import type { Severity } from '../source/diagnostic.js';
import { clauseBefore } from './clause.js';
import { isBareChange, lostPercents } from './lost-percents.js';
import { claimTexts } from './match-texts.js';
import { type Search, search } from './search.js';
import type { Worded } from './texts-with.js';

/** A place where a figure is missing. */
export interface LostFigure {
  /** Offsets of the unit in the text. */
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  /** What is missing, for the message: 数字, 年月日 … */
  readonly missing: string;
}

interface Sign {
  /** Group 1 of its pattern is the place. */
  readonly search: Search;
  readonly severity: Severity;
  readonly missing: string;
}

/** Not behind these words: 百亿元, 数万元, 超亿元, 达亿元, 每平方米, 以亿元计 and 不含亿元 are right without digits. */
const countsItself =
  '(?<![〇零一二三四五六七八九十百千万亿兆两双半数几多余上超过近逾破每单以按论整干各少这那含足达到于满]|单位[为是]?|千瓦时)';
/** Not behind these words: 单位：%, 以%计 and the like speak of the sign itself; 三十% has its figure in words. */
const percentItself = '(?<!单位[为是]?|以|按|用|百分比|[一二三四五六七八九十百])';
const amount =
  '(?<=值|收入|税收?|投资|资金|额|利润|费|款|债券?|补助|补贴|奖励|外资|支出|预算|融资|授信|房租|成本)';
const extent = '(?<=面积|用地|土地|厂房|产量|能力|长|里程|建成|新建|开发|盘活|收储|出让|量)';
const money = '[亿万]美?元';
const clauseEnd =
  '(?=\\s*(?:[，,。；;、：:）)]|$|同比|增长|下降|比上年|较上年|较去年|左右|已|均|用于|人民币))';
const stop = '(?=[，,。；;）)]|$)';

const percentSign = '“%”';

const signs: readonly Sign[] = [
  sign(['亿万', '元'], () => after(amount + countsItself, money) + clauseEnd, 'error'),
  // 新增亿元、千万元企业 lists classes of size, so no 、 may follow.
  sign(['亿万', '元'], () => `${after(countsItself, money)}(?:(?!、)${clauseEnd}|(?=的))`, 'warning'),
  // 税收达到亿元，同比增长: 达到亿元 alone may be meant; with a growth behind it a figure is missing.
  sign(
    ['亿万', '元', '达', '，,、'],
    () => `${after('(?<=达到?)', money)}(?=[，,、](?:同比|增长|下降|[比较][上去]年))`,
    'warning',
  ),
  sign(['万', '平立', '方', '米'], () => `${after(countsItself, '万[平立]方米')}(?!级|以上|以下)`, 'warning'),
  sign(
    ['吨时米里顷亩', '积地房量力长里程建发活储让'],
    () => after(extent, '(?:万吨|万千瓦时|平方米|平方公里|公里|公顷|亩(?!均))') + clauseEnd,
    'warning',
  ),
  // 同比% at the end of a line heads a column.
  sign(
    ['%％'],
    () => `${after(percentItself, '[%％]')}(?<!(?:同比|增速|增幅|占比|比重|率)[ 　]*[%％](?=\\s|$))`,
    'error',
  ),
  sign(['个', '百', '分', '点'], () => after(countsItself, '个百分点'), 'error'),
  sign(['第', '居列名排'], () => `(第)(?<=[居列名排][^，,。；;]{0,8}第)(?=[位名，,。；;])`, 'error', '名次'),
  sign(
    ['个件', '目利位构心'],
    () => after('(?<=项目|专利|岗位|研发机构|企业技术中心)', '[个件]') + stop,
    'warning',
  ),
  sign(['户', '企', '业'], () => after('(?<=企业)', '户') + stop, 'warning'),
  sign(
    ['题难患求项度施', '个件条项起'],
    () => after('(?<=问题|困难|难题|隐患|诉求|事项|制度|措施)', '[个件条项起]') + stop,
    'warning',
  ),
  sign(['名人', '才士生员'], () => after('(?<=人才|博士|硕士|毕业生|党员)', '[名人]') + stop, 'warning'),
  sign(
    ['个家户件项台', '增计'],
    () => after('(?<=新增|净增|共计|累计|合计)', '[个家户件项台]') + stop,
    'error',
  ),
  sign(['人', '就', '业'], () => after('(?<=就业)', '万?人') + stop, 'warning'),
  sign(
    ['人', '次', '训话及助问'],
    () => after('(?<=培训|谈心谈话|惠及|救助|慰问)', '万?人次') + stop,
    'warning',
  ),
  ...lostPercents.map((each): Sign => ({ search: each, severity: 'warning', missing: percentSign })),
  sign(
    ['个', '，,。；;余前', '在重项亿新'],
    () => '(?<=[，,。；;]|其余|目前)(个)(?=在建|重点|项目|亿元|新)',
    'warning',
  ),
  sign(['月', '自从至到'], () => '(?<=[自从至到])(月份?)(?=[，,。；;]|生产|投产|开工|以来)', 'warning'),
  sign(['0', '年', '月', '日'], () => '年[ 　]*(月[ 　]*日)(?<=\\d{4}年[ 　]*月[ 　]*日)', 'error', '月和日'),
  sign([' 　', '年', '月', '日'], () => '(?<!\\d)(年[ 　]{1,6}月[ 　]{1,6}日)', 'error', '日期'),
];

function sign(needs: readonly string[], source: () => string, severity: Severity, missing = '数字'): Sign {
  return { search: search(needs, () => new RegExp(source(), 'gd')), severity, missing };
}

/**
 * The pattern of a unit behind a Chinese character for which the condition (a look-behind) holds. The pattern begins with
 * the unit and looks back from there, which is faster than trying every character of a text.
 */
function after(condition: string, unit: string): string {
  return `(${unit})(?<=[\\u4e00-\\u9fff]${condition}[ 　]{0,6}${unit})`;
}

/** A text and the places in it where a unit stands without its figure. */
export interface LostFigures<Text> {
  readonly text: Text;
  readonly figures: readonly LostFigure[];
}

/** The texts in which a unit stands without its figure. */
export function findLostFigures<Text extends Worded>(texts: readonly Text[]): LostFigures<Text>[] {
  return claimTexts(texts, signs).map(({ text, claims }) => ({
    text,
    figures: claims
      .filter(({ sign, start }) =>
        sign.missing === percentSign ? !isBareChange(text.words, start) : !isLevel(text.words, start),
      )
      .map(({ sign: { severity, missing }, start, end }) => ({ start, end, severity, missing })),
  }));
}

/** Does the clause name the size of firms or projects and no result? 培育一批产值亿元、税收千万元的企业. */
function isLevel(text: string, place: number): boolean {
  const clause = clauseBefore(text, place);
  return /一批|培育|打造|单体|投入/.test(clause) && /(?:产值|税收|(?<!总)投资|收入)$/.test(clause);
}
