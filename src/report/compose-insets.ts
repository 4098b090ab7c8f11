// Composes what stands in a text beside its words: charts.
import type { CitationIndex } from '../summary/citations.js';
import type { Insets } from '../summary/summary.js';
import { chartBlock } from './compose-chart.js';
import type { Flow } from './flow.js';

/** Adds what a holder has beside its own text. */
export function composeInsets(flow: Flow, { chart }: Insets, index: CitationIndex): void {
  for (const one of chart ?? []) flow.add(chartBlock(one, index));
}
