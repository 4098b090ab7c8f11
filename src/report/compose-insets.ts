// Composes what stands in a text beside its words: tables, charts and pictures.
import type { CitationIndex } from '../summary/citations.js';
import type { Insets, PictureInset } from '../summary/summary.js';
import type { PageTurn } from './column-widths.js';
import { chartBlock } from './compose-chart.js';
import type { Flow } from './flow.js';
import { blank, wordsOf } from './inline.js';
import { ownTable } from './own-table.js';
import { pictureSize } from './picture-size.js';
import { lineWithCitations } from './prose.js';
import type { Block } from './report.js';

/**
 * Adds a holder's tables, charts and pictures, after its own text.
 * @param turn the pages that they stand on
 */
export function composeInsets(flow: Flow, insets: Insets, index: CitationIndex, turn?: PageTurn): void {
  const { table, picture } = insets;
  if (table) for (const one of table) flow.add(ownTable(one, index, turn));
  composeCharts(flow, insets, index);
  if (picture) for (const one of picture) flow.add(...pictureBlocks(one, index));
}

/** Adds a holder's charts. */
export function composeCharts(flow: Flow, { chart }: Pick<Insets, 'chart'>, index: CitationIndex): void {
  if (chart) for (const one of chart) flow.add(chartBlock(one, index));
}

/** The picture, or a blank in its place while its file is not named; a file that cannot be used is told as an error. */
export function pictureBlocks(picture: PictureInset, index: CitationIndex): readonly Block[] {
  const { file, title, alt, width, image, path } = picture;
  if (!image) return [{ kind: 'paragraph', content: [blank(file.path)], path: file.path }];
  if ('fault' in image) return [];
  const caption = title ? lineWithCitations(title, index) : [];
  return [
    {
      kind: 'picture',
      file: file.value ?? '',
      image,
      size: pictureSize(image, width),
      caption,
      alt: wordsOf(alt ? lineWithCitations(alt, index) : caption),
      path,
    },
  ];
}
