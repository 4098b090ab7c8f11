// Composes the tables of indicators, targets and assigned tasks.
import { completionOf, givenGrowth, growthOf, isRate } from '../summary/arithmetic.js';
import type { CitationIndex } from '../summary/citations.js';
import type {
  Component,
  Figure,
  Indicator,
  Indicators,
  Item,
  Section,
  Target,
  Targets,
  Text,
} from '../summary/summary.js';
import type { PageTurn } from './column-widths.js';
import { signedGrowth } from './growth.js';
import { joined, lineOf, merged, plain } from './inline.js';
import { lineWithCitations, paragraphsWithCitations } from './prose.js';
import { amount, qualified } from './quantity.js';
import type { Inline, Table } from './report.js';
import { type ColumnPlan, type TableContent, tableBlock } from './table-block.js';
import { targetGoal } from './target-phrases.js';

type Cells = readonly (readonly Inline[])[];
/** The mark after an estimated figure, which the note under the table explains. */
const ESTIMATE_MARK = '*';
const NONE: readonly Inline[] = [plain('—')];

/** The table 指标 ｜ 单位 ｜ 目标 ｜ 完成 ｜ 完成率 ｜ 同比, with a row for each indicator and each of its parts. */
export function indicatorTable(indicators: Indicators, index: CitationIndex, turn?: PageTurn): Table {
  const rows = indicators.items.flatMap((indicator) => [
    { cells: indicatorCells(indicator), path: indicator.path },
    ...indicator.parts.map((part) => ({ cells: componentCells(part, indicator.unit), path: part.path })),
  ]);
  return table(
    ['指标', '单位', '目标', '完成', '完成率', '同比'],
    '指标',
    {
      caption: captionOf(indicators.caption, index),
      rows,
      notes: notesOf(indicators.items),
      path: indicators.path,
    },
    turn,
  );
}

function indicatorCells(indicator: Indicator): Cells {
  const { unit, target, period, estimated, qualifier } = indicator;
  const growth = growthOf(indicator);
  const completion = completionOf(indicator);
  const figure: Figure | undefined =
    indicator.value ?? (indicator.yoy ? undefined : { kind: 'missing', path: [...indicator.path, 'value'] });
  return [
    merged([...lineOf(indicator.name), ...(period ? [plain('（'), ...lineOf(period), plain('）')] : [])]),
    unit ? lineOf(unit) : NONE,
    target?.value || target?.growth ? targetGoal(target, unit) : NONE,
    figure
      ? [...qualified(amount(figure, undefined), qualifier), plain(estimated ? ESTIMATE_MARK : '')]
      : NONE,
    completion ? [plain(`${completion.digits}%`)] : NONE,
    growth ? signedGrowth(growth) : NONE,
  ];
}

function componentCells({ name, value, yoy }: Component, unit: Text | undefined): Cells {
  const growth = yoy && givenGrowth(yoy, isRate(unit) ? '个百分点' : '%');
  const cells = [
    [plain('其中：'), ...lineOf(name)],
    unit ? lineOf(unit) : NONE,
    NONE,
    amount(value, undefined),
    NONE,
  ];
  return [...cells, growth ? signedGrowth(growth) : NONE];
}

/** The table 指标 ｜ 单位 ｜ 目标 ｜ 增幅, with a row for each target. */
export function targetTable(targets: Targets, index: CitationIndex, turn?: PageTurn): Table {
  const rows = targets.items.map((target) => ({ cells: targetCells(target), path: target.path }));
  return table(
    ['指标', '单位', '目标', '增幅'],
    '指标',
    {
      caption: captionOf(targets.caption, index),
      rows,
      notes: notesOf(targets.items),
      path: targets.path,
    },
    turn,
  );
}

