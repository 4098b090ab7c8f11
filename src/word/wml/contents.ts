// Writes the 目录 as a field of Word's, which brings its page numbers up to date when the file is opened.
import { escapeText, w } from '../../ooxml/write-xml.js';
import type { Block, Paragraph } from '../../report/report.js';
import { inlinesToRuns, paragraphOf } from './runs.js';
import { nameOf } from './style-sheet.js';
import type { StyleIds } from './styles.js';

/** Whether a block is a line of the 目录. */
export const isContents = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.role === 'contents';

/** Attachments' titles are no headings of Word's own, so the field names their style. */
const ATTACHMENTS = nameOf('attachmentTitle');

// ECMA-376 17.16.5.68: headings of the levels 1 and 2, and a style with the level it counts as; entries are links (\h) and
// show no page number on the web (\z).
const INSTRUCTION = ` TOC \\o "1-2" \\h \\z \\t "${ATTACHMENTS},1" `;

const fieldChar = (fldCharType: string, dirty?: string): string =>
  w('r', {}, w('fldChar', { fldCharType, dirty }));

const BEGIN = [
  fieldChar('begin', 'true'),
  `<w:r><w:instrText xml:space="preserve">${escapeText(INSTRUCTION)}</w:instrText></w:r>`,
  fieldChar('separate'),
].join('');

/**
 * Writes one line of the 目录; those of one 目录 stand in one field, dirty so that Word asks to update it. They have no page
 * numbers before, since only the program that lays out the pages knows them.
 *
 * @param place whether the line is the first and whether it is the last of its 目录.
 * @param textWidth in twips: where the page number ends.
 */
export function contentsLineToXml(
  { content, level = 1 }: Paragraph,
  styles: StyleIds,
  textWidth: number,
  place: { readonly first: boolean; readonly last: boolean },
): string {
  const begin = place.first ? BEGIN : '';
  const tabs = w('tabs', {}, w('tab', { val: 'right', leader: 'dot', pos: textWidth }));
  const runs = inlinesToRuns(content, '');
  const end = place.last ? fieldChar('end') : '';
  return paragraphOf(styles[level === 1 ? 'contents1' : 'contents2'], tabs, begin + runs + end);
}
