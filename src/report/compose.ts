// Summary to Report: every decision on order, numbers, words and blanks is made here, none in a template.
import type { Path } from '../source/path.js';
import { type CitationIndex, indexCitations } from '../summary/citations.js';
import type {
  Attachment,
  FreePart,
  Indicators,
  Section,
  SectionName,
  Summary,
  Text,
} from '../summary/summary.js';
import { blanksOf } from './blanks.js';
import { composeIndicators, composeText } from './compose-indicators.js';
import { composeItems } from './compose-items.js';
import { composePlan } from './compose-plan.js';
import { composeSection, type SectionSetting } from './compose-section.js';
import { composeTitle } from './compose-title.js';
import { createFlow, type Flow } from './flow.js';
import { blank, lineOf, merged, plain } from './inline.js';
import { defaultNumbering, formatNumber } from './numbering.js';
import { lineWithCitations } from './prose.js';
import type { Block, Inline, Paragraph, PartRole, Report, ReportAttachment, ReportPart } from './report.js';
import { indicatorTable, targetTable, taskTable } from './tables.js';

/** Composes the finished content of a summary. Never fails: what is missing becomes a blank. */
export function compose(summary: Summary): Report {
  const index = indexCitations(summary);
  const content = {
    title: composeTitle(summary, index),
    recipient: summary.recipient ? lineOf(withoutColon(summary.recipient)) : [],
    parts: numberParts(bodyParts(summary, index), summary),
    attachments: summary.attachments.map((attachment, position) =>
      composeAttachment(attachment, position, summary, index),
    ),
    signature: signatureOf(summary),
    date: dateOf(summary.date),
  };
  const attachmentNote = noteLines(content.attachments);
  const signOff = [
    ...signOffLine('signature', content.signature, summary),
    ...signOffLine('date', content.date, summary),
  ];
  return {
    ...content,
    parts: attachmentNote.length + signOff.length > 0 ? keepingEnd(content.parts) : content.parts,
    organization: summary.organization.value ?? '',
    year: summary.year,
    planYear: summary.plan?.year ?? summary.year + 1,
    ...(summary.date?.value && { isoDate: summary.date.value }),
    attachmentNote,
    signOff,
    blanks: blanksOf(content),
  };
}

/** A part before it has its number; `title` is undefined for opening, closing and indicators without a heading. */
interface Draft {
  readonly role: PartRole;
  readonly title?: readonly Inline[];
  readonly path: Path;
  compose(flow: Flow): void;
}

function bodyParts(summary: Summary, index: CitationIndex): Draft[] {
  const free = (before: SectionName | 'end') =>
    summary.parts.filter((part) => part.before === before).map((part) => freeDraft(part, index));
  return [
    ...textDraft('opening', summary.opening, index),
    ...free('indicators'),
    ...indicatorDraft(summary, index),
    ...free('tasks'),
    ...taskDraft(summary, index),
    ...free('issues'),
    ...sectionDraft('issues', summary.issues, '存在问题', index),
    ...free('plan'),
    ...planDraft(summary, index),
    ...free('end'),
    ...textDraft('closing', summary.closing, index),
  ];
}

function textDraft(role: PartRole, text: Text | undefined, index: CitationIndex): Draft[] {
  return text ? [{ role, path: text.path, compose: (flow) => composeText(flow, text, index) }] : [];
}

function freeDraft(part: FreePart, index: CitationIndex): Draft {
  const title = part.title ? lineWithCitations(part.title, index) : [];
  return {
    role: part.role,
    title,
    path: part.path,
    compose: (flow) => composeSection(flow, part, { depth: 2, index }),
  };
}

function sectionDraft(
  role: PartRole,
  section: Section | undefined,
  title: string,
  index: CitationIndex,
): Draft[] {
  if (!section) return [];
  const own = section.title ? lineWithCitations(section.title, index) : [plain(title)];
  return [
    {
      role,
      title: own,
      path: section.path,
      compose: (flow) => composeSection(flow, section, { depth: 2, index }),
    },
  ];
}

/** Indicators as a part of their own: where the writer says so, and where there is no 主要工作 to hold them. */
function indicatorDraft(summary: Summary, index: CitationIndex): Draft[] {
  const { indicators } = summary;
  if (!indicators || indicators.placement === 'none') return [];
  if (summary.tasks && indicators.placement !== 'section') return [];
  const title = indicators.title
    ? lineWithCitations(indicators.title, index)
    : [plain('主要经济指标完成情况')];
  return [
    {
      role: 'indicators',
      title,
      path: indicators.path,
      compose: (flow) => composeIndicators(flow, indicators, index),
    },
  ];
}

