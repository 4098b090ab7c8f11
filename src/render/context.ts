// What a template sees: the report and its data, every field under its English and its Chinese name.

import { growthGoal, signedGrowth } from '../report/growth.js';
import { indicatorSentence, targetClause } from '../report/indicator-sentence.js';
import { plain } from '../report/inline.js';
import { paragraphsOf } from '../report/prose.js';
import { amount, qualified } from '../report/quantity.js';
import type { Block, Inline, PartRole, Report, ReportAttachment } from '../report/report.js';
import { indicatorTable } from '../report/tables.js';
import { completionOf, givenGrowth, growthOf, isRate } from '../summary/arithmetic.js';
import { type CitationIndex, indexCitations } from '../summary/citations.js';
import type { Indicator, Item, Items, Summary, Target, Text } from '../summary/summary.js';
import { named } from './fields.js';
import { type FormatPrinter, richBlocks, richText } from './rich-text.js';

export type TemplateContext = Readonly<Record<string, unknown>>;

/** What a template may need beside the report. */
export interface ContextInput {
  readonly summary: Summary;
  readonly report: Report;
  /** A blank's place in the writer's words. */
  readonly describe: (path: Text['path']) => string;
}

/** Builds the context of one report for a format. */
export function buildContext(
  { summary, report, describe }: ContextInput,
  printer: FormatPrinter,
): TemplateContext {
  const make = maker(printer, indexCitations(summary));
  const { indicators, plan } = summary;
  return named('report', {
    title: make.text(report.title),
    organization: report.organization,
    year: report.year,
    planYear: report.planYear,
    recipient: make.text(report.recipient),
    body: make.blocks(report.parts.flatMap(({ blocks }) => blocks)),
    opening: make.part(report, 'opening'),
    tasks: make.part(report, 'tasks'),
    issues: make.part(report, 'issues'),
    plan: make.part(report, 'plan'),
    closing: make.part(report, 'closing'),
    indicatorTable: indicators?.items.length ? make.blocks([indicatorTable(indicators)]) : undefined,
    parts: report.parts.map(({ role, blocks }) =>
      named('part', { role, body: make.blocks(blocks), blocks: blocks.map(make.block) }),
    ),
    attachments: report.attachments.map(make.attachment),
    attachmentNote: make.blocks(report.attachmentNote),
    signOff: make.blocks(report.signOff),
    signature: make.text(report.signature),
    date: make.text(report.date),
    indicators: indicators?.items.map(make.indicator) ?? [],
    targets: plan?.targets?.items.map(make.target) ?? [],
    taskList: make.items(summary.tasks?.items),
    issueList: make.items(summary.issues?.items),
    planTasks: make.items(plan?.tasks?.items),
    blanks: report.blanks.map(({ path }) => named('blank', { where: describe(path) })),
  });
}

/** The context of a template that lays out blocks alone. */
export function blockContext(blocks: readonly Block[], printer: FormatPrinter): TemplateContext {
  const make = maker(printer, { indicators: new Map(), targets: new Map() });
  return named('part', { role: '', body: undefined, blocks: blocks.map(make.block) });
}

function maker(printer: FormatPrinter, index: CitationIndex) {
  const text = (content: readonly Inline[] | undefined) => content && richText(content, printer);
  const blocks = (content: readonly Block[]) => richBlocks(content, printer);
  const line = (given: Text | undefined) => given && text(paragraphsOf(given, index).flatMap(parted));
  const items = (given: Items | undefined): readonly TemplateContext[] => given?.list.map(item) ?? [];
  const item = (given: Item) =>
    named('item', {
      title: line(given.title),
      text: line(given.text),
      leader: line(given.leader),
      owner: line(given.owner),
      deadline: line(given.deadline),
      measure: line(given.measure),
      items: items(given.items),
    });
  const block = (given: Block) =>
    named('block', {
      isHeading: given.kind === 'heading',
      isParagraph: given.kind === 'paragraph',
      isTable: given.kind === 'table',
      role: (given.kind === 'paragraph' && given.role) || '',
      level: given.kind === 'heading' ? given.level : undefined,
      number: given.kind === 'heading' ? given.number : undefined,
      text: given.kind === 'table' ? undefined : text(given.content),
      caption: given.kind === 'table' ? text(given.caption) : undefined,
      columns: given.kind === 'table' ? given.columns.map((column) => named('column', column)) : [],
      rows:
        given.kind === 'table' ? given.rows.map(({ cells }) => named('row', { cells: cells.map(text) })) : [],
      notes: given.kind === 'table' ? given.notes.map((note) => text([plain(note)])) : [],
    });
  return {
    text,
    blocks,
    block,
    items,
    part: (report: Report, role: PartRole) =>
      blocks(report.parts.filter((part) => part.role === role).flatMap((part) => part.blocks)),
    attachment: (given: ReportAttachment) =>
      named('attachment', {
        label: given.label,
        title: text(given.title),
        body: blocks(given.blocks),
        blocks: given.blocks.map(block),
      }),
    indicator: (given: Indicator) => named('indicator', indicatorFields(given, text, line)),
    target: (given: Target) => named('target', targetFields(given, text, line)),
  };
}

type TextOf = (content: readonly Inline[] | undefined) => unknown;
type LineOf = (given: Text | undefined) => unknown;

function indicatorFields(given: Indicator, text: TextOf, line: LineOf) {
  const growth = growthOf(given);
  const completion = completionOf(given);
  const { target, unit } = given;
  return {
    name: line(given.name),
    value: given.value && text(qualified(amount(given.value, undefined), given.qualifier)),
    unit: line(unit),
    target: target && text(targetWords(target, unit)),
    completion: completion && text([plain(`${completion.digits}%`)]),
    yoy: growth && text(signedGrowth(growth)),
    prior: given.prior && text(amount(given.prior, undefined)),
    period: line(given.period),
    estimated: given.estimated,
    rank: line(given.rank),
    note: line(given.note),
    sentence: text(indicatorSentence(given)),
  };
}

function targetWords({ value, growth }: NonNullable<Indicator['target']>, unit: Text | undefined): Inline[] {
  if (value) return amount(value, undefined);
  return growth ? growthGoal(growth, unit) : [];
}

function targetFields(given: Target, text: TextOf, line: LineOf) {
  const growth = given.growth && givenGrowth(given.growth, isRate(given.unit) ? '个百分点' : '%');
  return {
    name: line(given.name),
    value: given.value && text(qualified(amount(given.value, undefined), given.qualifier)),
    unit: line(given.unit),
    growth: growth && text(signedGrowth(growth)),
    note: line(given.note),
    sentence: text(targetClause(given)),
  };
}

/** Several paragraphs of one value are parted by a blank line, which the Word engine makes paragraphs again. */
function parted(content: readonly Inline[], position: number): Inline[] {
  return position === 0 ? [...content] : [plain('\n\n'), ...content];
}
