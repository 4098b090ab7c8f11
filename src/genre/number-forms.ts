// Ways of writing figures that GB/T 15835—2011 does not know, each with what to write instead: 3·2%, 1,2345家, 百分之8.5.
import { ones, readChineseFigure } from '../chinese/numerals.js';
import type { Severity } from '../source/diagnostic.js';
import { remembered } from '../source/remembered.js';
import { clauseBefore } from './clause.js';
import type { TextParagraph } from './paragraphs.js';
import { type Search, search } from './search.js';

/** A way of writing figures; `proposal` gives what to write, or undefined where the words are right after all. */
export interface NumberForm {
  readonly search: Search;
  readonly severity: Severity;
  /** What is wrong with it, behind the quoted words. */
  readonly fault: string;
  proposal(match: RegExpExecArray, paragraph: TextParagraph): string | undefined;
  /** Can nothing else be meant, so that it may be written without asking? */
  readonly isSafe?: boolean;
}

/** What is measured or shared out, so that its figures have decimals. */
const measure = '(?:[%％‰]|个?百分点|[万亿]|倍|元|吨|公里|千米|平方|立方|亩|公顷|千瓦|微克|岁|平方米|天)';
const counter =
  '(?:家|个|人(?!均)|名|户|件|条|项|台|辆|套|亩|吨|公里|倍|次(?!产业)|亿|万|元|册|处|座|株|头|只|起|所)';

