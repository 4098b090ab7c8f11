// Reads a file that has a dash before its outermost keys as what it was meant to be: one mapping.
import type { Edit, Finding } from './diagnostic.js';
import type { Source } from './source.js';
import { positionAt } from './source.js';
import type { Entry, ListNode, MapNode } from './tree.js';
import { yamlFinding } from './yaml-traps.js';

/** `- 单位: 甲` with `- 年度: 2025` beneath it, as one mapping; undefined where a key comes twice, or an item is no mapping. */
export function joinRoot(
  source: Source,
  { items, span }: ListNode,
): { readonly root: MapNode; readonly finding: Finding } | undefined {
  const entries = items.flatMap((item) => (item.kind === 'map' ? item.entries : []));
  const keys = new Set(entries.map(({ key }) => key));
  const isSound = items.every((item) => item.kind === 'map' && !item.repeated);
  if (!isSound || entries.length === 0 || keys.size < entries.length) return undefined;
  const dashes = dashesBefore(source, items, entries);
  const [first, ...others] = dashes;
  const words = {
    message: '最外层的键前面不写“-”，写了就成了列表',
    hint: '请把最外层各键前面的“-”换成空格',
  };
  if (!first) return { root: { kind: 'map', entries, span }, finding: yamlFinding('root-list', span, words) };
  const lines = others.map((each) => positionAt(source, each.span.start).line);
  const note = `第 ${lines.slice(0, 10).join('、')} 行${lines.length > 10 ? '等处' : ''}也是这样`;
  const finding = yamlFinding('root-list', first.span, { ...words, ...(others.length > 0 && { note }) });
  const isComplete = dashes.length === items.length;
  return {
    root: { kind: 'map', entries, span },
    finding: isComplete ? { ...finding, fix: { ...first, also: others, structural: true } } : finding,
  };
}

/** The dashes, each with the blank that takes its place: what stands beneath stays as far to the right of it. */
function dashesBefore(source: Source, items: ListNode['items'], entries: readonly Entry[]): readonly Edit[] {
  const keys = new Map(entries.map(({ keySpan }) => [keySpan.start, keySpan]));
  return items.flatMap((item): Edit[] => {
    const line = positionAt(source, item.span.start);
    const before = source.text.slice(item.span.start - line.column + 1, item.span.start);
    const dash = before.indexOf('-');
    if (!keys.has(item.span.start) || !/^ *- +$/.test(before)) return [];
    const start = item.span.start - before.length + dash;
    return [{ span: { start, end: start + 1 }, text: ' ' }];
  });
}
