// Writes the blocks of a report as WordprocessingML, paragraphs and tables in a template's styles.
import { w } from '../../ooxml/write-xml.js';
import type { Block, Heading, Paragraph } from '../../report/report.js';
import { contentsLineToXml, isContents } from './contents.js';
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
 * @returns `w:p` and `w:tbl` elements for a body or a cell: the last one is a paragraph; empty for no blocks.
 */
export function blocksToXml(
  blocks: readonly Block[],
  styles: StyleIds,
  textWidth: number = textWidthOf(gongwen),
): string {
  const layouts = signOffLayouts(blocks, textWidth);
  const toXml = (block: Block, index: number): string => {
    if (block.kind === 'heading') return headingToXml(block, styles);
    if (block.kind === 'paragraph' && isContents(block)) {
      const place = { first: !isContents(blocks[index - 1]), last: !isContents(blocks[index + 1]) };
      return contentsLineToXml(block, styles, textWidth, place);
    }
    if (block.kind === 'paragraph') return bodyToXml(block, styles, layouts.get(block));
    return tableToXml(block, styles, textWidth, blocks[index + 1]);
  };
  return blocks.map(toXml).join('');
}

function headingToXml({ level, number, content }: Heading, styles: StyleIds): string {
  // A line that ends in a break by hand would be stretched to both edges.
  const layout = content.some(({ text }) => text.includes('\n')) ? w('jc', { val: 'left' }) : '';
  return paragraphToXml(styles[`heading${level}`], [{ kind: 'text', text: number }, ...content], layout);
}

function bodyToXml(paragraph: Paragraph, styles: StyleIds, layout: string | undefined): string {
  const { content, keepNext, runIn } = paragraph;
  const role = paragraph.role === undefined || paragraph.role === 'contents' ? 'body' : paragraph.role;
  const place = role === 'attachments' ? attachmentLayout(content) : (layout ?? '');
  // Word's navigation pane shows what has an outline level. A style separator (a paragraph mark with `w:specVanish`) would
  // show the run-in title alone, but LibreOffice and WPS then print the title on a line of its own.
  const outline = runIn ? w('outlineLvl', { val: runIn - 1 }) : '';
  return paragraphToXml(styles[role], content, `${keepNext ? KEEP_NEXT : ''}${place}${outline}`);
}
