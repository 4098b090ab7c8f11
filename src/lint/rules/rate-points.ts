// Finds changes of a rate or a share given in % where they are percentage points, and growths of an amount given in such points.

import { clauseBefore, sentenceBefore } from '../../genre/clause.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { matchTexts, type TextMatch } from '../../genre/match-texts.js';
import {
  amounts,
  amountUnits,
  compared,
  level,
  moved,
  moves,
  others,
  percent,
  ranked,
  rates,
  shares,
} from '../../genre/rate-changes.js';
import { type Search, search } from '../../genre/search.js';
import type { Severity } from '../../source/diagnostic.js';
import { isRate } from '../../summary/arithmetic.js';
import type { Rule } from '../rule.js';

/** A pattern whose group `words` is what is told. */
interface Form {
  readonly search: Search;
  /** How sure it is; undefined where the words are right after all. */
  severity(place: TextMatch): Severity | undefined;
}

const signs = '%％';
/** Shares or rates, and behind them at once what begins `compared` or `moved`. */
const turn = `[同环比较分平年均再又也已累预进持明大逐${moves}][^，。；%％]{0,60}\\d[%％]`;
const figure = '\\d{1,6}(?:\\.\\d{1,6})?';
const apart = '(?:高于|低于|快于|慢于|高出|低出|超出|领先|优于|落后于?)';
/** 提高0.7%的目标 and 全市5.8%的水平 name a level. */
const noLevel = '(?!的|[^，。；]{0,14}(?:平均|水平))';
const forms: readonly Form[] = [
  {
    // 占比提高0.3%, 降幅比上半年收窄1.5%
    search: search(
      ['占比增降涨跌', '比重速幅', moves, '0', signs],
      () => new RegExp(`${shares}${compared}(?<words>${moved}了?${percent})`, 'gd'),
      () => new RegExp(`(?:占比|比重|[增降涨跌][速幅])${turn}`),
    ),
    severity: ({ match: { groups } }) => (Number(groups?.change) < 20 ? 'error' : 'warning'),
  },
  {
    // 不良贷款率较年初下降0.4%
    search: search(
      ['率例度', moves, '0', signs],
      () => new RegExp(`${rates}${compared}(?<words>${moved}了?${percent})`, 'gd'),
      () => new RegExp(`(?:率|比例|强度)${turn}`),
    ),
    // What falls by a third may well fall from 9% to 6%.
    severity: ({ match: { groups } }) => (Number(groups?.change) < 20 ? 'warning' : 'info'),
  },
  {
    // 城镇化率65.2%，比上年末提高0.7%; 占比达到62%（提高3%）
    search: search(
      ['占比增降涨跌率例度', '0', signs, moves],
      () =>
        new RegExp(
          `(?<rate>${shares}|${rates})${level}[，,、；（(]?${compared}(?<words>(?<verb>${moved})了?${percent})${noLevel}`,
          'gd',
        ),
      () =>
        new RegExp(
          `(?:比重|占比|[增降涨跌][速幅]|率|比例|强度)\\D{0,6}[\\d.]{1,13}[%％](?:左右|以[上内下])?[，,、；（(]?${turn}`,
        ),
    ),
    severity: severityAfterLevel,
  },
  {
    // 增长8.5%，高于全市1.2%
    search: search(
      ['长降滑升落高率比速幅重', '0', signs, '高低快慢超领优落', '于出先后'],
      () =>
        new RegExp(
          `(?:[增下][长降滑]|上升|回落|提高|率|占比|比重|增速|增幅|降幅)(?:达到?|为|约)?(?<level>${figure})[%％](?:左右|以上)?[，,、；]?(?:增速|增幅|降幅)?(?:分别|均)?(?<words>${apart}${others}约?(?<change>${figure})[%％])${noLevel}`,
          'gd',
        ),
    ),
    severity: severityBesideOthers,
  },
  {
    // 增速快于全省2.3%, 增速居全市第2位、高于全市平均1.2%
    search: search(
      ['增降涨', '速幅', '0', signs, '高低快慢超领优落', '于出先后'],
      () => new RegExp(`${ranked}(?<words>${apart}${others}约?${percent})${noLevel}`, 'gd'),
    ),
    severity: () => 'warning',
  },
  {
    // 增速比全市高1.2%; 增长8.5%，比全市平均水平高1.2%
    search: search(
      ['长降滑升落速幅', '比较', '0', signs, '高低快慢'],
      () =>
        new RegExp(
          `(?:${ranked}|[增下][长降滑]${figure}[%％](?:左右)?[，,、])(?:增速|增幅|降幅)?(?=)(?<words>[比较](?:${others}|(?<=[幅速][比较])[\\u4e00-\\u9fff]{2,10}?)[高低快慢]出?约?${percent})${noLevel}`,
          'gd',
        ),
      () => /[比较][^\d。；]{1,16}[高低快慢]出?约?(?:约|近|超过?|逾)?\d/,
    ),
    severity: () => 'warning',
  },
  {
    // 下降3.2%，较上半年收窄1.5%
    search: search(
      ['下回减', '降滑落少', '0', signs, '收扩', '窄大'],
      () =>
        new RegExp(
          `(?:下降|下滑|回落|减少)${figure}[%％][，,、；]?${compared}(?<words>(?:收窄|扩大)了?${percent})`,
          'gd',
        ),
    ),
    severity: () => 'warning',
  },
];

