// The halves and quarters of a year that a sentence gives beside the whole of it.
import { boundsOf, sumOf } from '../rounding.js';
import { factOf, type Statement } from './statement.js';
import { isRate, noAmount, type WrongParts } from './whole.js';

/** What can be added over the parts of a year; what there is at its end cannot. */
const flow =
  /产值|投资|收入|税|产量|销售|零售|签约|新增|进出口|增加值|发电|用电|客|吞吐|利润|到位资金|外资|^$/;
const quarters = ['一', '二', '三', '四'].map((number) => new RegExp(`^(?:\\d{4}年)?第?${number}季度$`));
const halves = ['上', '下'].map((half) => new RegExp(`^(?:\\d{4}年)?${half}半年$`));
const wholeYear = /^(?:\d{4}年)?全年$/;

/**
 * 上半年120亿元，下半年130亿元，全年260亿元: sums over a year that do not come out.
 *
 * @param statements those of one paragraph
 */
export function* wrongYears(statements: readonly Statement[]): Generator<WrongParts> {
  for (const [index, total] of statements.entries()) {
    const isNamed = wholeYear.test(total.period);
    if (!isNamed && (total.period !== '' || statements[index + 1]?.within !== total)) continue;
    for (const periods of [halves, quarters]) {
      const size = periods.length;
      const behind = statements.slice(index + 1, index + 1 + size);
      const ahead = statements.slice(Math.max(0, index - size), index);
      for (const parts of [ahead, behind]) {
        const wrong = wrongYear(total, parts, periods);
        if (wrong) yield wrong;
      }
    }
  }
}

function wrongYear(
  total: Statement,
  parts: readonly Statement[],
  periods: readonly RegExp[],
): WrongParts | undefined {
  const all = [total, ...parts];
  const figures = all.flatMap((one) => factOf(one, 'level')?.figure ?? []);
  const [whole, ...rest] = figures;
  const subjects = new Set(all.map(({ subject }) => subject).filter((subject) => subject !== ''));
  const [subject = ''] = subjects;
  if (!whole || figures.length !== periods.length + 1 || subjects.size > 1) return undefined;
  if (!flow.test(subject) || noAmount.test(subject) || isRate(whole.unit)) return undefined;
  if (!periods.every((period, at) => period.test(parts[at]?.period ?? ''))) return undefined;
  if (all.some(({ sentence, planned }) => sentence !== total.sentence || planned)) return undefined;
  if (figures.some(({ unit, hedge }) => unit !== whole.unit || hedge)) return undefined;
  const { sum, slack } = sumOf(
    rest.map(({ number }) => number),
    whole.unit,
  );
  const { low, high } = boundsOf(whole.number, whole.unit);
  if (sum.minus(slack).lte(high) && sum.plus(slack).gte(low)) return undefined;
  return { kind: 'sum', whole, parts: rest, sum: `${sum.toFixed()}${whole.unit}` };
}
