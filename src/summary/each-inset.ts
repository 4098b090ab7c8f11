// Goes through what stands beside the words of a summary, wherever it may stand.
import type { Insets, Items, OwnTable, PictureInset, Summary } from './summary.js';

/** Calls `visit` for each picture. */
export function eachPicture(summary: Summary, visit: (picture: PictureInset) => void): void {
  eachHolder(summary, ({ picture }) => {
    for (const one of picture ?? []) visit(one);
  });
}

/** Calls `visit` for each table of the writer's own. */
export function eachTable(summary: Summary, visit: (table: OwnTable) => void): void {
  eachHolder(summary, ({ table }) => {
    for (const one of table ?? []) visit(one);
  });
}

/** Calls `visit` for every section, item and attachment. */
export function eachHolder(
  { tasks, issues, plan, parts, attachments }: Summary,
  visit: (holder: Insets) => void,
) {
  const visitItems = (items: Items | undefined) => {
    for (const item of items?.list ?? []) {
      visit(item);
      visitItems(item.items);
    }
  };
  const sections = [tasks, issues, plan?.tasks, ...parts, ...(plan?.parts ?? []), ...attachments];
  if (plan) visit(plan);
  for (const section of sections) {
    if (!section) continue;
    visit(section);
    visitItems(section.items);
  }
}
