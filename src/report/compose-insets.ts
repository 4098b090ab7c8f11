// Composes what stands in a text beside its words: tables.
import type { CitationIndex } from '../summary/citations.js';
import type { Insets } from '../summary/summary.js';
import type { PageTurn } from './column-widths.js';
import type { Flow } from './flow.js';
import { ownTable } from './own-table.js';

/**
 * Adds a holder's tables, after its own text.
 * @param turn the pages that they stand on
 */
export function composeInsets(flow: Flow, { table }: Insets, index: CitationIndex, turn?: PageTurn): void {
  for (const one of table ?? []) flow.add(ownTable(one, index, turn));
}
