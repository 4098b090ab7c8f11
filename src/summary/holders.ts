// Everything in a summary that may hold tables, charts and pictures, in the order in which the report prints it.
import { remembered } from '../source/remembered.js';
import type { Insets, Items, Section, Summary } from './summary.js';

/** All holders of insets: the indicators, sections, parts, plans, attachments and every item beneath them. */
export const holdersOf = remembered((summary: Summary): readonly Insets[] => {
  const { indicators, tasks, issues, plan, parts, attachments } = summary;
  const sections = [tasks, issues, ...parts, plan?.tasks, ...(plan?.parts ?? [])];
  return [
    ...chartsOf(indicators),
    ...(plan ? [plan] : []),
    ...chartsOf(plan?.targets),
    ...sections.flatMap((section) => (section ? withItems(section) : [])),
    ...attachments.flatMap(withItems),
  ];
});

/** Indicators and targets hold charts alone: their table is made of them. */
function chartsOf(holder: Pick<Insets, 'chart'> | undefined): readonly Insets[] {
  return holder?.chart ? [{ chart: holder.chart }] : [];
}

function withItems(holder: Insets & Pick<Section, 'items'>): readonly Insets[] {
  return [holder, ...itemsOf(holder.items)];
}

function itemsOf(items: Items | undefined): readonly Insets[] {
  return (items?.list ?? []).flatMap((item) => [item, ...itemsOf(item.items)]);
}
