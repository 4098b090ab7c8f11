// Whether the indicators or the plan's targets are printed as a table, told without composing the report.
import type { Indicators, Summary, Targets } from '../summary/summary.js';

/** Is there a table of the indicators, in the text or in an attachment? */
export function areIndicatorsListed({ indicators, attachments }: Summary): boolean {
  if (!indicators) return false;
  const inText = indicators.placement !== 'none' && hasTable(indicators);
  return inText || attachments.some(({ builtIn }) => builtIn === 'indicators');
}

/** Is there a table of the plan's targets, in the text or in an attachment? */
export function areTargetsListed({ plan, attachments }: Summary): boolean {
  if (!plan?.targets) return false;
  return hasTable(plan.targets) || attachments.some(({ builtIn }) => builtIn === 'targets');
}

function hasTable({ table, items }: Indicators | Targets): boolean {
  return table && items.length > 0;
}
