// Carries the indicators on: last year's figures become those they are compared with, what was planned becomes their target.
import { parseDecimal } from '../chinese/decimal.js';
import { REMINDER } from '../source/reminder.js';
import { childAt, type Entry, entryOf, type MapNode } from '../source/tree.js';
import { writeYaml } from '../summary/write-yaml.js';
import { addEntry, addPart, withBlanks } from './add-part.js';
import { goalOf } from './goal.js';
import {
  commentLines,
  entriesOf,
  isWrittenInside,
  keyName,
  type LastYear,
  listIn,
  mapsIn,
  nameOf,
  plannedTargets,
  textOf,
} from './last-year.js';

/** Names of indicators by what is to be looked at. */
export interface IndicatorNotes {
  /** Their figure of last year was an estimate. */
  readonly estimated: readonly string[];
  /** They come from the plan, last year's report had no such indicator. */
  readonly added: readonly string[];
}

/** Carries all indicators on. */
export function carryIndicators(last: LastYear): IndicatorNotes {
  const { root, changes } = last;
  const entry = entryOf(root, 'indicators');
  const list = entry && listIn(entry.value);
  const indicators = mapsIn(list);
  const targets = plannedTargets(root);
  const used = new Set<MapNode>();
  for (const indicator of indicators) {
    const target = targets.find((each) => !used.has(each) && isSame(each, indicator));
    if (target) used.add(target);
    carryIndicator(last, indicator, target);
  }
  const estimated = indicators.filter((each) => isEstimate(each)).map(nameOf);
  if (entry && estimated.length > 0)
    changes.addAbove(entry.keySpan, [
      `${REMINDER}有的数值写明是预计数，已移到“上年同期”，请换成实际数：${estimated.join('、')}`,
    ]);
  const more = targets.filter((target) => !used.has(target));
  const added = more.flatMap((target) => newIndicator(last, target));
  if (added.length > 0) {
    const items = entry?.value.kind === 'map' ? entryOf(entry.value, 'items') : undefined;
    const lists = keyName(last, 'items', 'indicators');
    if (list && list.items.length > 0) changes.addItem(list, added);
    else if (items) changes.setBlock(items, added);
    else if (entry?.value.kind === 'map') addEntry(last, entry.value, lists, added);
    else if (entry) changes.setBlock(entry, added);
    else addPart(last, 'indicators', added);
  }
  return { estimated, added: more.map(nameOf) };
}

function isSame(target: MapNode, indicator: MapNode): boolean {
  const names = (node: MapNode) =>
    [nameOf(node), textOf(childAt(node, 'id')).trim()].filter((name) => name !== '');
  return names(target).some((name) => names(indicator).includes(name));
}

function isEstimate(indicator: MapNode): boolean {
  const node = childAt(indicator, 'estimated');
  return node?.kind === 'scalar' && node.value === true && figureOf(indicator) !== '';
}

function fieldName(last: LastYear, name: string): string {
  return keyName(last, name, 'indicators', 0);
}

/** The digits of an indicator's value as they were written; empty where it has words, a ratio or nothing. */
function figureOf(indicator: MapNode): string {
  const node = childAt(indicator, 'value');
  if (node?.kind !== 'scalar' || node.value === null) return '';
  return parseDecimal(node.written)?.digits ?? '';
}

/** The first of these entries that an indicator has, behind which another one may be put. */
function lastOf(indicator: MapNode, names: readonly string[]): Entry | undefined {
  const value = entryOf(indicator, 'value');
  return entriesOf(indicator, names).find(
    (entry) => !value || entry === value || !isWrittenInside(entry, value),
  );
}

function carryIndicator(last: LastYear, indicator: MapNode, target: MapNode | undefined): void {
  const { changes } = last;
  const value = entryOf(indicator, 'value');
  const prior = entryOf(indicator, 'prior');
  const figure = figureOf(indicator);
  // 98.5% has its unit in the value that goes.
  const unit = entryOf(indicator, 'unit');
  if (value && unit && isWrittenInside(unit, value))
    changes.addAfter(indicator, value, fieldName(last, 'unit'), JSON.stringify(textOf(unit.value)));
  if (prior && figure !== '') changes.setValue(prior, figure);
  else if (prior) changes.empty(prior);
  else if (value && figure !== '') {
    const behind = lastOf(indicator, ['yoy', 'unit', 'value']) ?? value;
    changes.addAfter(indicator, behind, fieldName(last, 'prior'), figure);
  }
  for (const entry of entriesOf(indicator, ['value', 'rank'])) changes.empty(entry);
  for (const entry of entriesOf(indicator, ['qualifier']))
    changes.drop(indicator, entry, `${REMINDER}修饰是“${commentLines(textOf(entry.value)).join('')}”`);
  for (const entry of entriesOf(indicator, ['yoy'])) emptyFigures(last, entry, ['value']);
  for (const entry of entriesOf(indicator, ['above'])) emptyFigures(last, entry, ['points']);
  for (const entry of entriesOf(indicator, ['share'])) emptyFigures(last, entry, ['value', 'change']);
  for (const part of mapsIn(childAt(indicator, 'parts')))
    for (const entry of entriesOf(part, ['value', 'yoy'])) emptyFigures(last, entry, ['value']);
  carryTarget(last, indicator, target);
}

/** Empties a figure, or the figures of a mapping that holds it together with its unit or its scope. */
function emptyFigures({ changes }: LastYear, entry: Entry, names: readonly string[]): void {
  if (entry.value.kind !== 'map') changes.empty(entry);
  else for (const inner of entriesOf(entry.value, names)) changes.empty(inner);
}

function carryTarget(last: LastYear, indicator: MapNode, target: MapNode | undefined): void {
  const { changes } = last;
  const own = entryOf(indicator, 'target');
  const goal = target && goalOf(last, target, indicator);
  if (goal?.doubt !== undefined) changes.addAbove(indicator.span, [`${REMINDER}${goal.doubt}`]);
  if (goal?.text === undefined) {
    if (own) emptyFigures(last, own, ['value', 'growth']);
  } else if (own) changes.setValue(own, goal.text);
  else {
    const behind = lastOf(indicator, ['prior', 'yoy', 'unit', 'value', 'name']);
    if (behind) changes.addAfter(indicator, behind, fieldName(last, 'target'), goal.text);
  }
}

/** The lines of an indicator for a target that last year's report has no indicator for. */
function newIndicator(last: LastYear, target: MapNode): string[] {
  const name = nameOf(target);
  const goal = goalOf(last, target, undefined);
  const [unit, verb] = [textOf(childAt(target, 'unit')), childAt(target, 'verb')];
  const isGrowth = unit === '' && textOf(childAt(target, 'value')) === '';
  const data = {
    name,
    ...(isGrowth ? { yoy: null } : { value: null }),
    ...(unit !== '' && { unit }),
    ...(verb && { verb: textOf(verb) }),
  };
  const [, ...lines] = writeYaml({ indicators: [data] }, { keys: last.keys })
    .trimEnd()
    .split('\n');
  const doubt = goal?.doubt === undefined ? '' : `；${goal.doubt}`;
  return [
    `${REMINDER}下面一项来自安排里的目标，原来的指标里没有；用不着就整项删掉${doubt}`,
    ...withBlanks(lines.map((line) => line.slice(2))),
    ...(goal?.text === undefined ? [] : [`  ${fieldName(last, 'target')}: ${goal.text}`]),
  ];
}
