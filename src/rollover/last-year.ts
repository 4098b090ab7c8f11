// What last year's summary says of the year that comes: its tasks, its targets, and which years are meant.
import type { KeyLanguage } from '../schema/key-language.js';
import { childShape, rootShape } from '../schema/schema-shape.js';
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

/** A key as the file writes it: in English, or by the title it has at that place of the schema. */
export function keyName({ keys }: LastYear, name: string, ...place: readonly (string | number)[]): string {
  if (keys === 'en') return name;
  let shape: ReturnType<typeof childShape> = rootShape();
  for (const step of place) shape = childShape(shape, step);
  return shape?.fields?.get(name)?.title ?? name;
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

/** The parts of a summary with a role. */
export function partsAs(root: MapNode, role: string): readonly MapNode[] {
  return mapsIn(childAt(root, 'parts')).filter((part) => textOf(childAt(part, 'role')) === role);
}

/** The tasks that were planned: they are this year's work. */
export function plannedTasks(root: MapNode): readonly TreeNode[] {
  const plan = childAt(root, 'plan');
  const own = plan?.kind === 'list' ? plan : plan && listIn(childAt(plan, 'tasks'));
  const tasks = own ? own.items : partsAs(root, 'plan').flatMap((part) => listIn(part)?.items ?? []);
  return tasks.filter((task) => wordsOf(task).length > 0);
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
