// Composes the 目录: a line for each heading of the first two levels and each attachment that is printed.
import { plain } from './inline.js';
import type { Block, Heading, Inline, Paragraph, ReportAttachment, ReportPart } from './report.js';

/** Deeper headings are left out: they stand before single paragraphs. */
const DEEPEST = 2;

/** What a 目录 leads to. */
type Content = {
  readonly parts: readonly ReportPart[];
  readonly attachments: readonly ReportAttachment[];
};

/** The content with an anchor for each line of its 目录. */
export function withAnchors({ parts, attachments }: Content): Content {
  let headings = 0;
  const anchored = (block: Block): Block =>
    isListed(block) ? { ...block, anchor: `section-${++headings}` } : block;
  return {
    parts: parts.map((part) => ({ ...part, blocks: part.blocks.map(anchored) })),
    attachments: attachments.map((attachment, position) =>
      attachment.blocks.length > 0 ? { ...attachment, anchor: `attachment-${position + 1}` } : attachment,
    ),
  };
}

/** The lines of the 目录, each with the anchor it leads to; an attachment stands in it as a part does. */
export function contentsOf({ parts, attachments }: Content): readonly Paragraph[] {
  return [
    ...parts.flatMap(({ blocks }) => blocks.filter(isListed)).map(lineOf),
    ...attachments.flatMap(({ title, anchor, path }) =>
      anchor ? [{ ...LINE, level: 1, anchor, content: inOneLine(title), path } as const] : [],
    ),
  ];
}

const LINE = { kind: 'paragraph', role: 'contents' } as const;

function lineOf({ level, number, content, anchor, path }: Heading): Paragraph {
  const words = inOneLine([plain(number), ...content]);
  return { ...LINE, level, ...(anchor !== undefined && { anchor }), content: words, path };
}

const isListed = (block: Block): block is Heading => block.kind === 'heading' && block.level <= DEEPEST;

/** A title without the lines it is broken into where it stands. */
export function inOneLine(title: readonly Inline[]): readonly Inline[] {
  return title
    .filter(({ text }) => text !== '')
    .map((inline) =>
      inline.kind === 'mark' ? inline : { ...inline, text: inline.text.replaceAll('\n', '') },
    );
}
