// Everything in a summary that may hold tables, charts and pictures, in the order in which the report prints it.
import type { Insets, Items, Section, Summary } from './summary.js';

/** All holders of insets: the indicators, sections, parts, plans, attachments and every item beneath them. */
export function holdersOf({
  indicators,
  tasks,
  issues,
  plan,
  parts,
  attachments,
}: Summary): readonly Insets[] {
  const sections = [tasks, issues, ...parts, plan?.tasks, ...(plan?.parts ?? [])];
  return [
    ...[indicators, plan, plan?.targets].filter((holder) => holder !== undefined),
    ...sections.flatMap((section) => (section ? withItems(section) : [])),
    ...attachments.flatMap(withItems),
  ];
}

function withItems(holder: Insets & Pick<Section, 'items'>): readonly Insets[] {
  return [holder, ...itemsOf(holder.items)];
}

function itemsOf(items: Items | undefined): readonly Insets[] {
  return (items?.list ?? []).flatMap((item) => [item, ...itemsOf(item.items)]);
}
