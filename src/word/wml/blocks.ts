// Writes the blocks of a report as WordprocessingML, paragraphs and tables in a template's styles.
import { w } from '../../ooxml/write-xml.js';
import type { Block, Heading, Inline, Paragraph, RecordRole } from '../../report/report.js';
import type { BodyLook } from './body-look.js';
import { chartToXml } from './chart/chart.js';
import { contentsLineToXml, isContents } from './contents.js';
import { type Drawings, NO_DRAWINGS } from './drawings.js';
import { headToXml } from './head.js';
import type { HeadingNumbers, PrintedNumber } from './heading-numbers.js';
import { pictureToXml } from './picture.js';
import { gongwen, textWidthOf } from './profile.js';
import { recordToXml } from './record.js';
import { KEEP_NEXT, paragraphToXml } from './runs.js';
import { attachmentLayout, signOffLayouts } from './sign-off.js';
import type { StyleIds } from './styles.js';
import { tableToXml } from './table.js';

/** What blocks need to know of the place where they are to stand; without it they stand on the 公文 page. */
export interface BlockPlace {
  /** Width of the text in twips; `textWidthIn` gives that of a template. */
  readonly textWidth: number;
  /** From the left edge of the paper to the text, in twips. */
  readonly textLeft: number;
  /** Gives drawings their ids and parts. */
  readonly drawings: Drawings;
  /** How running text looks there, if not as its style alone. */
  readonly body: Pick<BodyLook, 'styleId' | 'layout' | 'rPr'>;
  /** Knows which headings number themselves. */
  readonly numbers: HeadingNumbers;
}

/**
 * Writes blocks as XML.
 *
 * @param styles ids of the styles in the template, from `ensureStyles`.
 * @param place where they are to stand.
 * @returns `w:p` and `w:tbl` elements for a body or a cell: the last one is a paragraph; empty for no blocks.
 */
export function blocksToXml(
  blocks: readonly Block[],
  styles: StyleIds,
  {
    textWidth = textWidthOf(gongwen),
    textLeft = gongwen.margins.left,
    drawings = NO_DRAWINGS,
    body = { styleId: styles.body, layout: '', rPr: '' },
    numbers = NO_NUMBERS,
  }: Partial<BlockPlace> = {},
): string {
  const elements = elementsToXml(blocks, textWidth, textLeft);
  if (elements !== undefined) return elements;
  const layouts = signOffLayouts(blocks, textWidth);
  const toXml = (block: Block, index: number): string => {
    if (block.kind === 'heading') return headingToXml(block, styles, numbers(block));
    if (block.kind === 'paragraph') {
      if (isRunning(block)) return runningToXml(block, body);
      if (!isContents(block)) return setToXml(block, styles, layouts.get(block));
      const place = { first: !isContents(blocks[index - 1]), last: !isContents(blocks[index + 1]) };
      return contentsLineToXml(block, styles, textWidth, place);
    }
    if (block.kind === 'picture') return pictureToXml(block, styles, textWidth, drawings);
    if (block.kind === 'chart') return chartToXml(block, styles, textWidth, drawings);
    return tableToXml(block, styles, textWidth, blocks[index + 1]);
  };
  return blocks.reduce((xml, block, index) => xml + toXml(block, index), '');
}

/** The 版头 or the 版记, which are laid out as wholes; undefined for other blocks. */
function elementsToXml(blocks: readonly Block[], textWidth: number, textLeft: number): string | undefined {
  const [first] = blocks;
  if (first?.kind !== 'paragraph' || isSet(first) || isContents(first)) return undefined;
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  return isRecord(first) ? recordToXml(paragraphs, textWidth, textLeft) : headToXml(paragraphs, textWidth);
}

function headingToXml({ level, content }: Heading, styles: StyleIds, { text, numPr }: PrintedNumber): string {
  // A line that ends in a break by hand would be stretched to both edges.
  const justify = content.some(({ text }) => text.includes('\n')) ? w('jc', { val: 'left' }) : '';
  const number: Inline = { kind: 'text', text };
  return paragraphToXml(styles[`heading${level}`], [number, ...content], numPr + justify);
}

const NO_NUMBERS: HeadingNumbers = ({ number }) => ({ text: number, numPr: '' });

/** Writes a paragraph of running text. */
function runningToXml(
  { content, keepNext, runIn }: Paragraph,
  { styleId, layout, rPr }: BlockPlace['body'],
): string {
  // Word's navigation pane shows what has an outline level. A style separator (a paragraph mark with `w:specVanish`) would
  // show the run-in title alone, but LibreOffice and WPS then print the title on a line of its own.
  const outline = runIn ? w('outlineLvl', { val: runIn - 1 }) : '';
  return paragraphToXml(styleId, content, `${keepNext ? KEEP_NEXT : ''}${layout}${outline}`, rPr);
}

/** Writes a line under the body, in the style of its role. */
function setToXml(paragraph: Paragraph, styles: StyleIds, layout: string | undefined): string {
  const { content, keepNext } = paragraph;
  const role = isSet(paragraph) ? (paragraph.role ?? 'body') : 'body';
  const place = role === 'attachments' ? attachmentLayout(content) : (layout ?? '');
  return paragraphToXml(styles[role], content, `${keepNext ? KEEP_NEXT : ''}${place}`);
}

const isRunning = ({ role }: Paragraph): boolean => role === undefined;

/** A paragraph that is set by a style of its role. */
type SetParagraph = Paragraph & { readonly role?: 'attachments' | 'signature' | 'date' };

const SET: ReadonlySet<Paragraph['role']> = new Set([undefined, 'attachments', 'signature', 'date']);
const RECORD: ReadonlySet<Paragraph['role']> = new Set([
  'copies',
  'printing',
  'printRun',
] satisfies RecordRole[]);

const isSet = (paragraph: Paragraph): paragraph is SetParagraph => SET.has(paragraph.role);
const isRecord = ({ role }: Paragraph): boolean => RECORD.has(role);
