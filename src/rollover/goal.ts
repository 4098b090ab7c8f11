// What an indicator's target is by a target of the plan.
import { parseDecimal } from '../chinese/decimal.js';
import { childAt, entryOf, type MapNode } from '../source/tree.js';
import { keyName, type LastYear, textOf } from './last-year.js';

export interface Goal {
  /** Undefined where an indicator cannot have such a target. */
  readonly text: string | undefined;
  readonly doubt?: string;
}

/**
 * What is written behind `target` for a target of the plan: 230, {增幅: 6}, {数值: 230, 修饰: 以上}.
 * @param indicator undefined for one that is still to be made
 * @returns undefined where the target has no figure
 */
export function goalOf(last: LastYear, target: MapNode, indicator: MapNode | undefined): Goal | undefined {
  const [value, growth] = [childAt(target, 'value'), growthOf(target)];
  const unit = textOf(childAt(target, 'unit')).trim();
  const ownUnit = indicator ? textOf(childAt(indicator, 'unit')).trim() : unit;
  const said = (words: string) => ({
    text: undefined,
    doubt: `安排里的目标是“${words}”，与指标对不上，请自己写`,
  });
  const digits = textOf(value) === '' ? '' : (parseDecimal(textOf(value))?.digits ?? '');
  if (textOf(value) !== '' && digits === '') return said(textOf(value));
  if (digits !== '' && unit !== '' && ownUnit !== '' && unit !== ownUnit) return said(digits + unit);
  const isRate = /^[%％]$/.test(ownUnit);
  const fits = growth.unit === '' || growth.unit === (isRate ? '个百分点' : '%');
  const rate = growth.written === '' || !fits ? '' : (parseDecimal(growth.written)?.digits ?? '');
  if (growth.written !== '' && rate === '' && digits === '') return said(growth.written + growth.unit);
  const isGrowthOnly = indicator !== undefined && !entryOf(indicator, 'value') && rate !== '';
  const name = (key: string) => keyName(last, key, 'indicators', 0, 'target');
  const qualifier = digits !== '' && !isGrowthOnly ? textOf(childAt(target, 'qualifier')) : growth.qualifier;
  const fields = [
    ...(digits !== '' && !isGrowthOnly ? [`${name('value')}: ${digits}`] : []),
    ...(rate === '' ? [] : [`${name('growth')}: ${rate}`]),
    ...(qualifier === '' ? [] : [`${name('qualifier')}: ${JSON.stringify(qualifier)}`]),
  ];
  if (digits === '' && rate === '') return undefined;
  if (fields.length === 1 && rate === '') return { text: digits };
  return { text: `{${fields.join(', ').replace(/"(\p{Script=Han}+)"/gu, '$1')}}` };
}

interface Growth {
  readonly written: string;
  readonly unit: string;
  readonly qualifier: string;
}

function growthOf(target: MapNode): Growth {
  const growth = childAt(target, 'growth');
  if (growth?.kind !== 'map')
    return { ...signed(textOf(growth), ''), qualifier: textOf(childAt(target, 'qualifier')) };
  const inside = (name: string) => textOf(childAt(growth, name));
  return { ...signed(inside('value'), inside('unit')), qualifier: inside('qualifier') };
}

/** 8% and 0.5个百分点 have their unit behind the figure. */
function signed(text: string, given: string): Omit<Growth, 'qualifier'> {
  const [, written = '', sign = ''] = /^\s*([-+]?[\d.,]+)\s*(%|％|个?百分点)\s*$/.exec(text) ?? [];
  if (sign === '') return { written: text, unit: given };
  return { written, unit: /[%％]/.test(sign) ? '%' : '个百分点' };
}
