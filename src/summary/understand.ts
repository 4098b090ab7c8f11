// Takes what a writer wrote in another form for the one thing it can mean: 无 for nothing, [甲, 乙] for 甲、乙, 2025.12.20 for a day.
import { saysNone } from '../chinese/answers.js';
import { readDay } from '../chinese/dates.js';
import type { SchemaShape } from '../schema/schema-shape.js';
import { childShape, rootShape } from '../schema/schema-shape.js';
import type { Entry, ListNode, ScalarNode, TreeNode } from '../source/tree.js';
import { withChildren, withValues } from '../source/tree.js';
import { understandMeasure } from './understand-percent.js';

/** Where 无 says that there is none: optional texts that nothing stands in for when they are absent. */
const MAY_BE_NONE: ReadonlySet<string> = new Set([
  ...['recipient', 'date', 'opening', 'closing', 'text', 'measure', 'leader', 'owner', 'deadline'],
  ...['table', 'id', 'unit', 'yoy', 'growth', 'period', 'qualifier', 'rank', 'note', 'caption'],
  ...['copyNumber', 'secrecy', 'offices', 'number', 'signers', 'copies', 'printedBy', 'printedOn'],
  ...['total', 'reported', 'sent', 'printRun'],
]);

/** What an indicator and a target of the plan are called in the schema. */
const MEASURES: ReadonlySet<string> = new Set(['一项指标', '一项目标']);

/** The fields that hold a day, by the mapping they stand in. */
const DAYS: Readonly<Record<string, string>> = { 工作总结: 'date', 公文: 'printedOn', 简报: 'date' };

/** Texts that are mostly digits, which are printed as they were written: 000001 is no 1. */
const DIGITS: ReadonlySet<string> = new Set(['copyNumber', 'issue', 'total']);

/** The fields of changes, where 暂无 says that the figure is still to come. */
const CHANGES: ReadonlySet<string> = new Set(['yoy', 'growth']);

/** A canonical tree with these forms replaced; what can mean two things stays for `validate` to speak of. Twice is once. */
export function understand(root: TreeNode): TreeNode {
  return walk(root, rootShape());
}

function walk(node: TreeNode, shape: SchemaShape | undefined): TreeNode {
  if (node.kind === 'scalar') return node;
  if (!shape) return node;
  if (node.kind === 'list') {
    const items = shape.items?.();
    // The items of a list of names are words alone; a picture may be a mapping too, and those of a table's rows are cells.
    const isNames = items && !items.items && !items.fields && !shape.values && shape.scalars.has('string');
    const names = isNames ? joinedNames(node) : undefined;
    return names ?? withChildren(node, (item) => walk(item, items));
  }
  const given = node.entries.some((entry) => isNone(entry, shape))
    ? { ...node, entries: node.entries.filter((entry) => !isNone(entry, shape)) }
    : node;
  const map = withValues(given, (value, key) => meantBy(value, key, shape));
  return MEASURES.has(shape.title) ? understandMeasure(map) : map;
}

/** Whether an entry says that there is none of what need not be there. */
function isNone({ key, value }: Entry, shape: SchemaShape): boolean {
  const mayBeNone = MAY_BE_NONE.has(key) || (key === 'title' && shape.title === '一项');
  if (!mayBeNone || !isNo(value) || !childShape(shape, key)) return false;
  return !(CHANGES.has(key) && value.written.startsWith('暂'));
}

function isNo(value: TreeNode): value is ScalarNode {
  return value.kind === 'scalar' && typeof value.value === 'string' && saysNone(value.value);
}

function meantBy(value: TreeNode, key: string, shape: SchemaShape): TreeNode {
  // Names and rows of a chart stay apart.
  if (value.kind === 'list' && isChart(shape)) return value;
  if (value.kind !== 'scalar') return walk(value, childShape(shape, key));
  if (isChart(shape)) return chartValue(value, key);
  // 动词: 无 is what 动词: "" is.
  if (key === 'verb' && isNo(value) && childShape(shape, key)) return { ...value, value: '' };
  if (DIGITS.has(key) && typeof value.value === 'number' && childShape(shape, key))
    return { ...value, value: value.written };
  return DAYS[shape.title] === key ? dayOf(value) : value;
}

const isChart = ({ title }: SchemaShape): boolean => title === '图表' || title === '一张图表';

/** What else the kinds of charts are called. */
const CHART_TYPES: Readonly<Record<string, string>> = {
  柱状图: 'column',
  柱图: 'column',
  直方图: 'column',
  横条图: 'bar',
  横柱图: 'bar',
  条状图: 'bar',
  线图: 'line',
  曲线图: 'line',
  趋势图: 'line',
  饼状图: 'pie',
  圆饼图: 'pie',
  扇形图: 'pie',
};

/** 柱状图 for 柱形图; 甲、乙 for [甲, 乙]. */
function chartValue(value: ScalarNode, key: string): TreeNode {
  if (typeof value.value !== 'string') return value;
  if (key === 'type') return { ...value, value: CHART_TYPES[value.value.trim()] ?? value.value };
  if (key !== 'indicators') return value;
  const items = value.value
    .split(/[、，,；;]/)
    .map((name): ScalarNode => ({ ...value, value: name.trim(), written: name.trim() }));
  return { kind: 'list', items, span: value.span };
}

/** `[甲, 乙]`, or the same on lines of their own, as 甲、乙; undefined where an item is empty or no text. */
function joinedNames({ items, span }: ListNode): ScalarNode | undefined {
  const parts = items
    .filter((item) => item.kind === 'scalar')
    .filter(({ value }) => String(value ?? '').trim());
  if (parts.length === 0 || parts.length < items.length) return undefined;
  const value = parts.map((part) => String(part.value)).join('、');
  return { kind: 'scalar', value, written: value, style: 'plain', span, parts };
}

/** A day as `2025-12-20`; one that YAML took for the number 20251220 too. What is no day stays as it was written. */
function dayOf(node: ScalarNode): ScalarNode {
  if (node.value === null) return node;
  // 印发 behind a day is printed there anyway.
  const written = (typeof node.value === 'string' ? node.value : node.written).replace(/\s*印发\s*$/, '');
  const value = readDay(written)?.iso ?? written;
  return value === node.value ? node : { ...node, value };
}
