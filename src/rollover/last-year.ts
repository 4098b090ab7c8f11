// What last year's summary says of the year that comes: its tasks, its targets, and which years are meant.
import { yearsNamedIn } from '../genre/report-years.js';
import type { KeyLanguage } from '../schema/key-language.js';
import { childShape, rootShape, type SchemaShape } from '../schema/schema-shape.js';
import { childAt, type Entry, entryOf, type ListNode, type MapNode, type TreeNode } from '../source/tree.js';
import type { TextChanges } from './text-changes.js';
import type { OldYears } from './years.js';

export interface LastYear {
  readonly root: MapNode;
  readonly keys: KeyLanguage;
  readonly years: OldYears;
  readonly changes: TextChanges;
  /** Titles in which last year is still named, for the writer to look at. */
  readonly doubts: { readonly offset: number; readonly words: string }[];
}

type Place = readonly (string | number)[];

/** A key as the file writes it: in English, or by the title it has at that place of the schema. */
export function keyName({ keys }: LastYear, name: string, ...place: Place): string {
  return keys === 'en' ? name : (shapeAt(place)?.fields?.get(name)?.title ?? name);
}

/** A word of a list as the file writes it. */
export function choiceName({ keys }: LastYear, value: string | boolean, ...place: Place): string {
  const choice = shapeAt(place)?.choices?.find((each) => each.value === value);
  return keys === 'en' ? String(value) : (choice?.title ?? String(value));
}

function shapeAt(place: Place): SchemaShape | undefined {
  let shape: SchemaShape | undefined = rootShape();
  for (const step of place) shape = childShape(shape, step);
  return shape;
}

/** The text of a scalar with its line breaks as they were typed; empty where there is none. */
export function textOf(node: TreeNode | undefined): string {
  if (node?.kind !== 'scalar' || node.value === null) return '';
  return typeof node.value === 'string' ? (node.typed ?? node.value) : node.written;
}

/** The lines of a text as lines of a comment, without what has no place in one. */
export function commentLines(text: string): string[] {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.replace(/[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu, '').trim())
    .filter((line) => line !== '');
}

/** The list of a section: the section itself where it is one, or what stands under its `items`. */
export function listIn(node: TreeNode | undefined): ListNode | undefined {
  if (node?.kind === 'list') return node;
  const items = node && childAt(node, 'items');
  return items?.kind === 'list' ? items : undefined;
}

/** The mappings in a list; none where there is no list. */
export function mapsIn(node: TreeNode | undefined): readonly MapNode[] {
  return (node?.kind === 'list' ? node.items : []).filter((item) => item.kind === 'map');
}

/**
 * The role of a part of the writer's own. One that names the plan's year (2026年重点工作) is the plan where there is no other,
 * though it may be called work.
 */
export function roleOf({ root, years }: Pick<LastYear, 'root' | 'years'>, part: MapNode): string {
  const role = textOf(childAt(part, 'role'));
  if ((role !== '' && role !== 'tasks') || entryOf(root, 'plan')) return role;
  const named = yearsNamedIn(textOf(childAt(part, 'title')));
  return named.length > 0 && named.every(({ year }) => year === years.planYear) ? 'plan' : role;
}

/** The parts of the writer's own that have a role. */
export function partsAs(last: LastYear, role: string): readonly MapNode[] {
  return mapsIn(childAt(last.root, 'parts')).filter((part) => roleOf(last, part) === role);
}

/** The tasks that were planned: they are this year's work. */
export function plannedTasks(last: LastYear): readonly TreeNode[] {
  const plan = childAt(last.root, 'plan');
  const own = plan?.kind === 'list' ? plan : plan && listIn(childAt(plan, 'tasks'));
  const items = own ? own.items : partsAs(last, 'plan').flatMap((part) => listIn(part)?.items ?? []);
  const tasks = items.flatMap(tasksIn).filter((task) => wordsOf(task).length > 0);
  return tasks.length > 0 ? tasks : items.filter((item) => wordsOf(item).length > 0);
}

/** Titles over several tasks, and over what is no task; in a plan that was imported they stand among its items. */
const OF_TASKS = /^(?:\d{4}年)?(?:重点|主要)(?:任务|工作|举措)/;
const NO_TASK = /^(?:\d{4}年)?.{0,6}(?:目标|总体要求|总体思路|工作思路|指导思想|基本原则|保障措施)$/;

function tasksIn(item: TreeNode): readonly TreeNode[] {
  const title = textOf(childAt(item, 'title')).trim();
  const inside = listIn(item)?.items ?? [];
  if (OF_TASKS.test(title) && inside.length > 0) return inside;
  return NO_TASK.test(title) ? [] : [item];
}

/** The targets that were set, in their order. */
export function plannedTargets(root: MapNode): readonly MapNode[] {
  const plan = childAt(root, 'plan');
  return mapsIn(plan && listIn(childAt(plan, 'targets'))).filter((target) => nameOf(target) !== '');
}

export function nameOf(node: MapNode): string {
  return textOf(childAt(node, 'name')).trim();
}

/** What an item says, a line for each line of it: its title, its text, what it consists of, what is to be done. */
export function wordsOf(item: TreeNode): string[] {
  if (item.kind === 'scalar') return commentLines(textOf(item));
  if (item.kind === 'list') return item.items.flatMap(wordsOf);
  const texts = ['title', 'opening', 'text', 'items', 'closing', 'measure'];
  return texts.flatMap((name) => {
    const value = childAt(item, name);
    return value ? wordsOf(value) : [];
  });
}

export function entriesOf(node: TreeNode | undefined, names: readonly string[]): readonly Entry[] {
  if (node?.kind !== 'map') return [];
  return names.flatMap((name) => entryOf(node, name) ?? []);
}

/** Is a unit written in its figure, as in 98.5%? */
export function isWrittenInside(unit: Entry, { value }: Entry): boolean {
  return unit.keySpan.start >= value.span.start && unit.keySpan.end <= value.span.end;
}
