// Words how far the year's target was met: 完成年度目标的102.5%, 高于年度目标0.5个百分点, 控制在年度目标以内.

import { type Decimal, decimalsOf, roundDecimal } from '../chinese/decimal.js';
import { completionOf, type Growth, hasCompletion, numberOf } from '../summary/arithmetic.js';
import type { Figure, Indicator, Text } from '../summary/summary.js';
import { growthGoal } from './growth.js';
import { blank, lineOf, plain } from './inline.js';
import { amount, qualified } from './quantity.js';
import type { Inline } from './report.js';

/** The target itself for a cell of a table, without the unit of a value: 210以上, 增长8%. */
export function targetGoal(
  { value, growth, qualifier }: NonNullable<Indicator['target']>,
  unit: Text | undefined,
): Inline[] {
  if (value) return qualified(amount(value, undefined), qualifier);
  return growth ? growthGoal(growth, unit, qualifier) : [];
}

/** The phrases on the target, which may be a value, a growth or both; empty when there is no target. */
export function targetPhrases(indicator: Indicator, growth: Growth | undefined): Inline[][] {
  return [
    completionPhrase(indicator),
    ceilingPhrase(indicator),
    growthTargetPhrase(indicator, growth),
  ].filter((phrase) => phrase !== undefined);
}

/** The phrase 完成年度目标的102.5%, with a blank while value or target is still to be filled in. */
function completionPhrase(indicator: Indicator): Inline[] | undefined {
  const completion = completionOf(indicator);
  if (completion) return [plain(`完成年度目标的${completion.digits}%`)];
  const open = hasCompletion(indicator) ? stillMissing(indicator.target?.value, indicator.value) : undefined;
  return open && [plain('完成年度目标的'), blank(open.path), plain('%')];
}

/** The phrase on a target that is a ceiling: 控制在年度目标以内, 超出年度控制目标2起. */
function ceilingPhrase({ value, target, unit, lowerIsBetter }: Indicator): Inline[] | undefined {
  if (!lowerIsBetter || !target?.value) return undefined;
  if (target.value.kind === 'missing') return [plain('年度控制目标为'), blank(target.value.path)];
  const [reached, ceiling] = [numberOf(value), numberOf(target.value)];
  if (!reached || !ceiling) return undefined;
  if (reached.value.lte(ceiling.value)) return [plain('控制在年度目标以内')];
  return [plain(`超出年度控制目标${gapOf(reached, ceiling, 0)}`), ...(unit ? lineOf(unit) : [])];
}

/** The phrase on a target that is a growth, 高于年度目标0.5个百分点, or a decrease, 高于年度下降目标0.4个百分点. */
function growthTargetPhrase(
  { target, lowerIsBetter }: Indicator,
  growth: Growth | undefined,
): Inline[] | undefined {
  if (!target?.growth || growth?.unit === '倍') return undefined;
  const open = stillMissing(target.growth, growth?.figure);
  if (open) return [plain('高于年度目标'), blank(open.path), plain('个百分点')];
  const [reached, goal] = [numberOf(growth?.figure), numberOf(target.growth)];
  if (!reached || !goal) return undefined;
  if (reached.value.eq(goal.value)) return [plain('达到年度目标')];
  const above = reached.value.gt(goal.value);
  const gap = `${gapOf(reached, goal, 1)}个百分点`;
  if (goal.value.lt(0)) return [plain(`${above ? '低于' : '高于'}年度下降目标${gap}`)];
  if (lowerIsBetter && !above) return [plain('控制在年度目标以内')];
  return [plain(`${above ? '高于' : '低于'}年度目标${gap}`)];
}

function stillMissing(...figures: readonly (Figure | undefined)[]): Figure | undefined {
  return figures.find((figure) => figure?.kind === 'missing');
}

/** The distance of two figures, with as many decimals as the finer one has, but `least` at least. */
function gapOf(one: Decimal, other: Decimal, least: number): string {
  const places = Math.max(decimalsOf(one), decimalsOf(other), least);
  return roundDecimal(one.value.minus(other.value).abs(), places).digits;
}
