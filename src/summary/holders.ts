// Everything in a summary that may hold tables, charts and pictures, in the order in which the report prints it.
import { remembered } from '../source/remembered.js';
import type { Insets, Items, Summary } from './summary.js';

/** All holders of insets: the indicators, sections, parts, plans, attachments and every item beneath them. */
export const holdersOf = remembered((summary: Summary): readonly Insets[] => {
  const { indicators, tasks, issues, plan, parts, attachments } = summary;
  const holders: Insets[] = [];
  addCharts(holders, indicators);
  if (plan) holders.push(plan);
  addCharts(holders, plan?.targets);
  for (const section of [tasks, issues, ...parts, plan?.tasks, ...(plan?.parts ?? []), ...attachments])
    if (section) addWithItems(holders, section);
  return holders;
});

/** Indicators and targets hold charts alone: their table is made of them. */
function addCharts(holders: Insets[], holder: Pick<Insets, 'chart'> | undefined): void {
  if (holder?.chart) holders.push({ chart: holder.chart });
}

function addWithItems(holders: Insets[], holder: Insets & { readonly items?: Items }): void {
  holders.push(holder);
  for (const item of holder.items?.list ?? []) addWithItems(holders, item);
}
