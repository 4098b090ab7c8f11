// The parts that a sentence gives of a whole, and where they cannot be its parts.
import Big from 'big.js';
import { shiftBetween } from '../../chinese/measures.js';
import { boundsOf, sumOf } from '../rounding.js';
import { type Partition, partitions } from './partitions.js';
import { factOf, type StatedFigure, type Statement } from './statement.js';
import { isRate, noAmount, type WrongParts } from './whole.js';
import { wrongYears } from './year-parts.js';

interface Member {
  readonly statement: Statement;
  /** The number of its class. */
  readonly index: number;
  readonly before: string;
  readonly behind: string;
}

/** What is of one project's whole life, or of all years, is no part of what one year brought. */
const otherExtent = /总投资|计划投资|概算|累计|总规模|总产能|存量|余额(?!增)|撬动|带动|拉动|最高|最大/;

/** @param statements those of one paragraph */
export function* wrongParts(statements: readonly Statement[]): Generator<WrongParts> {
  const partsOf = new Map<Statement, Statement[]>();
  for (const statement of statements) {
    const { within } = statement;
    const parts = within && (partsOf.get(within) ?? []);
    if (!parts || parts.length >= mostParts) continue;
    partsOf.set(within, parts);
    parts.push(statement);
  }
  for (const [index, whole] of statements.entries()) {
    const inside = partsOf.get(whole);
    const parts = inside ?? partsBehind(statements, index);
    const before = statements.slice(Math.max(0, index - mostBefore), index + 1);
    if (parts.length > 0) yield* wrongIn(whole, parts, before, inside !== undefined);
  }
  yield* wrongYears(statements);
}

/** No sentence that anybody reads has more, and each part is held against what stands before the whole. */
const mostParts = 30;
const mostBefore = 12;

const namedPartitions = partitions.filter(({ whole }) => whole !== undefined);

/** 进出口总额100亿元，出口60亿元，进口40亿元: parts that follow without 其中. */
function partsBehind(statements: readonly Statement[], index: number): readonly Statement[] {
  const whole = statements[index];
  // The next statement speaks of a part: that is asked first, for it is mostly not so.
  const next = statements[index + 1];
  if (!whole || next?.sentence !== whole.sentence) return [];
  const named = namedPartitions.find((partition) => partition.whole?.test(whole.subject));
  if (!named) return [];
  const following = statements.slice(index + 1, index + 1 + named.classes.length);
  const isMember = (one: Statement) => one.sentence === whole.sentence && one.within === whole.within;
  return following.every((one) => isMember(one) && classIn(one, named)) &&
    following.length === named.classes.length
    ? following
    : [];
}

function* wrongIn(
  whole: Statement,
  parts: readonly Statement[],
  before: readonly Statement[],
  isNamed: boolean,
): Generator<WrongParts> {
  const earlier = before.filter(({ sentence }) => sentence === whole.sentence);
  const members = membersOf(parts);
  if (members) yield* wrongGrowth(whole, members);
  const wrongSum = members && wrongSumOf(members, earlier, parts);
  if (wrongSum) yield wrongSum;
  else if (isNamed) yield* partsAbove(whole, parts, earlier);
}

interface Members {
  readonly partition: Partition;
  readonly members: readonly Member[];
}

/** The first parts in a row that are classes of one partition and are named alike. */
function membersOf(parts: readonly Statement[]): Members | undefined {
  for (const partition of partitions) {
    const members: Member[] = [];
    for (const part of parts) {
      const member = classIn(part, partition);
      if (!member || members.some(({ index }) => index === member.index)) {
        if (members.length > 0) break;
        continue;
      }
      members.push(member);
    }
    if (members.length > 1 && areAlike(members)) return { partition, members };
  }
  return undefined;
}

function classIn(statement: Statement, { classes }: Partition): Member | undefined {
  const { subject } = statement;
  if (noAmount.test(subject) || subject.length > 24) return undefined;
  for (const [index, words] of classes.entries()) {
    for (const word of words) {
      const at = subject.indexOf(word);
      if (at < 0 || /[非进不]$/.test(subject.slice(0, at))) continue;
      if (subject.startsWith('出口', at + word.length)) continue;
      return { statement, index, before: subject.slice(0, at), behind: subject.slice(at + word.length) };
    }
  }
  return undefined;
}

const trivial = /^(?:收入|总?[额值]|增加值|部分|企业|项目|资金|投资|产业)*$/;

/** 机电产品出口 and 农产品进口 are not the parts of anything; 工业项目 and 服务业项目 are. */
function areAlike(members: readonly Member[]): boolean {
  const [first] = members;
  return members.every(
    ({ before, behind }) =>
      before === first?.before &&
      (behind === first.behind || (trivial.test(behind) && trivial.test(first.behind))),
  );
}

