// The same thing said twice with two values: ranks (第1位, 第3名), what there is in all (现有80家, 累计96家), amounts of the year.
import { shiftBetween } from '../../chinese/measures.js';
import { canonicalName, canonicalNames } from '../catalogue.js';
import type { Document } from '../document.js';
import { matchTexts } from '../match-texts.js';
import { paragraphsOf, type TextParagraph } from '../paragraphs.js';
import { search } from '../search.js';
import { textsWith } from '../texts-with.js';
import { statementsOnTheYear } from './indicator-statements.js';
import { statementsIn } from './read-statements.js';
import type { FactOf, Place, StatedFigure, Statement } from './statement.js';

/** A value that is another than the one said before of the same thing. */
export interface SecondValue extends Place {
  readonly paragraph: TextParagraph;
  /** 高新技术企业, 税收收入增速在全市的位次. */
  readonly what: string;
  readonly before: string;
  readonly here: string;
}

/** Known indicators are not held against one another here: their figures are `indicatorStatementsIn`'s. */
export function* secondValues(document: Document): Generator<SecondValue> {
  const said = new Map<string, FactOf<'rank'> | StatedFigure>();
  const { indicators } = document.vocabulary;
  const known = canonicalNames(document);
  for (const paragraph of textsWith(paragraphsOf(document), ['第'])) {
    if (/第[^。；]{1,24}第/.test(paragraph.words))
      for (const statement of statementsIn(paragraph)) yield* ranksAtOnce(statement);
  }
  const comparable = comparableIn(document);
  for (const statement of statementsOnTheYear(document, (paragraph) => comparable.has(paragraph))) {
    const isRanked = statement.facts.some(({ kind }) => kind === 'rank');
    const isLevel = isComparable(statement);
    if (!isRanked && !isLevel) continue;
    const subject = canonicalName(statement.subject, indicators);
    if (isRanked) yield* secondRanks(statement, subject, said);
    if (isLevel && !known.has(subject)) yield* secondLevel(statement, subject, said);
  }
}

/** The paragraphs that may give a rank, an amount of the year or how many there are in all; no others need be read. */
function comparableIn(document: Document): ReadonlySet<TextParagraph> {
  const paragraphs = paragraphsOf(document);
  return new Set([
    ...textsWith(paragraphs, ['第']),
    ...textsWith(paragraphs, ['元', '入值额收润']),
    ...textsWith(paragraphs, ['家户个所座条项']).filter(({ words }) => mayBeInAll.test(words)),
  ]);
}

/** 经济总量达到52亿元，经济总量达到53亿元: two clauses side by side, in the same words up to the figure. */
const sideBySide = search(
  ['0', '，、；'],
  () =>
    /(?<=^|[，。；：、])(?<name>[\u4e00-\u9fff]{4,16}?)(?:达到?|为|完成|实现|是)?(?<one>\d{1,9}(?:\.\d{1,4})?)(?=)(?<unit>(?:万亿|[万亿])?(?=)(?:美?元|人次?|户|家|个|吨|亩|平方米|平方公里|公里|千瓦时)|[%％])(?=)[，、；]\k<name>(?:达到?|为|完成|实现|是)?(?<two>\d{1,9}(?:\.\d{1,4})?)\k<unit>(?=[，。；、]|$)/dg,
  () => /(?:^|[，。；：、])([\u4e00-\u9fff]{2})[^，、；]{2,40}[，、；]\1/,
);

/** Two values of one thing in one breath. */
export function* valuesAtOnce(document: Document): Generator<SecondValue> {
  for (const { paragraph, match } of matchTexts(document, sideBySide)) {
    const { name = '', one = '', two = '', unit = '' } = match.groups ?? {};
    const [start, end] = match.indices?.groups?.two ?? [0, 0];
    // 增长5%，增长6% tells of two things that stand before; so does whatever begins with a verb.
    if (Number(one) === Number(two) || verb.test(name)) continue;
    yield { paragraph, start, end: end + unit.length, what: name, before: one + unit, here: two + unit };
  }
}

/** What is done to several things in turn: 累计投入5亿元，累计投入6亿元 beside their names. */
const verb =
  /^(?:同比|环比|比|较|增长|下降|提高|分别|新增|累计|完成|实现|投入|投资|总投资|占|其中|达|共|争取|引进|签约|建成|开工|年产|新建|改造|带动)/;

type Said = Map<string, FactOf<'rank'> | StatedFigure>;