export const numberForms: readonly NumberForm[] = [
  {
    // 3·2%, 5．8亿元, 3点5%; not 6·18, 9·3, nor a numbered line
    search: search(
      ['0', '·・•．点', '%％‰个百万亿倍元吨公千平立亩微岁天'],
      () =>
        new RegExp(
          `(?<![\\d.,·・•．A-Za-z年月日“"])(\\d{1,8})(?:[·・•．](\\d{1,4})(?=${measure})|点(\\d{1,4})(?=[%％]|个?百分点|[万亿]美?元|倍))`,
          'g',
        ),
    ),
    severity: 'warning',
    fault: '的小数点不是半角圆点',
    proposal: ({ 1: whole, 2: fraction, 3: said, index }) =>
      index === 0 ? undefined : `${whole}.${fraction ?? said}`,
    isSafe: true,
  },
  {
    // 3。2%
    search: search(
      ['0', '。', '%％‰个百万亿倍元吨公千平立亩微岁天'],
      () => /(?<![\d.,A-Za-z第名位居列])(\d{1,4})。(\d{1,2})(?=(?:[%％]|[万亿]|个百分点))/g,
    ),
    severity: 'warning',
    fault: '里像是把小数点打成了句号',
    proposal: ({ 1: whole, 2: fraction }) => `${whole}.${fraction}`,
  },
  {
    // 1,2345家, 1234,567元, 12,34万元, 11,95个
    search: search(
      ['0', ',', '家个人名户件条项台辆套亩吨公倍次亿万元册处座株头只起所%％'],
      () =>
        new RegExp(
          `(?<![\\d.,，A-Za-z第])(?:\\d{1,3},\\d{4,8}(?=[万亿]?${counter})|\\d{4,8},\\d{3}(?=[万亿]?${counter})|\\d{1,4},\\d{1,2}(?=[%％]|[万亿]美?元)|\\d{1,3},\\d{2}(?=[万亿]?${counter}|个)|\\d{2,3},\\d(?=[万亿]${counter})|\\d{1,3}(?:,\\d{3}){1,3}(?=),(?:\\d{1,2}|\\d{4,6})(?=[万亿]?${counter}))`,
          'g',
        ),
    ),
    severity: 'warning',
    fault: '里的逗号不在千位上',
    proposal: ({ 0: whole, index }, paragraph) =>
      usesCommas(paragraph) || isRow(paragraph, index) ? undefined : whole.replaceAll(',', ''),
  },
  {
    // 12，345万元
    search: search(
      ['0', '，', '家个人名户件条项台辆套亩吨公倍次亿万元册处座株头只起所'],
      () =>
        new RegExp(
          `(?<![\\d.,，A-Za-z年月日长降升少加高落第名位居列])[1-9]\\d{0,2}(?:，\\d{3}){1,3}(?=(?:\\.\\d{1,2})?[万亿]?(?=)${counter})`,
          'g',
        ),
    ),
    severity: 'warning',
    fault: '用全角逗号分了千位',
    proposal: ({ 0: whole }) => whole.replaceAll('，', ','),
  },
  {
    // 百分之8.5
    search: search(['之', '0'], () => /百分之(\d{1,6}(?:\.\d{1,6})?)(?![\d至到~～—-])/g),
    severity: 'warning',
    fault: '把汉字和阿拉伯数字混在一个数里',
    proposal: ({ 1: digits }) => `${digits}%`,
    isSafe: true,
  },
  {
    search: search(['千', '之', '0'], () => /千分之(\d{1,6}(?:\.\d{1,6})?)(?![\d至到~～—-])/g),
    severity: 'warning',
    fault: '把汉字和阿拉伯数字混在一个数里',
    proposal: ({ 1: digits }) => `${digits}‰`,
    isSafe: true,
  },
  {
    // 十二%
    search: search(
      ['一二三四五六七八九十百', '%％'],
      () =>
        /(?<![\d〇零一二三四五六七八九十百千万之第])([一二三四五六七八九十百]{1,5}(?:点[〇零一二三四五六七八九]{1,4})?)[%％]/g,
    ),
    severity: 'warning',
    fault: '把汉字和“%”混在一个数里',
    proposal: ({ 1: figure = '' }) => {
      const digits = readChineseFigure(figure);
      return digits === undefined ? undefined : `${digits}%`;
    },
  },
  {
    // 第十四个5年规划, 第14个五年规划
    search: search(
      ['第', '个', '年', '0'],
      () => new RegExp(`第(?:([${ones}十]{1,3})个5年|(1[0-9]|[1-9])个[五5]年)(?=规划|计划)`, 'g'),
    ),
    severity: 'warning',
    fault: '里的次序用汉字',
    proposal: ({ 1: chinese, 2: digits }) => `第${chinese ?? ordinalOf(Number(digits))}个五年`,
    isSafe: true,
  },
  {
    // “125”规划, “13.5”时期
    search: search(
      ['1', '规时期末开收建'],
      () =>
        /(?<=[“"])1([1-6])[.·]?5(?=[”"](?:规划|时期|期间|期末|开局|收官|建设))|(?<![\d.,·A-Za-z“"])1([1-6])[.·]?5(?=规划(?!区)|时期|期间(?!隔))/g,
    ),
    severity: 'warning',
    fault: '是五年规划的简称，用汉字',
    proposal: ({ 1: quoted, 2: plain }) => `十${ones.charAt(Number(quoted ?? plain) - 1)}五`,
  },
  {
    // 20世纪九十年代
    search: search(
      ['世', '纪', '年', '代', '0'],
      () => new RegExp(`((?:19|20|21)世纪)([${ones}])十年代`, 'g'),
    ),
    severity: 'warning',
    fault: '把阿拉伯数字和汉字混在一个年代里',
    proposal: ({ 1: century, 2: decade = '' }) => `${century}${ones.indexOf(decade) + 1}0年代`,
    isSafe: true,
  },
  {
    // 二十世纪90年代
    search: search(['世', '纪', '年', '代', '0'], () => /(十九|二十|二十一)世纪(\d0)年代/g),
    severity: 'warning',
    fault: '把阿拉伯数字和汉字混在一个年代里',
    proposal: ({ 1: century, 2: decade }) =>
      `${{ 十九: 19, 二十: 20 }[century ?? ''] ?? 21}世纪${decade}年代`,
    isSafe: true,
  },
  {
    // 九零年代
    search: search(
      ['零〇', '年', '代'],
      () => new RegExp(`(?<![${ones}〇零十])([五六七八九])[零〇]年代`, 'g'),
    ),
    severity: 'warning',
    fault: '不是年代的写法',
    proposal: ({ 1: decade = '' }) => `20世纪${ones.indexOf(decade) + 1}0年代`,
  },
  {
    // 三、五家, 七、八成, 十七、八个; not 一、二、三产业, 第三、四批, 二、三级医院
    search: search(
      ['、', ones, ones],
      () =>
        new RegExp(
          `(?:一、二|二、三|三、[四五]|四、五|五、六|六、七|七、八|八、九)(?=[十百千万]?(?:家|个(?!方面|维度|环节)|人|成|天|倍|台|辆|亩|公里|岁|户|块|小时|分钟|件))(?<=[\\u4e00-\\u9fff，、].、.)(?<!(?:[${ones}十百千万]、|[第前]|第十|第[二三四五六七八九]十|[期组班级周]).、.)`,
          'g',
        ),
    ),
    severity: 'warning',
    fault: '表示概数，中间不用顿号',
    proposal: ({ 0: whole }) => whole.replace('、', ''),
    isSafe: true,
  },
  {
    // 数10家, 几10个
    search: search(
      ['几数', '0', '家个人名户次亿万年天余多'],
      () =>
        /(?<=^|[，。、；：有了近共达引过])(?:数|几)(10{1,3})(?=[余多]?[家个人名户次亿万年天])|(?<![第\d])几(10{1,3})(?=[余多]?[家个人名户次亿万年天])/g,
    ),
    severity: 'warning',
    fault: '表示概数，用汉字',
    proposal: ({ 0: whole }) => `${whole.charAt(0)}${['十', '百', '千'][whole.length - 3] ?? ''}`,
    isSafe: true,
  },
  {
    // 50000万元, 12000000000元: right where all is given in 万元, so nothing is rewritten unasked.
    search: search(
      ['0', '元'],
      () =>
        /(?<![\d.,，A-Za-z～~—–-])(?:([1-9]\d{2,7}00)万(?=美?元)|([1-9]\d{4,15}0000)(?=美?元))(?!美?元[～~—–至到/])/g,
    ),
    severity: 'info',
    fault: '位数太多',
    proposal: ({ 1: tenThousands, 2: ones }) => shorter(tenThousands ?? ones ?? '', tenThousands ? 4 : 8),
  },
];

/** 14 is 十四. */
function ordinalOf(number: number): string {
  return `${number > 9 ? '十' : ''}${ones.charAt((number % 10) - 1)}`;
}

/**
 * In 亿, where that takes no more than two decimals: 50000万 is 5亿, 12000000000 is 120亿.
 * @param digits a whole number
 * @param places how many of its digits are below 亿
 */
function shorter(digits: string, places: number): string | undefined {
  if (digits.length <= places) return undefined;
  const whole = digits.slice(0, -places);
  const fraction = digits.slice(-places).replace(/0+$/, '');
  if (fraction.length > 2) return undefined;
  return `${whole}${fraction && `.${fraction}`}亿`;
}

/** Does the text part its clauses by half-width commas? Then one between two figures may be such a mark. */
const usesCommas = remembered(({ words }: TextParagraph): boolean =>
  /[\u4e00-\u9fff%],[\u4e00-\u9fff]/.test(words),
);

/** 分别培育10,15家: two figures, whatever the mark between them. */
function isRow({ words }: TextParagraph, start: number): boolean {
  return /分别|各|依次|第/.test(clauseBefore(words, start));
}
