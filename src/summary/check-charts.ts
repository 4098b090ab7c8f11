// Tells what keeps the charts of a summary from being drawn: unknown indicators, units that do not go together, cells that are no figures.
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import { locateInScalar } from '../source/scalar-map.js';
import type { Source, Span } from '../source/source.js';
import { nodeAt, placeToFill, type TreeNode } from '../source/tree.js';
import type { ChartFault } from './chart-figures.js';
import { indexCitations } from './citations.js';
import { holdersOf } from './holders.js';
import { readChart } from './read-chart.js';
import type { ChartData, Summary } from './summary.js';

/** The findings on all charts of a summary. */
export function checkCharts(source: Source, tree: TreeNode, summary: Summary): Diagnostic[] {
  const charts: ChartData[] = [];
  for (const { chart } of holdersOf(summary)) if (chart) charts.push(...chart);
  if (charts.length === 0) return [];
  const index = indexCitations(summary);
  return charts
    .flatMap((chart) => readChart(chart, index).faults)
    .map((fault) => {
      const { code = 'chart-data', severity, message, hint, path } = fault;
      return diagnose(source, { code, severity, message, hint, path, span: spanOf(fault, source, tree) });
    });
}

/** The words that a fault is about; the key of what is a list or a mapping. */
function spanOf({ path, span }: ChartFault, source: Source, tree: TreeNode): Span {
  const node = nodeAt(tree, path);
  if (node?.kind !== 'scalar') return placeToFill(tree, path);
  return span ? locateInScalar(source, node, span.start, span.end) : node.span;
}
