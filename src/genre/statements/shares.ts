// Shares that a sentence gives together with the part and the whole: 工业投资26亿元，占固定资产投资52亿元的60%.
import Big from 'big.js';
import { quotient, roundDecimal } from '../../chinese/decimal.js';
import { shiftBetween } from '../../chinese/measures.js';
import { agrees, boundsOf } from '../rounding.js';
import { factOf, type StatedFigure, type Statement } from './statement.js';

/** A share that is not what part and whole make. */
export interface WrongShare {
  readonly part: StatedFigure;
  readonly whole: StatedFigure;
  readonly rate: StatedFigure;
  /** In percent. */
  readonly reckoned: string;
}

/** How many statements back the whole may stand. */
const farthest = 6;

/** @param statements those of one paragraph */
export function* wrongShares(statements: readonly Statement[]): Generator<WrongShare> {
  for (const [index, statement] of statements.entries()) {
    let part: StatedFigure | undefined;
    for (const fact of statement.facts) {
      if (fact.kind === 'level') part = fact.figure;
      else if (fact.kind === 'change') part = fact.to;
      if (fact.kind !== 'share' || !part) continue;
      const whole =
        fact.whole ?? wholeNamed(fact.of, statement, statements.slice(Math.max(0, index - farthest), index));
      const wrong = whole && wrongShare(part, whole, fact.rate);
      if (wrong) yield wrong;
    }
  }
}

/** The level that was stated of what the share is said to be of: the name is there, or there is 其中 and no name. */
function wholeNamed(
  of: string,
  statement: Statement,
  before: readonly Statement[],
): StatedFigure | undefined {
  const name = of.replace(/^(?:全部|全区|园区|总|当年|全年)|(?:的|总[数量额]?|比|比重)+$/g, '');
  const inSentence = before.filter(({ sentence }) => sentence === statement.sentence);
  const whole =
    name === ''
      ? /^(?:总[数量额]?|全部|比重?)?的?$/.test(of)
        ? statement.within
        : undefined
      : inSentence.findLast(({ subject }) => subject === name);
  const figure = whole && factOf(whole, 'level')?.figure;
  const amounts = inSentence.flatMap((one) => factOf(one, 'level')?.figure ?? []);
  return figure && (name !== '' || amounts.filter(({ unit }) => unit === figure.unit).length === 1)
    ? figure
    : undefined;
}

function wrongShare(part: StatedFigure, whole: StatedFigure, rate: StatedFigure): WrongShare | undefined {
  const shift = shiftBetween(part.unit, whole.unit);
  if (shift === undefined || part.hedge || whole.hedge || rate.hedge || /[%％‰]/.test(part.unit))
    return undefined;
  const power = new Big(10).pow(shift);
  const above = boundsOf(part.number, part.unit);
  const below = boundsOf(whole.number, whole.unit);
  if (below.low.lte(0)) return undefined;
  const percent = (value: Big, of: Big) =>
    quotient(value.times(power).times(rate.unit === '‰' ? 1000 : 100), of);
  if (agrees(rate.number, { low: percent(above.low, below.high), high: percent(above.high, below.low) }))
    return undefined;
  const reckoned = roundDecimal(percent(part.number.value, whole.number.value), 1).digits;
  return { part, whole, rate, reckoned: `${reckoned}${rate.unit}` };
}
