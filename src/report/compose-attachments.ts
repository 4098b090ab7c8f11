// Composes the attachments, and the 附件说明 under the body that names them.
import type { CitationIndex } from '../summary/citations.js';
import type { Attachment, Summary } from '../summary/summary.js';
import type { PageTurn } from './column-widths.js';
import { inOneLine } from './compose-contents.js';
import { composeText } from './compose-indicators.js';
import { composeInsets } from './compose-insets.js';
import { composeItems } from './compose-items.js';
import { createFlow } from './flow.js';
import { merged, plain, wordsOf } from './inline.js';
import { defaultNumbering } from './numbering.js';
import { lineWithCitations } from './prose.js';
import type { Block, Inline, Paragraph, ReportAttachment } from './report.js';
import { indicatorTable, targetTable, taskTable } from './tables.js';
import { titleLines } from './title-lines.js';

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
  const title = lineWithCitations(attachment.title, index);
  return {
    label: several ? `附件${position + 1}` : '附件',
    title: titleLines(title, summary.organization.value ?? ''),
    landscape,
    blocks: withoutTitle(blocks, title),
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
  return { blocks: flow.blocks, numbers: flow.numbers };
}

/** The blocks, with no caption over a first table that says what the attachment's title says already. */
function withoutTitle(blocks: readonly Block[], title: readonly Inline[]): readonly Block[] {
  const words = (content: readonly Inline[]) => wordsOf(content).replace(/\s/g, '').replace(/表$/, '');
  const first = blocks.find((block) => block.kind === 'table');
  if (!first || words(first.caption) !== words(title)) return blocks;
  return blocks.map((block) => (block === first ? { ...first, caption: [] } : block));
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
      content: merged([plain(label + number), ...inOneLine(title)]),
      path,
    };
  });
}
