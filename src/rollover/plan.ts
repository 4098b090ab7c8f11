// Makes room for the plan of the year that comes, in the form of last year's, and for this year's problems.
import { childAt, type Entry, entryOf, type MapNode, type TreeNode } from '../source/tree.js';
import {
  choiceName,
  entriesOf,
  isWrittenInside,
  keyName,
  type LastYear,
  listIn,
  mapsIn,
  roleOf,
  textOf,
} from './last-year.js';
import { emptyItem, emptyItems, emptySection, moveTitles, moveYears, remindersOf } from './sections.js';
import { movedYears } from './years.js';

const TASK_FIELDS = ['leader', 'owner', 'deadline'];

/** The plan: its form stays, its targets lose their figures, its tasks make room for one. */
export function renewPlan(last: LastYear, entry: Entry): void {
  const { value: plan } = entry;
  if (plan.kind === 'list') renewList(last, entry, TASK_FIELDS);
  if (plan.kind !== 'map') return;
  const year = entryOf(plan, 'year');
  if (year?.value.kind === 'scalar' && typeof year.value.value === 'number')
    last.changes.setValue(year, String(last.years.nextPlanYear));
  emptySection(last, plan, { keep: ['closing'], withoutItems: true });
  for (const targets of entriesOf(plan, ['targets'])) renewTargets(last, targets.value);
  for (const tasks of entriesOf(plan, ['tasks'])) {
    if (tasks.value.kind === 'list') renewList(last, tasks, TASK_FIELDS);
    else renewSection(last, tasks.value);
  }
  for (const part of mapsIn(childAt(plan, 'parts'))) emptySection(last, part);
}

/** A section of planned tasks. */
export function renewSection(last: LastYear, section: TreeNode): void {
  emptySection(last, section, { keep: ['closing'], withoutItems: true });
  for (const items of entriesOf(section, ['items'])) renewList(last, items, TASK_FIELDS);
}

function renewList(last: LastYear, entry: Entry, fields: readonly string[], above?: string[]): void {
  if (entry.value.kind !== 'list' || entry.value.items.length === 0) return;
  last.changes.setBlock(entry, emptyItem(last, entry.value, fields), above);
}

function renewTargets(last: LastYear, targets: TreeNode): void {
  moveTitles(last, targets);
  for (const entry of entriesOf(targets, ['opening'])) {
    if (isLead(last, textOf(entry.value))) moveYears(last, entry.value);
    else last.changes.empty(entry);
  }
  for (const entry of entriesOf(targets, ['closing'])) last.changes.empty(entry);
  for (const target of mapsIn(listIn(targets))) {
    for (const entry of entriesOf(target, ['value', 'growth'])) {
      const inside = entry.value.kind === 'map' ? entryOf(entry.value, 'value') : entry;
      if (inside) last.changes.empty(inside);
    }
    const [value, unit] = [entryOf(target, 'value'), entryOf(target, 'unit')];
    if (value && unit && isWrittenInside(unit, value)) {
      const key = keyName(last, 'unit', 'plan', 'targets', 0);
      last.changes.addAfter(target, value, key, JSON.stringify(textOf(unit.value)));
    }
  }
}

/** 2026年主要预期目标是：, in which nothing but the year is of a year. */
function isLead({ years }: LastYear, text: string): boolean {
  const edits = movedYears(text, years, 0);
  let rest = text;
  for (const { span } of edits.toReversed()) rest = rest.slice(0, span.start) + rest.slice(span.end);
  return /[：:]$/.test(text.trim()) && !/[\d０-９“]|\{\{/.test(rest);
}

/** The problems: they are kept as a reminder above one empty item. */
export function renewIssues(last: LastYear, entry: Entry | undefined, section: TreeNode): void {
  const reminders = remindersOf(section);
  if (section.kind === 'list') {
    if (entry) renewList(last, entry, ['measure'], reminders);
    return;
  }
  if (section.kind !== 'map') return;
  emptySection(last, section, { keep: ['opening', 'closing'], withoutItems: true });
  const items = entryOf(section, 'items');
  const text = entryOf(section, 'text');
  if (items && listIn(section)?.items.length) renewList(last, items, ['measure'], reminders);
  else if (text && reminders.length > 0) last.changes.addAbove(text.keySpan, reminders);
}

/** The parts of the writer's own, each by its role. @param taken the part in which last year's plan became this year's work */
export function renewParts(last: LastYear, taken: MapNode | undefined): void {
  for (const part of mapsIn(childAt(last.root, 'parts'))) {
    if (part === taken) continue;
    const role = roleOf(last, part);
    writeRole(last, part, role);
    if (role === 'issues') renewIssues(last, undefined, part);
    else if (role === 'plan') renewSection(last, part);
    else emptySection(last, part);
  }
}

/** Writes down the role that a part was found to have. */
function writeRole(last: LastYear, part: MapNode, role: string): void {
  const written = entryOf(part, 'role');
  const title = entryOf(part, 'title');
  if (role === textOf(written?.value) || !title) return;
  const named = choiceName(last, role, 'parts', 0, 'role');
  if (written) last.changes.setValue(written, named);
  else last.changes.addAfter(part, title, keyName(last, 'role', 'parts', 0), named);
}

/** The attachments: their titles move on. */
export function renewAttachments(last: LastYear): void {
  const list = childAt(last.root, 'attachments');
  if (list?.kind !== 'list') return;
  for (const item of list.items) {
    if (item.kind === 'scalar') moveYears(last, item);
    else if (item.kind === 'map') {
      emptySection(last, item, { withoutItems: true });
      emptyItems(last, childAt(item, 'items'));
    }
  }
}
