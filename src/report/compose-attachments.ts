// Composes the attachments, and the 附件说明 under the body that names them.
import type { CitationIndex } from '../summary/citations.js';
import type { Attachment, Summary } from '../summary/summary.js';
import { composeText } from './compose-indicators.js';
import { composeInsets } from './compose-insets.js';
import { composeItems } from './compose-items.js';
import { createFlow } from './flow.js';
import { merged, plain } from './inline.js';
import { defaultNumbering } from './numbering.js';
import { lineWithCitations } from './prose.js';
import type { Block, Paragraph, ReportAttachment } from './report.js';
import { indicatorTable, targetTable, taskTable } from './tables.js';

/** One attachment with its label, title, text, items and table; `position` counts from 0. */
export function composeAttachment(
  attachment: Attachment,
  position: number,
  summary: Summary,
  index: CitationIndex,
): ReportAttachment {
  const flow = createFlow();
  flow.numbered(attachment.title, summary.attachments.length > 1 ? `${position + 1}.` : '附件：');
  if (attachment.text) composeText(flow, attachment.text, index);
  composeInsets(flow, attachment, index);
  if (attachment.items) {
    const { layout, numbering = defaultNumbering(1) } = attachment;
    composeItems(flow, attachment.items, { depth: 1, layout, numbering, showOwners: true, index });
  }
  return {
    label: summary.attachments.length > 1 ? `附件${position + 1}` : '附件',
    title: lineWithCitations(attachment.title, index),
    blocks: [...flow.blocks, ...attachedTable(attachment, summary, index)],
    numbers: flow.numbers,
    path: attachment.path,
  };
}

function attachedTable({ table }: Attachment, { indicators, plan }: Summary, index: CitationIndex): Block[] {
  if (table === 'indicators' && indicators) return [indicatorTable(indicators, index)];
  if (table === 'targets' && plan?.targets) return [targetTable(plan.targets, index)];
  return table === 'tasks' && plan?.tasks ? [taskTable(plan.tasks, index)] : [];
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
