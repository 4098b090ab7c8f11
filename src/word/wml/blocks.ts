// Writes the blocks of a report as WordprocessingML, paragraphs and tables in a template's styles.
import type { Block, Heading, Paragraph } from '../../report/report.js';
import { chartToXml } from './chart/chart.js';
import { type Drawings, NO_DRAWINGS } from './drawings.js';
import { gongwen, textWidthOf } from './profile.js';
import { KEEP_NEXT, paragraphToXml } from './runs.js';
import { attachmentLayout, signOffLayouts } from './sign-off.js';
import type { StyleIds } from './styles.js';
import { tableToXml } from './table.js';

/**
 * Writes blocks as XML.
 *
 * @param styles ids of the styles in the template, from `ensureStyles`.
 * @param textWidth width of the text in twips; `textWidthIn` gives that of a template.
 * @param drawings gives drawings their ids and parts.
 * @returns `w:p` and `w:tbl` elements for a body or a cell: the last one is a paragraph; empty for no blocks.
 */
export function blocksToXml(
  blocks: readonly Block[],
  styles: StyleIds,
  textWidth: number = textWidthOf(gongwen),
  drawings: Drawings = NO_DRAWINGS,
): string {
  const layouts = signOffLayouts(blocks, textWidth);
  const toXml = (block: Block, index: number): string => {
    if (block.kind === 'heading') return headingToXml(block, styles);
    if (block.kind === 'paragraph') return bodyToXml(block, styles, layouts.get(block));
    if (block.kind === 'chart') return chartToXml(block, styles, textWidth, drawings);
    return tableToXml(block, styles, textWidth, blocks[index + 1]);
  };
  return blocks.map(toXml).join('');
}

function headingToXml({ level, number, content }: Heading, styles: StyleIds): string {
  return paragraphToXml(styles[`heading${level}`], [{ kind: 'text', text: number }, ...content]);
}

function bodyToXml(paragraph: Paragraph, styles: StyleIds, layout: string | undefined): string {
  const { role = 'body', content, keepNext } = paragraph;
  const place = role === 'attachments' ? attachmentLayout(content) : (layout ?? '');
  return paragraphToXml(styles[role], content, `${keepNext ? KEEP_NEXT : ''}${place}`);
}
