// Last year's file as next year's: its form and its words of the house stay, what is of the year is moved on or emptied.
import type { KeyLanguage } from '../schema/key-language.js';
import type { Source } from '../source/source.js';
import { entryOf, type MapNode, type TreeNode } from '../source/tree.js';
import { carryIndicators } from './indicators.js';
import { entriesOf, type LastYear } from './last-year.js';
import { renewAttachments, renewIssues, renewParts, renewPlan } from './plan.js';
import { emptySection, moveTitles } from './sections.js';
import { carryTasks } from './tasks.js';
import { textChanges } from './text-changes.js';
import { oldYears } from './years.js';

/** What became of last year's file. */
export interface CarriedOn {
  readonly text: string;
  /** The language of its keys. */
  readonly keys: KeyLanguage;
  /** The year that is reported on now. */
  readonly year: number;
  /** How many planned tasks became items of the work. */
  readonly tasks: number;
  /** Names of indicators whose figure of last year was an estimate, and of those that come from the plan. */
  readonly estimated: readonly string[];
  readonly added: readonly string[];
  /** Titles in which last year is still named. */
  readonly doubts: readonly { readonly offset: number; readonly words: string }[];
}

/**
 * @param source last year's text, its lines end with LF or CRLF
 * @param written its tree with the names of the schema, as it was written
 * @param root the same as it was understood
 * @param year what it reports on
 * @throws NotInPlace when the text cannot be changed in place
 */
export function carryOn(source: Source, written: TreeNode, root: MapNode, year: number): CarriedOn {
  const changes = textChanges(source, written);
  const english = root.entries.filter(({ key, spelling }) => key === spelling);
  const isEnglish = english.length * 2 > root.entries.length;
  const plan = entryOf(root, 'plan');
  const planned = plan?.value.kind === 'map' ? entryOf(plan.value, 'year')?.value : undefined;
  const planYear = planned?.kind === 'scalar' && typeof planned.value === 'number' ? planned.value : year + 1;
  const last: LastYear = {
    root,
    keys: isEnglish ? 'en' : 'zh',
    years: oldYears(year, planYear),
    changes,
    doubts: [],
  };
  carryHead(last);
  const { estimated, added } = carryIndicators(last);
  for (const { value } of entriesOf(root, ['indicators'])) emptySection(last, value, { withoutItems: true });
  const tasks = carryTasks(last);
  for (const entry of entriesOf(root, ['issues'])) renewIssues(last, entry, entry.value);
  if (plan) renewPlan(last, plan);
  renewParts(last, tasks.part);
  renewAttachments(last);
  const { keys, doubts } = last;
  return { text: changes.result(), keys, year: year + 1, tasks: tasks.count, estimated, added, doubts };
}

/** What stands before and behind the parts: days and numbers are those of a new document. */
function carryHead(last: LastYear): void {
  const { root, changes, years } = last;
  emptySection(last, root, { keep: ['closing'], withoutItems: true });
  for (const entry of entriesOf(root, ['year'])) changes.setValue(entry, String(years.year + 1));
  for (const entry of entriesOf(root, ['date'])) changes.empty(entry);
  const inside: Readonly<Record<string, readonly string[]>> = {
    document: ['number', 'copyNumber', 'printedOn'],
    briefing: ['issue', 'total', 'date'],
  };
  for (const { key, value } of entriesOf(root, ['document', 'briefing']))
    for (const entry of entriesOf(value, inside[key] ?? [])) changes.empty(entry);
  moveTitles(last, root, ['signature']);
}