const points: readonly Form[] = [
  {
    // 税收收入同比增长5.2个百分点
    search: search(
      ['增提减下', '长高升加少降滑', '0', '百', '分', '点'],
      () =>
        new RegExp(
          `${amounts}(?:同比|[比较][上去]年(?:同期)?|累计|预计|分别|均|年均){0,2}(?<words>(?:增长|增加|减少|提高|提升|下降|下滑)了?${figure}个?百分点)`,
          'gd',
        ),
    ),
    severity: severityOfPoints,
  },
  {
    // 产值120亿元，同比增长5.2个百分点; 总投资60亿，增长5.2个百分点
    search: search(
      ['万亿元时箱吨次米家个户人辆台件', '增减下', '长加少降滑', '0', '百', '分', '点'],
      () =>
        new RegExp(
          `\\d${amountUnits}(?:左右|以上)?[，,、]?(?:同比|[比较][上去]年(?:同期)?)?(?<words>(?:增长|增加|减少|下降|下滑)了?${figure}个?百分点)`,
          'gd',
        ),
    ),
    severity: severityOfPoints,
  },
];

export const ratePoints: Rule = {
  id: 'rate-points',
  severity: 'error',
  *check(document) {
    yield* found(document, forms, (whole, words) => ({
      message: `“${whole}”说的是比率的变动，单位应是“个百分点”`,
      hint: `写成“${words.replace(/[%％]/, '个百分点')}”；确指相对变化的，请写明`,
    }));
    yield* found(document, points, (whole, words) => ({
      message: `“${whole}”说的是数量的增减，单位应是“%”，百分点只用于两个比率之差`,
      hint: `写成“${words.replace(/个?百分点/, '%')}”；说的是增速变动的，请写明“增速”`,
    }));
    yield* inData(document);
  },
};

function* found(
  document: Document,
  all: readonly Form[],
  tell: (whole: string, words: string) => Pick<RuleFinding, 'message' | 'hint'>,
): Generator<RuleFinding> {
  for (const form of all) {
    for (const place of matchTexts(document, form.search)) {
      const severity = form.severity(place);
      const [start, end] = place.match.indices?.groups?.words ?? [0, 0];
      const { words } = place.paragraph;
      if (severity)
        yield place.paragraph.find(start, end, {
          severity,
          ...tell(words.slice(place.start, end), words.slice(start, end)),
        });
    }
  }
}

/**
 * In 产值100亿元、占比62%，增长12% it is the 产值 that has grown: such a verb speaks of the rate only where no other figure
 * stands before it.
 */
function severityAfterLevel({ paragraph, match, start }: TextMatch): Severity | undefined {
  const { rate = '', verb = '' } = match.groups ?? {};
  const isPlain = /增长|增加|减少|下降|下滑|下跌|回升|加快|放缓/.test(verb);
  if (!isPlain) return 'warning';
  return /[率例]$/.test(rate) && !/\d/.test(sentenceBefore(paragraph.words, start)) ? 'warning' : undefined;
}

/** 低于全国5.1% beside 4.1% names the country's own rate, and so may 高于全国5.2% beside 5.8%. */
function severityBesideOthers({ match: { groups } }: TextMatch): Severity | undefined {
  const [own, other] = [Number(groups?.level), Number(groups?.change)];
  if (/^[低慢落]/.test(groups?.words ?? '') && other >= own) return undefined;
  return other < own / 2 ? 'warning' : 'info';
}

/** 拉动产值增长2个百分点 is right, and so is whatever the clause compares or says of a share. */
function severityOfPoints({ paragraph, start, end }: TextMatch): Severity | undefined {
  const words = clauseBefore(paragraph.words, start) + paragraph.words.slice(start, end);
  const clause = words.replace(/[同环]比/g, '');
  const sentence = sentenceBefore(paragraph.words, start).slice(-60);
  if (/拉动|带动|贡献|影响/.test(sentence)) return undefined;
  const isRight = /占|率|比重|拉动|带动|推动|撬动|贡献|影响|增[速幅]|降幅|强度|[比较](?![上去]年)/.test(
    clause,
  );
  return isRight ? undefined : 'warning';
}

function* inData(document: Document): Generator<RuleFinding> {
  for (const { name, unit, yoy } of document.summary?.indicators?.items ?? []) {
    if (!isRate(unit) || yoy?.unit !== '%') continue;
    const path = [...yoy.path, 'unit'];
    yield {
      severity: 'warning',
      message: `“${name.value ?? '指标'}”本身是比率，同比的单位应是“个百分点”`,
      hint: '把单位改成“个百分点”，或者不写',
      span: document.spanOf(path),
      path,
    };
  }
}