/** 增速居全市第1位，位列全市第3名: two ranks of one thing in one breath. */
function* ranksAtOnce({ facts, paragraph, subject }: Statement): Generator<SecondValue> {
  let last: FactOf<'rank'> | undefined;
  for (const fact of facts) {
    if (fact.kind !== 'rank') continue;
    const between = last && paragraph.words.slice(last.end, fact.start);
    if (
      last &&
      between !== undefined &&
      goesOn.test(between) &&
      fact.among === last.among &&
      fact.among !== ''
    ) {
      const isSame = fact.aspect === '' || fact.aspect === last.aspect;
      if (isSame && fact.rank !== last.rank) yield secondRank(paragraph, subject + last.aspect, last, fact);
    }
    last = fact;
  }
}

/** Words between two ranks that do not turn to another year or thing. */
const goesOn =
  /^[，、,](?:并|且|也|均|稳|继续|增[速幅])?(?:位居|位列|名列|排名?|列|居)[^，。；连由从升]{0,8}$/;

function* secondRanks(
  { facts, paragraph, subject }: Statement,
  name: string,
  said: Said,
): Generator<SecondValue> {
  const first = facts.find((fact): fact is FactOf<'rank'> => fact.kind === 'rank');
  if (!first || first.among === '' || name.length + first.aspect.length < 4) return;
  const key = `rank ${name} ${first.aspect} ${first.among}`;
  const before = said.get(key);
  if (!before || !('rank' in before)) said.set(key, first);
  else if (before.rank !== first.rank) yield secondRank(paragraph, subject + first.aspect, before, first);
}

function secondRank(
  paragraph: TextParagraph,
  what: string,
  before: FactOf<'rank'>,
  { rank, among, start, end }: FactOf<'rank'>,
): SecondValue {
  return {
    paragraph,
    start,
    end,
    what: `${what}在${among}的位次`,
    before: `第${before.rank}位`,
    here: `第${rank}位`,
  };
}

/** Words that say how many there are in all; 共 only where the number follows, or 有. */
const totals = '现有|累计|拥有|已有|总数|达';
const inAll = new RegExp(`${totals}|共(?:有|$)`);
/** What a text holds in which they stand somewhere. */
const mayBeInAll = new RegExp(`${totals}|共`);
const newOnes =
  /新|净增|增加|引进|培育|签约|开工|投产|入库|认定|办结|召开|举办|开展|组织|完成|其中|争取|走访|检查/;
const things = /^[万千百]?(?:家|户|个|所|座|条|项)$/;
const money = /元$/;
const ofTheYear = /(?:收入|产值|总额|税收|利润|成交额|交易额|销售额|零售额)$/;

/** Too short to be the name of anything, but for the whole of a zone. */
const ofTheZone = /^(?:企业|市场主体|经营主体)$/;

function isInAll({ facts, subject, scope, paragraph, start }: Statement): boolean {
  const [first] = facts;
  if (first?.kind !== 'level' || !things.test(first.figure.unit) || newOnes.test(subject)) return false;
  if (subject.length < 4 && !(scope !== '' && ofTheZone.test(subject))) return false;
  return inAll.test(paragraph.words.slice(Math.max(0, start - subject.length - 10), start));
}

/** Does it say how many there are in all, or how much the year brought, without a hedge? */
function isComparable(statement: Statement): boolean {
  const { facts, subject, period, scope } = statement;
  const [first] = facts;
  if (first?.kind !== 'level' || first.figure.hedge) return false;
  const isAmount = subject.length >= 5 && money.test(first.figure.unit) && ofTheYear.test(subject);
  return (isAmount && (period !== '' || scope !== '')) || isInAll(statement);
}

function* secondLevel(statement: Statement, name: string, said: Said): Generator<SecondValue> {
  const { facts, subject, paragraph } = statement;
  const [first] = facts;
  if (first?.kind !== 'level') return;
  const { figure } = first;
  const key = `level ${name}`;
  const before = said.get(key);
  if (!before || 'rank' in before) said.set(key, figure);
  else if (shiftBetween(before.unit, figure.unit) !== undefined && before.unit === figure.unit) {
    if (before.number.value.eq(figure.number.value)) return;
    yield {
      paragraph,
      start: figure.start,
      end: figure.end,
      what: subject,
      before: before.number.digits + before.unit,
      here: figure.number.digits + figure.unit,
    };
  }
}
