// Composes the indicators and the plan's targets as paragraphs and tables.
import type { Path } from '../source/path.js';
import type { CitationIndex } from '../summary/citations.js';
import type { Indicators, Target, Targets, Text } from '../summary/summary.js';
import { composeCharts } from './compose-insets.js';
import type { Flow } from './flow.js';
import { indicatorParagraph, targetClause } from './indicator-sentence.js';
import { blank, type Piece, pieced, plain, wordsOf } from './inline.js';
import { paragraphsWithCitations } from './prose.js';
import { indicatorTable, targetTable } from './tables.js';

/**
 * Adds the opening, the paragraph of all indicators, the table and the closing, as far as the writer wants
 * them.
 */
export function composeIndicators(flow: Flow, indicators: Indicators, index: CitationIndex): void {
  if (indicators.opening) composeOpening(flow, indicators.opening, index);
  if (indicators.missing) flow.paragraph([blank(indicators.missing)], indicators.path);
  const { items, path } = indicators;
  if (items.length > 0 && indicators.paragraph) appendPieces(flow, indicatorParagraph(items), path);
  if (items.length > 0 && indicators.table) flow.add(indicatorTable(indicators, index));
  composeCharts(flow, indicators, index);
  if (indicators.closing) composeText(flow, indicators.closing, index);
  flow.close();
}

/** Adds the plan's targets, in one sentence (2026年主要预期目标是：规上工业总产值增长8%左右，……) and a table. */
export function composeTargets(flow: Flow, targets: Targets, year: number, index: CitationIndex): void {
  if (targets.opening) composeOpening(flow, targets.opening, index);
  if (targets.missing) flow.paragraph([blank(targets.missing)], targets.path);
  if (targets.items.length > 0) appendPieces(flow, targetSentence(targets, year), targets.path);
  if (targets.items.length > 0 && targets.table) flow.add(targetTable(targets, index));
  composeCharts(flow, targets, index);
  if (targets.closing) composeText(flow, targets.closing, index);
  flow.close();
}

function targetSentence({ items, opening }: Targets, year: number): Piece[] {
  const clauses = items.map((target: Target, at): Piece => {
    const mark = plain(at < items.length - 1 ? '，' : '。');
    return { content: [...targetClause(target), mark], path: target.path };
  });
  return [...(opening ? [] : [{ content: [plain(`${year}年主要预期目标是：`)] }]), ...clauses];
}

function appendPieces(flow: Flow, pieces: readonly Piece[], path: Path): void {
  const { content, origins } = pieced(pieces);
  flow.append(content, path, origins);
}

/** Adds each paragraph of a text as a paragraph of the report. */
export function composeText(flow: Flow, text: Text, index: CitationIndex): void {
  for (const content of paragraphsWithCitations(text, index)) flow.paragraph(content, text.path);
}

/**
 * Adds a text whose first paragraph continues an open one, such as a run-in title. The sentence after the
 * text continues its last paragraph when the first one did so, or when the text ends in a colon.
 */
function composeOpening(flow: Flow, text: Text, index: CitationIndex): void {
  const paragraphs = paragraphsWithCitations(text, index);
  const runsIn = flow.isOpen();
  for (const [position, content] of paragraphs.entries()) {
    if (position === 0) flow.append(content, text.path);
    else flow.paragraph(content, text.path);
  }
  if (!runsIn && !/[：:]$/.test(wordsOf(paragraphs.at(-1) ?? []))) flow.close();
}
