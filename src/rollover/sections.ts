// Empties the sections of last year: their titles stay, with their years moved on, and so does their form.

import { REMINDER } from '../source/reminder.js';
import { childAt, entryOf, type TreeNode } from '../source/tree.js';
import {
  commentLines,
  entriesOf,
  keyName,
  type LastYear,
  listIn,
  mapsIn,
  textOf,
  wordsOf,
} from './last-year.js';
import { movedYears } from './years.js';

const TITLES = ['title', 'caption'];
const TEXTS = ['opening', 'text', 'closing', 'measure', 'picture', 'deadline'];

/** Moves the years on in the titles that a mapping has. */
export function moveTitles(last: LastYear, node: TreeNode | undefined, names = TITLES): void {
  for (const { value } of entriesOf(node, names)) moveYears(last, value);
}

/** Moves the years on in a text; says so where last year is still named in it. */
export function moveYears({ changes, years, doubts }: LastYear, value: TreeNode): void {
  if (value.kind !== 'scalar' || value.value === null) return;
  const { start } = value.span;
  const words = changes.source.text.slice(start, changes.endOf(value));
  const edits = movedYears(words, years, start);
  for (const edit of edits) changes.change(edit);
  const moved = edits.filter(({ span }) => isYear(words.slice(span.start - start), years.year));
  if (words.split(String(years.year)).length - 1 > moved.length)
    doubts.push({ offset: start, words: textOf(value) });
}

function isYear(words: string, year: number): boolean {
  return words.startsWith(String(year));
}

export interface Emptying {
  /** Texts that stay where they say nothing of the year. */
  readonly keep?: readonly string[];
  /** Items that are seen to elsewhere. */
  readonly withoutItems?: true;
}

/** Empties a section or an item with all that it holds. */
export function emptySection(last: LastYear, node: TreeNode | undefined, how: Emptying = {}): void {
  if (node?.kind !== 'map') return;
  moveTitles(last, node);
  for (const entry of entriesOf(node, TEXTS)) {
    const isKept = how.keep?.includes(entry.key) && isTransition(textOf(entry.value));
    if (!isKept && !isEmpty(entry.value)) last.changes.empty(entry);
  }
  if (!how.withoutItems) emptyItems(last, childAt(node, 'items'));
}

/** Empties the items of a list; their leaders and owners stay, and titles without a figure. */
export function emptyItems(last: LastYear, node: TreeNode | undefined): void {
  if (node?.kind !== 'list') return;
  for (const item of node.items) {
    if (item.kind !== 'map') {
      if (!isEmpty(item)) last.changes.emptyItem(node, item, `{${keyName(last, 'text', 'tasks', 0)}: }`);
      continue;
    }
    const title = entryOf(item, 'title');
    const isStale = title && hasFigure(textOf(title.value));
    if (isStale) last.changes.empty(title);
    emptySection(last, isStale ? { ...item, entries: item.entries.filter((each) => each !== title) } : item);
  }
}

/** A figure that no year is a part of. */
function hasFigure(text: string): boolean {
  return /[\d０-９]|\{\{/.test(text.replace(/\d{4}年/g, ''));
}

function isEmpty(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** Words that lead on or close, and say nothing of the year: 特此报告。 */
function isTransition(text: string): boolean {
  return text.length <= 200 && !/[\d０-９]|\{\{|[“”]/.test(text);
}

/** What the items of a section said, and its text, as the lines of a reminder. */
export function remindersOf(section: TreeNode): string[] {
  const text = section.kind === 'map' ? commentLines(textOf(childAt(section, 'text'))) : [];
  const said = (listIn(section)?.items ?? []).flatMap((item) => indented(wordsOf(item)));
  return [...text, ...said].map((line) => REMINDER + line);
}

function indented([first, ...more]: readonly string[]): string[] {
  return first === undefined ? [] : [first, ...more.map((line) => `　　${line}`)];
}

/**
 * One empty item with the fields that last year's items had.
 * @param asked the fields that are looked for; a title and a text are always there, unless no item had a title
 */
export function emptyItem(
  last: LastYear,
  list: TreeNode | undefined,
  asked: readonly string[],
): readonly string[] {
  const items = mapsIn(list);
  const has = (name: string) => items.some((item) => entryOf(item, name));
  const isUntitled = list?.kind === 'list' && list.items.length > 0 && !has('title');
  const names = [...(isUntitled ? [] : ['title']), 'text', ...asked.filter(has)];
  return names.map((name, index) => `${index === 0 ? '- ' : '  '}${keyName(last, name, 'tasks', 0)}: `);
}
