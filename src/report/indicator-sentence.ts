// Composes indicators as sentences: 预计全年完成固定资产投资62.50亿元，同比增长9.1%，……
import { type Growth, givenGrowth, growthOf, isRate, numberOf } from '../summary/arithmetic.js';
import type { Component, Figure, Indicator, Target, Text } from '../summary/summary.js';
import { growthPhrase } from './growth.js';
import { joined, lineOf, type Piece, plain } from './inline.js';
import { amount, isVerbal, measured } from './quantity.js';
import type { Inline } from './report.js';
import { targetPhrases } from './target-phrases.js';

/**
 * All indicators in a paragraph: neighbours with the same `period` and `estimated` share a sentence, divided
 * by ；.
 */
export function indicatorParagraph(indicators: readonly Indicator[]): Piece[] {
  return indicators.map((indicator, at) => {
    const next = indicators[at + 1];
    const content = [
      ...(opensSentence(indicator, indicators[at - 1]) ? timeWords(indicator) : []),
      ...clause(indicator),
      plain(next && !opensSentence(next, indicator) ? '；' : '。'),
    ];
    return { content, path: indicator.path };
  });
}

function opensSentence(indicator: Indicator, before: Indicator | undefined): boolean {
  return !before || indicator.period?.value === null || timePrefix(indicator) !== timePrefix(before);
}

/** One indicator as a sentence without the full stop, which `{{名称.句}}` prints. */
export function indicatorSentence(indicator: Indicator): Inline[] {
  return [...timeWords(indicator), ...clause(indicator)];
}

/** The name and the figure of an indicator or target: 规上工业总产值215.30亿元. */
export function nameAndFigure(indicator: Indicator | Target): Inline[] {
  const name = lineOf(indicator.name);
  if (!indicator.value) return name;
  return [...name, ...linking(indicator), ...measured(indicator.value, indicator.unit, indicator.qualifier)];
}

/** A target as a clause: 规上工业总产值增长8%左右; 完成固定资产投资68亿元、增长10%. */
export function targetClause(target: Target): Inline[] {
  const growth = target.growth && givenGrowth(target.growth, isRate(target.unit) ? '个百分点' : '%');
  const words = growth && growthPhrase(target.value ? growth : withQualifier(growth, target.qualifier), '');
  if (!target.value && words) return [...lineOf(target.name), ...words];
  const figure: Figure = target.value ?? { kind: 'missing', path: [...target.path, 'value'] };
  const goal = withValue(target, figure);
  return [plain(verbOf(goal)), ...nameAndFigure(goal), ...(words ? [plain('、'), ...words] : [])];
}

/** An indicator or target with the figure that stands for its value: that of most is their value. */
export function withValue<Given extends Indicator | Target>(given: Given, value: Figure): Given {
  return value === given.value ? given : { ...given, value };
}

function withQualifier(growth: Growth, qualifier: Text | undefined): Growth {
  return growth.qualifier || !qualifier ? growth : { ...growth, qualifier };
}

function timePrefix({ period, estimated }: Indicator): string {
  return `${estimated ? '预计' : ''}${period?.value ?? '全年'}`;
}

function timeWords({ period, estimated }: Indicator): Inline[] {
  return [plain(estimated ? '预计' : ''), ...(period ? lineOf(period) : [plain('全年')])];
}

/** The facts that are given of an indicator, in the usual order: 完成固定资产投资62.50亿元，同比增长9.1%，… */
function clause(indicator: Indicator): Inline[] {
  const growth = growthOf(indicator);
  const figure = figureOf(indicator);
  const facts = [
    figure ? [plain(verbOf(indicator)), ...nameAndFigure(withValue(indicator, figure))] : undefined,
    growth && growthPhrase(growth, '同比'),
    ...targetPhrases(indicator, growth),
    rankPhrase(indicator),
    abovePhrase(indicator),
    sharePhrase(indicator),
    partsPhrase(indicator),
  ].filter((fact) => fact !== undefined);
  return figure ? joined(facts, '，') : [...lineOf(indicator.name), ...joined(facts, '，')];
}

