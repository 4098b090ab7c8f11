// Composes the tables of indicators, targets and assigned tasks.
import { once } from '../source/remembered.js';
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
import { measureColumns } from './column-widths.js';
import { signedGrowth } from './growth.js';
import { joined, lineOf, merged, plain } from './inline.js';
import { lineWithCitations, paragraphsWithCitations } from './prose.js';
import { amount, qualified } from './quantity.js';
import type { Inline, Table, TableColumn } from './report.js';
import { targetGoal } from './target-phrases.js';

type Cells = readonly (readonly Inline[])[];
/** The mark after an estimated figure, which the note under the table explains. */
const ESTIMATE_MARK = '*';
const NONE: readonly Inline[] = [plain('—')];

/** The table 指标 ｜ 单位 ｜ 目标 ｜ 完成 ｜ 完成率 ｜ 同比, with a row for each indicator and each of its parts. */
export function indicatorTable(indicators: Indicators, index: CitationIndex): Table {
  const rows = indicators.items.flatMap((indicator) => [
    { cells: indicatorCells(indicator), path: indicator.path },
    ...indicator.parts.map((part) => ({ cells: componentCells(part, indicator.unit), path: part.path })),
  ]);
  return table(['指标', '单位', '目标', '完成', '完成率', '同比'], '指标', {
    caption: captionOf(indicators.caption, index),
    rows,
    notes: notesOf(indicators.items),
    path: indicators.path,
  });
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
export function targetTable(targets: Targets, index: CitationIndex): Table {
  const rows = targets.items.map((target) => ({ cells: targetCells(target), path: target.path }));
  return table(['指标', '单位', '目标', '增幅'], '指标', {
    caption: captionOf(targets.caption, index),
    rows,
    notes: notesOf(targets.items),
    path: targets.path,
  });
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

/**
 * The table 序号 ｜ 重点工作 ｜ 责任领导 ｜ 责任单位 ｜ 完成时限, with the items that have a leader, owner or deadline, or
 * with all items when none has.
 */
export function taskTable(section: Section, index: CitationIndex): Table {
  const all = section.items?.list ?? [];
  const assigned = all.flatMap(assignedItems);
  const items = assigned.length > 0 ? assigned : all;
  const rows = items.map((item, position) => ({
    cells: taskCells(item, position + 1, index),
    path: item.path,
  }));
  return table(['序号', '重点工作', '责任领导', '责任单位', '完成时限'], '重点工作', {
    caption: [],
    rows,
    notes: [],
    path: section.path,
  });
}

function assignedItems(item: Item): readonly Item[] {
  if (item.leader || item.owner || item.deadline) return [item];
  return item.items?.list.flatMap(assignedItems) ?? [];
}

function taskCells(
  { title, text, leader, owner, deadline }: Item,
  number: number,
  index: CitationIndex,
): Cells {
  // A text in a cell keeps its paragraphs, not the lines it was typed on.
  const name = title || !text ? undefined : joined(paragraphsWithCitations(text, index), '\n');
  const cell = (words: Text | undefined) => (words ? lineWithCitations(words, index) : NONE);
  return [[plain(String(number))], name ?? cell(title), cell(leader), cell(owner), cell(deadline)];
}

/** A table whose columns are measured when they are asked for: who only checks a summary never asks. */
function table(
  titles: readonly string[],
  named: string,
  content: Pick<Table, 'caption' | 'rows' | 'notes' | 'path'>,
): Table {
  const measured = once(() => columnsOf(titles, content.rows, named));
  return {
    kind: 'table',
    ...content,
    get small() {
      return measured().small;
    },
    get columns() {
      return measured().columns;
    },
  };
}

/** The columns with their widths; `named`, the column of names, is aligned left. */
function columnsOf(
  titles: readonly string[],
  rows: Table['rows'],
  named: string,
): { readonly columns: readonly TableColumn[]; readonly small: boolean } {
  const { widths, small } = measureColumns(titles, rows);
  const columns = titles.map(
    (title, column): TableColumn => ({
      title,
      width: widths[column] ?? 0,
      align: title === named ? 'left' : 'center',
    }),
  );
  return { columns, small };
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
