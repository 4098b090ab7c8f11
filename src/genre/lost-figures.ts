// Units in running text whose number is gone: 规上工业总产值亿元, 同比增长%.
import type { Severity } from '../source/diagnostic.js';
import { clauseBefore } from './clause.js';
import { claimMatches } from './match-texts.js';

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
  /** Its group 1 is the place. */
  readonly pattern: RegExp;
  readonly severity: Severity;
  readonly missing: string;
}

/** Not behind these words: 百亿元, 数万元, 超亿元, 达亿元, 每平方米, 以亿元计 and 不含亿元 are right without digits. */
const countsItself =
  '(?<![〇零一二三四五六七八九十百千万亿兆两双半数几多余上超过近逾破每单以按论整干各少这那含足达到于满]|单位[为是]?|千瓦时)';
/** Not behind these words: 单位：%, 以%计 and the like speak of the sign itself. */
const percentItself = '(?<!单位[为是]?|以|按|用|百分比)';
const amount =
  '(?<=值|收入|税收?|投资|资金|额|利润|费|款|债券?|补助|补贴|奖励|外资|支出|预算|融资|授信|房租|成本)';
const extent = '(?<=面积|用地|土地|厂房|产量|能力|长|里程|建成|新建|开发|盘活|收储|出让|量)';
const money = '[亿万]美?元';
const clauseEnd =
  '(?=\\s*(?:[，,。；;、：:）)]|$|同比|增长|下降|比上年|较上年|较去年|左右|已|均|用于|人民币))';
const stop = '(?=[，,。；;）)]|$)';

const signs: readonly Sign[] = [
  sign(after(amount + countsItself, money) + clauseEnd, 'error'),
  // 新增亿元、千万元企业 lists classes of size, so no 、 may follow.
  sign(`${after(countsItself, money)}(?:(?!、)${clauseEnd}|(?=的))`, 'warning'),
  // 税收达到亿元，同比增长: 达到亿元 alone may be meant; with a growth behind it a figure is missing.
  sign(`${after('(?<=达到?)', money)}(?=[，,](?:同比|增长|下降|[比较][上去]年))`, 'warning'),
  sign(`${after(countsItself, '万[平立]方米')}(?!级|以上|以下)`, 'warning'),
  sign(after(extent, '(?:万吨|万千瓦时|平方米|平方公里|公里|公顷|亩)') + clauseEnd, 'warning'),
  // 同比% at the end of a line heads a column.
  sign(`${after(percentItself, '[%％]')}(?<!(?:同比|增速|增幅|占比|比重|率)[ 　]*[%％](?=\\s|$))`, 'error'),
  sign(after(countsItself, '个百分点'), 'error'),
  sign(`(第)(?<=[居列名排][^，,。；;]{0,8}第)(?=[位名，,。；;])`, 'error', '名次'),
  sign(after('(?<=项目|专利|岗位|研发机构|企业技术中心)', '[个件]') + stop, 'warning'),
  sign(after('(?<=企业)', '户') + stop, 'warning'),
  sign(after('(?<=问题|困难|难题|隐患|诉求|事项|制度|措施)', '[个件条项起]') + stop, 'warning'),
  sign(after('(?<=人才|博士|硕士|毕业生|党员)', '[名人]') + stop, 'warning'),
  sign(after('(?<=新增|净增|共计|累计|合计)', '[个家户件项台]') + stop, 'error'),
  sign(after('(?<=就业)', '万?人') + stop, 'warning'),
  sign(after('(?<=培训|谈心谈话|惠及|救助|慰问)', '万?人次') + stop, 'warning'),
  sign('(?:同比|比上年)(?:增长|下降|上升)了?(\\d+(?:\\.\\d+)?)(?=[，,。；;]|$)', 'warning', '“%”'),
  sign('(?<![新净到至]|分别)增长(\\d+(?:\\.\\d+)?)(?=[，,。；;]|$)', 'warning', '“%”'),
  sign('(?<=[，,。；;]|其余|目前)(个)(?=在建|重点|项目|亿元|新)', 'warning'),
  sign('(?<=[自从至到])(月份?)(?=[，,。；;]|生产|投产|开工|以来)', 'warning'),
  sign('年[ 　]*(月[ 　]*日)(?<=\\d{4}年[ 　]*月[ 　]*日)', 'error', '月和日'),
  sign('(?<!\\d)(年[ 　]{1,6}月[ 　]{1,6}日)', 'error', '日期'),
];

function sign(source: string, severity: Severity, missing = '数字'): Sign {
  return { pattern: new RegExp(source, 'gd'), severity, missing };
}

/**
 * The pattern of a unit behind a Chinese character for which the condition (a look-behind) holds. The pattern begins with
 * the unit and looks back from there, which is faster than trying every character of a text.
 */
function after(condition: string, unit: string): string {
  return `(${unit})(?<=[\\u4e00-\\u9fff]${condition}[ 　]{0,6}${unit})`;
}

/** The places in a text where a unit stands without its figure. */
export function findLostFigures(text: string): LostFigure[] {
  return claimMatches(text, signs)
    .filter(({ start }) => !isLevel(text, start))
    .map(({ sign: { severity, missing }, start, end }) => ({ start, end, severity, missing }));
}

/** Does the clause name the size of firms or projects and no result? 培育一批产值亿元、税收千万元的企业. */
function isLevel(text: string, place: number): boolean {
  const clause = clauseBefore(text, place);
  return /一批|培育|打造|单体|投入/.test(clause) && /(?:产值|税收|(?<!总)投资|收入)$/.test(clause);
}
