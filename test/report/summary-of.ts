// Summaries for tests, made of YAML as users write it.
import { compose } from '../../src/report/compose.js';
import type { Block, Inline, Report } from '../../src/report/report.js';
import { createSource } from '../../src/source/source.js';
import { type CitationIndex, indexCitations } from '../../src/summary/citations.js';
import { readSummary } from '../../src/summary/read-summary.js';
import type { Indicator, Summary, Target } from '../../src/summary/summary.js';

const head = '单位: 云岭管委会\n年度: 2025\n';

/** The summary of a YAML text; office and year are put in where it does not begin with them. */
export function summaryOf(yaml: string): Summary {
  const text = yaml.startsWith('单位:') ? yaml : head + yaml;
  const { summary, diagnostics } = readSummary(createSource('a.yaml', text));
  if (!summary) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return summary;
}

export function reportOf(yaml: string): Report {
  return compose(summaryOf(yaml));
}

/** One indicator of its fields in flow style: `名称: 产值, 数值: 3`. */
export function indicatorOf(fields: string): Indicator {
  const [indicator] = summaryOf(`指标: [{${fields}}]\n`).indicators?.items ?? [];
  if (!indicator) throw new Error('no indicator');
  return indicator;
}

export function targetOf(fields: string): Target {
  const [target] = summaryOf(`下年安排: {预期目标: [{${fields}}]}\n`).plan?.targets?.items ?? [];
  if (!target) throw new Error('no target');
  return target;
}

export function indexOf(yaml: string): CitationIndex {
  return indexCitations(summaryOf(yaml));
}

/** The words of a stretch, blanks as `＿`, run-in titles in `<>`. */
export function shown(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.kind === 'blank' ? '＿' : inline.kind === 'lead' ? `<${inline.text}>` : inline.text,
    )
    .join('');
}

/** One line a block: `#` for each level of a heading, cells parted by `|`. */
export function outlineOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading')
      return [`${'#'.repeat(block.level)} ${block.number}${shown(block.content)}`];
    if (block.kind === 'paragraph') return [shown(block.content)];
    if (block.kind === 'picture') return [`图：${block.file} ${shown(block.caption)}`.trim()];
    return block.rows.map(({ cells }) => cells.map(shown).join('|'));
  });
}

/** The outline of all parts of a report. */
export function bodyOf(yaml: string): string[] {
  return outlineOf(reportOf(yaml).parts.flatMap(({ blocks }) => blocks));
}
