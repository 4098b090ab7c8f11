// What running text says of indicators: 规上工业总产值达到215.3亿元，同比增长6%，完成年度目标的102.5%.

import { yearsIn } from '../chinese/dates.js';
import type { Decimal } from '../chinese/decimal.js';
import { parseDecimal } from '../chinese/decimal.js';
import { figurePattern, unitPattern } from '../chinese/quantities.js';
import { remembered } from '../source/remembered.js';
import { indicatorNames } from './catalogue.js';
import { clauseBefore, sentenceAfter } from './clause.js';
import type { Document } from './document.js';
import { matchesOf } from './match-texts.js';
import { paragraphsOf, type TextParagraph } from './paragraphs.js';

/** A figure as a sentence gives it. */
export interface StatedFigure {
  readonly number: Decimal;
  readonly unit: string;
  /** Offsets in the paragraph's words, the unit included. */
  readonly start: number;
  readonly end: number;
  /** 突破 or 左右; empty for a plain figure. */
  readonly hedge: string;
}

/** A sentence's word on an indicator of the whole zone and the whole year. */
export interface IndicatorStatement {
  readonly paragraph: TextParagraph;
  readonly name: string;
  readonly level?: StatedFigure;
  /** Signed: 下降3% is −3. */
  readonly growth?: StatedFigure;
  readonly completion?: StatedFigure;
}

/** The only words that may stand before the name in its clause: any others may narrow it to an industry or a town. */
const neutral = /^(?:预计|全年|今年|全区|园区|开发区|我区|共|累计|可|实现|完成|同时|截至目前|\d{4}年度?)*$/;
/** Words by which a sentence speaks of another time, a part of the zone, or a plan. */
const otherScope =
  /上半年|下半年|季度|\d月|[去上往]年|目标|力争|计划|争取|确保|将|其中|年均|以来|十[三四五]五|分别|[县市镇乡]|街道/;
const verbs = '(?:完成额?|实现|达到?|为|是|预计|全年|可)*';
const before = '(首次突破|突破|超过?|约|近|逾)?';
const after = '(左右|以上|余|多)?';
const levelClause = new RegExp(`^${verbs}${before}(${figurePattern})(${unitPattern})${after}`, 'd');
const growthClause = new RegExp(
  `^(?:同比|[比较][上去]年(?:同期)?)?(增长|下降|提高|上升|降低|减少)了?${before}(${figurePattern})([%％]|个百分点)${after}`,
  'd',
);
const completionClause = new RegExp(
  `^(?:占|完成|为|达到?)?(?:全年|年度|年初|全年度)?(?:预期)?(?:目标|任务|计划)(?:任务|数)?的${before}(${figurePattern})([%％])${after}`,
  'd',
);

/** What the report's own parts say of indicators; sentences of other years, places or plans are left out. */
export const statementsIn = remembered((document: Document): readonly IndicatorStatement[] => [
  ...readStatements(document),
]);

function* readStatements(document: Document): Generator<IndicatorStatement> {
  const names = namePattern(indicatorNames(document));
  for (const paragraph of paragraphsOf(document)) {
    const { role, part } = paragraph.owner;
    if (role !== 'body' || part === 'plan' || part === 'issues' || part === 'attachments') continue;
    if (/\d/.test(paragraph.words)) yield* statementsOf(paragraph, names, document.year);
  }
}

/** Most documents name none but the built-in indicators, whose list is one and the same. */
const namePattern = remembered(
  (names: readonly string[]) => new RegExp(names.map(escapePattern).join('|'), 'g'),
);

function escapePattern(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function* statementsOf(
  paragraph: TextParagraph,
  names: RegExp,
  year: number | undefined,
): Generator<IndicatorStatement> {
  const { words } = paragraph;
  let turn: number | undefined;
  for (const { 0: name, index } of matchesOf(words, names)) {
    turn ??= firstTurn(words, year);
    if (index > turn) return;
    if (!neutral.test(clauseBefore(words, index))) continue;
    const statement = readStatement(paragraph, name, index + name.length, names);
    if (statement) yield statement;
  }
}

/** The offset from which on the paragraph may speak of another scope or another year than the report's. */
function firstTurn(words: string, year: number | undefined): number {
  const scope = words.search(otherScope);
  const [other] = yearsIn(words).filter((named) => named.year !== year);
  return Math.min(scope < 0 ? words.length : scope, other?.start ?? words.length);
}

function readStatement(
  paragraph: TextParagraph,
  name: string,
  from: number,
  names: RegExp,
): IndicatorStatement | undefined {
  const sentence = sentenceAfter(paragraph.words, from);
  let level: StatedFigure | undefined;
  let growth: StatedFigure | undefined;
  let completion: StatedFigure | undefined;
  let offset = from;
  for (const [index, clause] of sentence.split(/[，,]/).entries()) {
    if (index > 0 && clause.search(names) >= 0) break;
    const levelMatch = index === 0 ? levelClause.exec(clause) : null;
    const growthMatch = growthClause.exec(clause);
    const completionMatch = completionClause.exec(clause);
    if (levelMatch) level = statedFigure(levelMatch, 1, offset);
    else if (growthMatch) growth ??= signed(statedFigure(growthMatch, 2, offset), growthMatch[1] ?? '');
    else if (completionMatch) completion ??= statedFigure(completionMatch, 1, offset);
    else break;
    offset += clause.length + 1;
  }
  if (!level && !growth && !completion) return undefined;
  return {
    paragraph,
    name,
    ...(level && { level }),
    ...(growth && { growth }),
    ...(completion && { completion }),
  };
}

/** The figure of a match whose groups from `first` on are: hedge before, digits, unit, hedge behind. */
function statedFigure(match: RegExpExecArray, first: number, offset: number): StatedFigure | undefined {
  const number = parseDecimal(match[first + 1] ?? '');
  const [start] = match.indices?.[first + 1] ?? [0];
  const [, end] = match.indices?.[first + 2] ?? [0, 0];
  if (!number) return undefined;
  const hedge = (match[first] ?? '') + (match[first + 3] ?? '');
  return { number, unit: match[first + 2] ?? '', start: offset + start, end: offset + end, hedge };
}

function signed(figure: StatedFigure | undefined, verb: string): StatedFigure | undefined {
  const { number } = figure ?? {};
  if (!figure || !number || !/下降|降低|减少/.test(verb)) return figure;
  return { ...figure, number: { digits: `-${number.digits}`, value: number.value.times(-1) } };
}