function wrongSumOf(
  { partition, members }: Members,
  earlier: readonly Statement[],
  parts: readonly Statement[],
): WrongParts | undefined {
  const levels = members.flatMap(({ statement }) => factOf(statement, 'level')?.figure ?? []);
  const [first] = levels;
  const prefix = members[0]?.before ?? '';
  if (
    !first ||
    levels.length < members.length ||
    levels.some(({ unit, hedge }) => unit !== first.unit || hedge)
  )
    return undefined;
  const isAll = partition.isClosed && members.length === partition.classes.length;
  const whole = earlier.findLast((one) => factOf(one, 'level')?.figure.unit === first.unit);
  const total = whole && factOf(whole, 'level')?.figure;
  if (!whole || !total || total.hedge || noAmount.test(whole.subject) || isRate(first.unit)) return undefined;
  if (prefix !== '' && !whole.subject.includes(prefix) && !/[亿万]元?$|规模$|限额$/.test(prefix))
    return undefined;
  if (whole.planned !== members[0]?.statement.planned) return undefined;
  const { sum, slack } = sumOf(
    levels.map(({ number }) => number),
    first.unit,
  );
  const { low, high } = boundsOf(total.number, first.unit);
  const tooMuch = sum.minus(slack).gt(high);
  if (!tooMuch && !(isAll && sum.plus(slack).lt(low))) return undefined;
  // 其他 and what has no class of its own may be the rest, and another figure may be the whole.
  if (
    !tooMuch &&
    parts.some((part) => !members.some(({ statement }) => statement === part) && unitOf(part) === first.unit)
  )
    return undefined;
  const others = earlier.flatMap(amountsOf).filter((one) => one !== total && one.unit === first.unit);
  if (
    others.some(({ number }) =>
      sum
        .minus(number.value)
        .abs()
        .lte(slack.plus(boundsOf(number, first.unit).high.minus(number.value))),
    )
  )
    return undefined;
  return { kind: 'sum', whole: total, parts: levels, sum: `${sum.toFixed()}${first.unit}` };
}

function unitOf(statement: Statement): string | undefined {
  return factOf(statement, 'level')?.figure.unit;
}

/** All figures of a statement that are amounts. */
function amountsOf({ facts }: Statement): StatedFigure[] {
  return facts.flatMap((fact) => {
    if (fact.kind === 'level' || fact.kind === 'prior' || fact.kind === 'increase') return [fact.figure];
    return fact.kind === 'change' ? [fact.from, fact.to] : [];
  });
}

function* partsAbove(
  whole: Statement,
  parts: readonly Statement[],
  earlier: readonly Statement[],
): Generator<WrongParts> {
  if (/新增|净增|增加|超收|减少/.test(whole.subject)) return;
  const amounts = earlier.filter(({ within }) => within === whole.within).flatMap(amountsOf);
  for (const part of parts) {
    const figure = factOf(part, 'level')?.figure;
    if (!figure || figure.hedge || isRate(figure.unit) || part.period !== whole.period) continue;
    if (part.planned !== whole.planned || noAmount.test(part.subject) || otherExtent.test(part.subject))
      continue;
    const alike = amounts.flatMap((amount) => {
      const shift = shiftBetween(amount.unit, figure.unit);
      return shift === undefined
        ? []
        : [{ amount, value: amount.number.value.times(new Big(10).pow(shift)) }];
    });
    const own = alike.at(-1);
    if (!own || own.amount.hedge || noAmount.test(whole.subject)) continue;
    if (alike.every(({ value }) => value.lt(figure.number.value)))
      yield { kind: 'part', whole: own.amount, part: figure };
  }
}

function* wrongGrowth(whole: Statement, { partition, members }: Members): Generator<WrongParts> {
  if (!partition.isClosed || members.length < partition.classes.length) return;
  const subjects = [whole, ...members.map(({ statement }) => statement)];
  if (subjects.some(({ subject }) => noAmount.test(subject) || /居民|利润|亏损|赤字/.test(subject))) return;
  const growths = subjects.flatMap((one) => factOf(one, 'growth') ?? []);
  if (growths.length < subjects.length) return;
  if (growths.some(({ figure: { hedge, unit }, adjusted }) => hedge || !/^[%％]$/.test(unit) || adjusted))
    return;
  const [total, ...parts] = growths.map(({ figure }) => figure);
  if (!total) return;
  const own = boundsOf(total.number);
  const bounds = parts.map(({ number }) => boundsOf(number));
  if (bounds.every(({ low }) => low.gt(own.high)) || bounds.every(({ high }) => high.lt(own.low)))
    yield { kind: 'growth', whole: total, parts };
}