/** The value; undefined when only a growth is given (规上工业增加值同比增长6.2%), missing when neither is. */
function figureOf(indicator: Indicator): Figure | undefined {
  if (indicator.value) return indicator.value;
  return indicator.yoy ? undefined : { kind: 'missing', path: [...indicator.path, 'value'] };
}

/** The verb before the name: the writer's, else 完成 or 实现 for sums of money; empty for counts and rates. */
function verbOf({ verb, value, unit, qualifier, name }: Indicator | Target): string {
  if (verb !== undefined) return verb;
  if (value?.kind === 'words' || isVerbal(qualifier) || !/^[万亿]*(?:元|美元|欧元)$/.test(unit?.value ?? ''))
    return '';
  return /收入|税收|利润|零售额|进出口|成交额|交易额|生产总值/.test(name.value ?? '') ? '实现' : '完成';
}

/**
 * The word between name and figure: 为 before words with digits (a ratio such as 3.9：59.5：36.6). For rates and
 * amounts per unit it is 达到, or 为 when they are to be kept low; otherwise there is none.
 */
function linking(given: Indicator | Target): Inline[] {
  const { value, unit, qualifier, verb } = given;
  if (value?.kind === 'words') return [plain(/\d/.test(value.words) ? '为' : '')];
  const measures = isRate(unit) || /[/每]/.test(unit?.value ?? '');
  if (!measures || verb || isVerbal(qualifier)) return [];
  return [plain('lowerIsBetter' in given && given.lowerIsBetter ? '为' : '达到')];
}

function rankPhrase({ rank, unit }: Indicator): Inline[] | undefined {
  if (!rank) return undefined;
  const place = rank.value ?? '';
  if (/[居列排]|^增速|^总量/.test(place)) return [plain(place)];
  const before = isRate(unit) ? '居' : '增速居';
  return [plain(before), ...(/^\d+$/.test(place) ? [plain(`第${place}位`)] : lineOf(rank))];
}

function abovePhrase({ above }: Indicator): Inline[] | undefined {
  if (!above) return undefined;
  const points = numberOf(above.points);
  if (points?.value.eq(0)) return [plain('与'), ...lineOf(above.scope), plain('持平')];
  const unsigned = points && {
    ...above.points,
    number: { ...points, digits: points.digits.replace('-', '') },
  };
  const size = amount((unsigned as Figure | undefined) ?? above.points, undefined);
  return [plain(points?.value.lt(0) ? '低于' : '高于'), ...lineOf(above.scope), ...size, plain('个百分点')];
}

/** The phrase on the share: 占规上工业总产值的42.3%，比重提高1.5个百分点. */
function sharePhrase({ share }: Indicator): Inline[] | undefined {
  if (!share) return undefined;
  const size = [plain('占'), ...lineOf(share.of), plain('的'), ...amount(share.value, undefined), plain('%')];
  if (!share.change) return size;
  const growth: Growth = { figure: share.change, unit: '个百分点', reckoned: false };
  return [...size, plain('，比重'), ...growthPhrase(growth, '同比')];
}

function partsPhrase({ parts, unit }: Indicator): Inline[] | undefined {
  if (parts.length === 0) return undefined;
  return [
    plain('其中'),
    ...joined(
      parts.map((part) => componentPhrase(part, unit)),
      '，',
    ),
  ];
}

function componentPhrase({ name, value, yoy }: Component, unit: Text | undefined): Inline[] {
  const growth = yoy && givenGrowth(yoy, isRate(unit) ? '个百分点' : '%');
  return [
    ...lineOf(name),
    ...amount(value, unit),
    ...(growth ? [plain('、'), ...growthPhrase(growth, '')] : []),
  ];
}