function targetCells(target: Target): Cells {
  const { unit, growth, qualifier } = target;
  const value: Figure | undefined =
    target.value ?? (growth ? undefined : { kind: 'missing', path: [...target.path, 'value'] });
  const change =
    growth &&
    givenGrowth(
      target.value || !qualifier ? growth : { qualifier, ...growth },
      isRate(unit) ? '个百分点' : '%',
    );
  return [
    lineOf(target.name),
    unit ? lineOf(unit) : NONE,
    value ? qualified(amount(value, undefined), qualifier) : NONE,
    change ? signedGrowth(change) : NONE,
  ];
}

/** The title of the column that says at length what is to be done. */
const CONTENT = '工作内容';

/**
 * The table 序号 ｜ 重点工作 ｜ 责任领导 ｜ 责任单位 ｜ 完成时限, with the items that have a leader, owner or deadline, or
 * with all items when none has.
 * @param withText whether the text of the items stands in a column 工作内容
 */
export function taskTable(
  section: Section,
  index: CitationIndex,
  { withText = false, turn }: { readonly withText?: boolean; readonly turn?: PageTurn } = {},
): Table {
  const all = section.items?.list ?? [];
  const assigned = all.flatMap(assignedItems);
  const items = assigned.length > 0 ? assigned : all;
  const rows = items.map((item, position) => ({
    cells: taskCells(item, position + 1, index, withText),
    path: item.path,
  }));
  const titles = ['序号', '重点工作', ...(withText ? [CONTENT] : []), '责任领导', '责任单位', '完成时限'];
  return table(titles, '重点工作', { caption: [], rows, notes: [], path: section.path }, turn);
}

function assignedItems(item: Item): readonly Item[] {
  if (item.leader || item.owner || item.deadline) return [item];
  return item.items?.list.flatMap(assignedItems) ?? [];
}

function taskCells(item: Item, number: number, index: CitationIndex, withText: boolean): Cells {
  const { title, text, leader, owner, deadline } = item;
  const cell = (words: Text | undefined) => (words ? lineWithCitations(words, index) : NONE);
  // A text in a cell keeps its paragraphs, not the lines it was typed on.
  const told = text && joined(paragraphsWithCitations(text, index), '\n');
  const name = title || !told ? cell(title) : told;
  const content = withText ? [title ? (told ?? titlesBelow(item, index)) : NONE] : [];
  return [[plain(String(number))], name, ...content, cell(leader), cell(owner), cell(deadline)];
}

/** What an item without a text of its own consists of: the titles or texts of the items below it. */
function titlesBelow({ items }: Item, index: CitationIndex): readonly Inline[] {
  const parts = (items?.list ?? []).flatMap(({ title, text }) => {
    const words = title ?? text;
    return words ? [lineWithCitations(words, index)] : [];
  });
  return parts.length > 0 ? joined(parts, '\n') : NONE;
}

/** The table with these columns; `named`, the column of names, is aligned left, and so is what is told at length. */
function table(titles: readonly string[], named: string, content: TableContent, turn?: PageTurn): Table {
  const columns = titles.map(
    (title): ColumnPlan => ({
      title: [plain(title)],
      align: title === named || title === CONTENT ? 'left' : 'center',
    }),
  );
  return tableBlock(columns, content, turn);
}

function captionOf(caption: Text | undefined, index: CitationIndex): readonly Inline[] {
  return caption ? lineWithCitations(caption, index) : [];
}

/** The line under the table, 注：1.带*的为预计数；2.规上工业总产值：现价。, or none. */
function notesOf(measured: readonly (Indicator | Target)[]): Inline[][] {
  const isEstimate = (each: Indicator | Target) =>
    'estimated' in each && each.estimated && each.value !== undefined;
  const notes = [
    ...(measured.some(isEstimate) ? [[plain(`带${ESTIMATE_MARK}的为预计数`)]] : []),
    ...measured.flatMap(({ name, note }) => (note ? [[...lineOf(name), plain('：'), ...lineOf(note)]] : [])),
  ];
  if (notes.length === 0) return [];
  const numbered = notes.map((note, position) => [
    ...(notes.length > 1 ? [plain(`${position + 1}.`)] : []),
    ...note,
  ]);
  return [merged([plain('注：'), ...joined(numbered, '；'), plain('。')])];
}
