// Two years' papers for the tests of comparisons, written for them.
import { readPaper } from '../../src/app/compare-papers.js';
import { compareDocuments } from '../../src/compare/compare.js';
import type { Comparison } from '../../src/compare/comparison.js';
import type { Document } from '../../src/genre/document.js';
import { createSource } from '../../src/source/source.js';

/** A paper that has no faults. */
export function paperOf(file: string, text: string): Document {
  const read = readPaper(createSource(file, text), []);
  if ('diagnostics' in read) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return read.document;
}

/** Last year's paper as a text with this plan, and this year's with this work. */
export function compareTexts(plan: string, work: string, before = '去年的事都做好了。'): Comparison {
  return compareDocuments(
    paperOf('last.txt', `云岭管委会2025年工作总结\n一、主要工作\n${before}\n二、2026年工作安排\n${plan}\n`),
    paperOf('now.txt', `云岭管委会2026年工作总结\n一、主要工作\n${work}\n`),
  );
}

const head = '类型: 开发区\n单位: 云岭经开区管委会\n标题: 工作总结\n成文日期: 2026-12-20\n';

/** The same as data: YAML of targets in flow form, and of indicators. */
export function compareData(
  targets: readonly string[],
  indicators: readonly string[],
  before: readonly string[] = [],
) {
  const list = (depth: string, items: readonly string[]) =>
    items.map((item) => `${depth}- ${item}\n`).join('');
  const years = (items: readonly string[]) =>
    items.length === 0 ? '' : `指标:\n  各项:\n${list('    ', items)}`;
  return compareDocuments(
    paperOf(
      'last.yaml',
      `${head}年度: 2025\n${years(before)}下年安排:\n  预期目标:\n    各项:\n${list('      ', targets)}`,
    ),
    paperOf('now.yaml', `${head}年度: 2026\n${years(indicators)}主要工作:\n  导语: 今年的工作做得不错。\n`),
  );
}