function taskDraft({ tasks, indicators }: Summary, index: CitationIndex): Draft[] {
  if (!tasks) return [];
  const title = tasks.title ? lineWithCitations(tasks.title, index) : [plain('主要工作')];
  const setting = { depth: 2, index, ...(indicators && indicatorHook(indicators, index)) };
  return [
    { role: 'tasks', title, path: tasks.path, compose: (flow) => composeSection(flow, tasks, setting) },
  ];
}

/** Where in 主要工作 the indicators stand. */
function indicatorHook(
  indicators: Indicators,
  index: CitationIndex,
): Pick<SectionSetting, 'insert' | 'leadItem'> {
  const compose = (flow: Flow) => composeIndicators(flow, indicators, index);
  const { title, path } = indicators;
  if (indicators.placement === 'lead') {
    return {
      insert: (flow) => {
        flow.close();
        compose(flow);
      },
    };
  }
  if (indicators.placement !== 'first-item') return {};
  return {
    leadItem: { title: title ? lineWithCitations(title, index) : [plain('经济指标完成情况')], path, compose },
  };
}

function planDraft({ plan }: Summary, index: CitationIndex): Draft[] {
  if (!plan) return [];
  const title = plan.title ? lineWithCitations(plan.title, index) : [plain(`${plan.year}年工作安排`)];
  return [{ role: 'plan', title, path: plan.path, compose: (flow) => composePlan(flow, plan, index) }];
}

function numberParts(drafts: readonly Draft[], { numbering }: Summary): ReportPart[] {
  let count = 0;
  return drafts.map(({ role, title, path, compose: fill }) => {
    const flow = createFlow();
    if (title) flow.heading(1, formatNumber(numbering, ++count), title, path);
    fill(flow);
    return { role, blocks: flow.blocks, path };
  });
}

/** The parts with the last paragraph of the last one bound to what stands under the body. */
function keepingEnd(parts: readonly ReportPart[]): readonly ReportPart[] {
  const part = parts.at(-1);
  const block = part?.blocks.at(-1);
  if (part === undefined || block?.kind !== 'paragraph') return parts;
  const blocks: Block[] = [...part.blocks.slice(0, -1), { ...block, keepNext: true }];
  return [...parts.slice(0, -1), { ...part, blocks }];
}

/** 附件1 with its title and, where it has any, its text, items and table. */
function composeAttachment(
  attachment: Attachment,
  position: number,
  summary: Summary,
  index: CitationIndex,
): ReportAttachment {
  const flow = createFlow();
  if (attachment.text) composeText(flow, attachment.text, index);
  if (attachment.items) {
    const { layout, numbering = defaultNumbering(1) } = attachment;
    composeItems(flow, attachment.items, { depth: 1, layout, numbering, showOwners: true, index });
  }
  return {
    label: summary.attachments.length > 1 ? `附件${position + 1}` : '附件',
    title: lineOf(attachment.title),
    blocks: [...flow.blocks, ...attachedTable(attachment, summary)],
    path: attachment.path,
  };
}

function attachedTable({ table }: Attachment, { indicators, plan }: Summary): Block[] {
  if (table === 'indicators' && indicators) return [indicatorTable(indicators)];
  if (table === 'targets' && plan?.targets) return [targetTable(plan.targets)];
  return table === 'tasks' && plan?.tasks ? [taskTable(plan.tasks)] : [];
}

/** 附件：1.××× and a line for each further one, without end marks; one alone has no number: GB/T 9704-2012 7.3.4. */
function noteLines(attachments: readonly ReportAttachment[]): Paragraph[] {
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

function signOffLine(role: 'signature' | 'date', content: readonly Inline[], summary: Summary): Paragraph[] {
  const given = role === 'date' ? summary.date : summary.signature;
  const path = (given || summary.organization).path;
  return content.length === 0 ? [] : [{ kind: 'paragraph', role, content, path }];
}

/** The name under the text: the writer's, else the office where a date is given, unless there is to be none. */
function signatureOf({ signature, date, organization }: Summary): readonly Inline[] {
  if (signature === false) return [];
  if (signature) return lineOf(signature);
  return date ? lineOf(organization) : [];
}

/** 2025年12月20日, without leading zeros: GB/T 9704-2012 7.3.5.4. */
function dateOf(date: Text | undefined): readonly Inline[] {
  if (!date) return [];
  if (date.value === null) return [blank(date.path)];
  const [year, month, day] = date.value.split('-').map(Number);
  return [plain(`${year}年${month}月${day}日`)];
}

/** The colon behind 主送机关 belongs to the layout. */
function withoutColon(text: Text): Text {
  return { ...text, value: text.value?.trim().replace(/[：:]$/, '') ?? null };
}
