// Composes the attachments, and the 附件说明 under the body that names them.
import type { CitationIndex } from '../summary/citations.js';
import type { Attachment, Summary } from '../summary/summary.js';
import type { PageTurn } from './column-widths.js';
import { composeText } from './compose-indicators.js';
import { composeInsets } from './compose-insets.js';
import { composeItems } from './compose-items.js';
import { createFlow } from './flow.js';
import { merged, plain, wordsOf } from './inline.js';
import { defaultNumbering } from './numbering.js';
import { lineWithCitations } from './prose.js';
import type { Block, Paragraph, ReportAttachment } from './report.js';
import { indicatorTable, targetTable, taskTable } from './tables.js';

/**
 * One attachment with its label, title, text, items and tables; `position` counts from 0. Its pages are turned where the writer
 * says so, or a table of it is too wide for an upright page.
 */
export function composeAttachment(
  attachment: Attachment,
  position: number,
  summary: Summary,
  index: CitationIndex,
): ReportAttachment {
  const upright = contentOf(attachment, 'upright', summary, index);
  const landscape =
    attachment.landscape ?? upright.blocks.some((block) => block.kind === 'table' && block.isWide === true);
  const { blocks, numbers } = landscape ? contentOf(attachment, 'landscape', summary, index) : upright;
  const several = summary.attachments.length > 1;
  return {
    label: several ? `附件${position + 1}` : '附件',
    title: lineWithCitations(attachment.title, index),
    landscape,
    blocks,
    numbers: [{ number: several ? `${position + 1}.` : '附件：', path: attachment.title.path }, ...numbers],
    path: attachment.path,
  };
}

function contentOf(attachment: Attachment, turn: PageTurn, summary: Summary, index: CitationIndex) {
  const flow = createFlow();
  if (attachment.text) composeText(flow, attachment.text, index);
  composeInsets(flow, attachment, index, turn);
  if (attachment.items) {
    const { layout, numbering = defaultNumbering(1) } = attachment;
    composeItems(flow, attachment.items, { depth: 1, layout, numbering, showOwners: true, index });
  }
  flow.add(...builtInTable(attachment, turn, summary, index));
  const title = wordsOf(lineWithCitations(attachment.title, index));
  return { blocks: flow.blocks.map((block) => withoutTitle(block, title)), numbers: flow.numbers };
}

/** A table without a caption that says again what stands right above as the attachment's title. */
function withoutTitle(block: Block, title: string): Block {
  if (block.kind !== 'table' || wordsOf(block.caption) !== title) return block;
  return { ...block, caption: [] };
}

function builtInTable(
  { builtIn }: Attachment,
  turn: PageTurn,
  { indicators, plan }: Summary,
  index: CitationIndex,
): Block[] {
  if (builtIn === 'indicators' && indicators) return [indicatorTable(indicators, index, turn)];
  if (builtIn === 'targets' && plan?.targets) return [targetTable(plan.targets, index, turn)];
  const withText = builtIn === 'tasks-with-text';
  return (withText || builtIn === 'tasks') && plan?.tasks
    ? [taskTable(plan.tasks, index, { withText, turn })]
    : [];
}

/**
 * The 附件说明: `附件：1.×××` and a line for each further attachment, without end marks; a single attachment has no
 * number (GB/T 9704-2012 7.3.4).
 */
export function noteLines(attachments: readonly ReportAttachment[]): Paragraph[] {
  return attachments.map(({ title, path }, position) => {
    const label = position === 0 ? '附件：' : '';
    const number = attachments.length > 1 ? `${position + 1}.` : '';
    return {
      kind: 'paragraph',
      role: 'attachments',
      content: merged([plain(label + number), ...title]),
      path,
    };
  });
}
