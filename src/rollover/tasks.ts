// Makes the tasks of last year's plan the items of this year's work, with who was in charge of them and empty texts.
import type * as Input from '../generated/summary-input.js';
import { REMINDER } from '../source/reminder.js';
import { childAt, type Entry, entryOf, type MapNode, type TreeNode } from '../source/tree.js';
import { writeYaml } from '../summary/write-yaml.js';
import { addEntry, addPart, withBlanks } from './add-part.js';
import {
  commentLines,
  keyName,
  type LastYear,
  listIn,
  partsAs,
  plannedTasks,
  textOf,
  wordsOf,
} from './last-year.js';
import { emptyItems, emptySection } from './sections.js';

/** @returns how many tasks became items, and the part of the report in which they stand where that is a free one */
export function carryTasks(last: LastYear): { readonly count: number; readonly part: MapNode | undefined } {
  const { root, changes } = last;
  const tasks = plannedTasks(last);
  const entry = entryOf(root, 'tasks');
  const part = entry ? undefined : partsAs(last, 'tasks').find((each) => listIn(each));
  if (tasks.length === 0) {
    if (entry?.value.kind === 'map') emptySection(last, entry.value);
    else if (entry) emptyItems(last, entry.value);
    return { count: 0, part: undefined };
  }
  const lines = linesOf(last, tasks);
  const section = part ?? (entry?.value.kind === 'map' ? entry.value : undefined);
  const owners = tasks.some((task) => childAt(task, 'leader') ?? childAt(task, 'owner'));
  // Who is in charge is for the writer: reports of the work done do not print it.
  const unprinted = `${keyName(last, 'showOwners', 'tasks')}: ${last.keys === 'zh' ? '否' : 'false'}`;
  const itemsKey = keyName(last, 'items', 'tasks');
  if (section) {
    emptySection(last, section, { withoutItems: true });
    const items = entryOf(section, 'items');
    if (owners && !entryOf(section, 'showOwners')) addSetting(last, section, items, unprinted);
    if (items) changes.setBlock(items, lines);
    else addEntry(last, section, itemsKey, lines);
  } else {
    const all = owners ? [unprinted, `${itemsKey}:`, ...lines.map((line) => `  ${line}`)] : lines;
    if (entry) changes.setBlock(entry, all);
    else addPart(last, 'tasks', all);
  }
  return { count: tasks.length, part };
}

function addSetting({ changes }: LastYear, section: MapNode, items: Entry | undefined, line: string): void {
  const first = items ?? section.entries[0];
  if (!first) return;
  const [key = '', value = ''] = line.split(': ');
  const before = section.entries.filter(({ keySpan }) => keySpan.start < first.keySpan.start).at(-1);
  if (before) changes.addAfter(section, before, key, value);
  else changes.addAbove(first.keySpan, [line]);
}

function linesOf({ keys }: LastYear, tasks: readonly TreeNode[]): string[] {
  const comments = new Map(tasks.map((task, index) => [`/tasks/${index}`, remindersOfTask(task)]));
  const [, ...lines] = writeYaml({ tasks: tasks.map(workOf) }, { keys, comments })
    .trimEnd()
    .split('\n');
  return withBlanks(lines.map((line) => line.replace(/^ {2}/, '')));
}

/** What was planned and until when, for the one who writes what was done. */
function remindersOfTask(task: TreeNode): string[] {
  const title = textOf(childAt(task, 'title'));
  const words = wordsOf(task).slice(title === '' ? 0 : commentLines(title).length);
  const deadline = commentLines(textOf(childAt(task, 'deadline'))).join('');
  const lines = [...words, ...(deadline === '' ? [] : [`完成时限：${deadline}`])];
  return lines.map((line) => REMINDER.replace(/^# /, '') + line);
}

function workOf(task: TreeNode): Input.Item {
  if (task.kind !== 'map') return { text: null };
  const items = childAt(task, 'items');
  const names = (name: string) => textOf(childAt(task, name));
  const own = (name: 'leader' | 'owner') => (childAt(task, name) ? { [name]: names(name) || null } : {});
  const layout = childAt(task, 'itemLayout');
  const numbering = childAt(task, 'numbering');
  return {
    ...(childAt(task, 'title') && { title: names('title') || null }),
    ...(items?.kind === 'list' && items.items.length > 0
      ? {
          ...(childAt(task, 'text') && { text: null }),
          ...(layout && { itemLayout: textOf(layout) as NonNullable<Input.Item['itemLayout']> }),
          ...(numbering && { numbering: textOf(numbering) as NonNullable<Input.Item['numbering']> }),
          items: items.items.map(workOf),
        }
      : { text: null }),
    ...own('leader'),
    ...own('owner'),
  };
}
