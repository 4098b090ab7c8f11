// The data a template is filled with: the report and its summary, every field under its English and its
// Chinese name.

import { chartBlock } from '../report/compose-chart.js';
import { pictureBlocks } from '../report/compose-insets.js';
import { signedGrowth } from '../report/growth.js';
import { indicatorSentence, targetClause } from '../report/indicator-sentence.js';
import { plain } from '../report/inline.js';
import { paragraphsWithCitations } from '../report/prose.js';
import { amount, qualified } from '../report/quantity.js';
import type {
  Block,
  Chart,
  Inline,
  PartRole,
  Picture,
  Report,
  ReportAttachment,
  Table,
  TableRow,
} from '../report/report.js';
import { indicatorTable } from '../report/tables.js';
import { targetGoal } from '../report/target-phrases.js';
import { textTable } from '../report/text-table.js';
import type { Path } from '../source/path.js';
import { completionOf, givenGrowth, growthOf, isRate } from '../summary/arithmetic.js';
import { type CitationIndex, indexCitations } from '../summary/citations.js';
import type { Indicator, Item, Items, Summary, Target, Text } from '../summary/summary.js';
import { elementMakers } from './element-fields.js';
import { named, namedOnDemand } from './fields.js';
import {
  type FormatPrinter,
  type RichText,
  richBlocks,
  richDrawing,
  richPicture,
  richText,
} from './rich-text.js';
import { noTrace, type Trace } from './trace.js';

export type TemplateContext = Readonly<Record<string, unknown>>;

/** What the context is built from. */
export interface ContextInput {
  readonly summary: Summary;
  readonly report: Report;
  /** Names a blank's path in the writer's words: `指标 › 第2项 › 数值`. */
  readonly describe: (path: Text['path']) => string;
  /** Marks the content with the path of its data; only a Word file can hold the marks. */
  readonly trace?: Trace;
  /** Where a file beside the summary lies, seen from the result; without it, from the summary. */
  readonly link?: (file: string) => string;
}

/** Builds the context of one report for a format. */
export function buildContext(
  { summary, report, describe, trace = noTrace }: ContextInput,
  printer: FormatPrinter,
): TemplateContext {
  const index = indexCitations(summary);
  const make = maker(printer, index, trace);
  const { indicators, plan, recipient, signature, date } = summary;
  return namedOnDemand('report', {
    title: () => make.text(report.title, ['title']),
    organization: () => report.organization,
    year: () => report.year,
    planYear: () => report.planYear,
    recipient: () => make.text(report.recipient, recipient?.path),
    // Without marks: a comment belongs to the place that a line of the 目录 names, not to the line.
    contents: () => richBlocks(report.contents, printer),
    body: () => make.blocks(report.parts.flatMap(({ blocks }) => blocks)),
    opening: () => make.part(report, 'opening'),
    tasks: () => make.part(report, 'tasks'),
    issues: () => make.part(report, 'issues'),
    plan: () => make.part(report, 'plan'),
    closing: () => make.part(report, 'closing'),
    indicatorTable: () =>
      indicators?.items.length ? make.blocks([indicatorTable(indicators, index)]) : undefined,
    parts: () =>
      report.parts.map(({ role, blocks }) =>
        namedOnDemand('part', {
          role: () => role,
          body: () => make.blocks(blocks),
          blocks: () => blocks.map(make.block),
        }),
      ),
    attachments: () => report.attachments.map(make.attachment),
    pictures: () =>
      [...report.parts, ...report.attachments].flatMap(({ blocks }) => blocks.flatMap(make.picture)),
    charts: () =>
      [...report.parts, ...report.attachments].flatMap(({ blocks }) => blocks.flatMap(make.chart)),
    indicatorCharts: () =>
      (indicators?.items ?? []).flatMap(({ name, path }) =>
        make.chart(chartBlock({ type: 'column', indicators: [name], path }, index)),
      ),
    attachmentNote: () => make.blocks(report.attachmentNote),
    signOff: () => make.blocks(report.signOff),
    signature: () => make.text(report.signature, signature ? signature.path : summary.organization.path),
    date: () => make.text(report.date, date?.path),
    indicators: () => indicators?.items.map(make.indicator) ?? [],
    targets: () => plan?.targets?.items.map(make.target) ?? [],
    taskList: () => make.items(summary.tasks?.items),
    issueList: () => make.items(summary.issues?.items),
    planTasks: () => make.items(plan?.tasks?.items),
    ...elementMakers(report, make),
    blanks: () => report.blanks.map(({ path }) => named('blank', { where: describe(path) })),
  });
}

/** The context of a template that lays out blocks alone. */
export function blockContext(blocks: readonly Block[], printer: FormatPrinter): TemplateContext {
  const make = maker(printer, { year: 0, indicators: new Map(), targets: new Map() }, noTrace);
  return named('part', { role: '', body: undefined, blocks: blocks.map(make.block) });
}

function maker(printer: FormatPrinter, index: CitationIndex, trace: Trace) {
  const text: TextOf = (content, path) => content && richText(trace.inlines(content, path), printer);
  const blocks = (content: readonly Block[]) => richBlocks(content.map(trace.block), printer);
  const line: LineOf = (given) =>
    given &&
    richText(
      paragraphsWithCitations(given, index)
        .map((content) => trace.inlines(content, given.path))
        .flatMap(parted),
      printer,
    );
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
      pictures: (given.picture ?? []).flatMap((one) => pictureBlocks(one, index).flatMap(picture)),
    });
  const picture = (given: Block) =>
    given.kind !== 'picture'
      ? []
      : [
          named('picture', {
            image: richPicture(given, printer),
            title: text(given.caption, given.path),
            alt: text(given.alt === '' ? [] : [plain(given.alt)]),
            file: given.file,
          }),
        ];
  const chart = (given: Block) =>
    given.kind !== 'chart' || given.drawing.series.length === 0
      ? []
      : [named('chart', { image: blocks([given]), title: text(given.caption, given.path) })];
  const block = (given: Block) =>
    named('block', {
      isHeading: given.kind === 'heading',
      isParagraph: given.kind === 'paragraph',
      isTable: given.kind === 'table',
      isPicture: given.kind === 'picture',
      isChart: given.kind === 'chart',
      role: (given.kind === 'paragraph' && given.role) || '',
      room: given.kind === 'paragraph' ? given.room : undefined,
      level: 'content' in given ? given.level : undefined,
      anchor: 'content' in given ? given.anchor : undefined,
      number: given.kind === 'heading' ? given.number : undefined,
      text: 'content' in given ? text(given.content, given.path) : undefined,
      ...tableFields('columns' in given ? given : undefined, text),
      ...pictureFields(given.kind === 'picture' ? given : undefined, text, printer),
      drawing: given.kind === 'chart' ? richDrawing(given, printer) : undefined,
    });
  return {
    text,
    blocks,
    block,
    picture,
    chart,
    items,
    part: (report: Report, role: PartRole) =>
      blocks(report.parts.filter((part) => part.role === role).flatMap((part) => part.blocks)),
    attachment: (given: ReportAttachment) =>
      namedOnDemand('attachment', {
        label: () => given.label,
        isLandscape: () => given.landscape,
        title: () => text(given.title, [...given.path, 'title']),
        anchor: () => given.anchor,
        body: () => blocks(given.blocks),
        pictures: () => given.blocks.flatMap(picture),
        blocks: () => given.blocks.map(block),
      }),
    indicator: (given: Indicator) => named('indicator', indicatorFields(given, text, line)),
    target: (given: Target) => named('target', targetFields(given, text, line)),
  };
}

type TextOf = (content: readonly Inline[] | undefined, path?: Path) => RichText | undefined;
type LineOf = (given: Text | undefined) => RichText | undefined;

/** What a template may ask of a row. */
function tableRow({ cells, looks, total, path }: TableRow, columns: Table['columns'], text: TextOf) {
  return named('row', {
    cells: cells.map((cell) => text(cell, path)),
    slots: cells.map((cell, index) => {
      const { align, indent = 0, rows = 1, path: own = path } = looks?.[index] ?? {};
      return named('cell', {
        text: text(cell, own),
        align: align ?? columns[index]?.align,
        indent: indent / 2,
        span: rows,
        isCovered: rows === 0,
      });
    }),
    isTotal: total === true,
  });
}

/** What a template may ask of a table, and of the figures of a chart; of other blocks nothing. */
function tableFields(given: Table | Chart | undefined, text: TextOf) {
  return {
    caption: given && text(given.caption, given.path),
    unit: given && text(given.unit),
    size: given && (given.size ?? 24) / 2,
    columns: (given?.columns ?? []).map(({ title, width, align }) =>
      named('column', { title: text(title), width, align }),
    ),
    rows: (given?.rows ?? []).map((row) => tableRow(row, given?.columns ?? [], text)),
    notes: (given?.notes ?? []).map((note) => text(note)),
    lines: given ? textTable(given).map((line) => text([plain(line)])) : [],
  };
}

/** What a template may ask of a picture; of other blocks nothing. */
function pictureFields(given: Picture | undefined, text: TextOf, printer: FormatPrinter) {
  return {
    pictureTitle: given && text(given.caption, given.path),
    address: given && ready(printer.picture(given)),
    alt: given && text(given.alt === '' ? [] : [plain(given.alt)]),
    pictureWidth: given?.size.width,
  };
}

/** A value that is escaped already. */
function ready(words: string) {
  const print = () => words;
  return { toString: print, toHTML: print };
}

function indicatorFields(given: Indicator, text: TextOf, line: LineOf) {
  const growth = growthOf(given);
  const completion = completionOf(given);
  const { target, unit } = given;
  return {
    name: line(given.name),
    value: given.value && text(qualified(amount(given.value, undefined), given.qualifier), given.value.path),
    unit: line(unit),
    target: target && text(targetGoal(target, unit), target.path),
    completion: completion && text([plain(`${completion.digits}%`)]),
    yoy: growth && text(signedGrowth(growth), given.yoy?.path ?? given.path),
    prior: given.prior && text(amount(given.prior, undefined), given.prior.path),
    period: line(given.period),
    estimated: given.estimated,
    rank: line(given.rank),
    note: line(given.note),
    sentence: text(indicatorSentence(given), given.path),
  };
}

function targetFields(given: Target, text: TextOf, line: LineOf) {
  const growth = given.growth && givenGrowth(given.growth, isRate(given.unit) ? '个百分点' : '%');
  return {
    name: line(given.name),
    value: given.value && text(qualified(amount(given.value, undefined), given.qualifier), given.value.path),
    unit: line(given.unit),
    growth: growth && text(signedGrowth(growth), given.growth?.path),
    note: line(given.note),
    sentence: text(targetClause(given), given.path),
  };
}

/**
 * Joins a value's paragraphs with blank lines, at which the Word engine splits the value into paragraphs
 * again.
 */
function parted(content: readonly Inline[], position: number): Inline[] {
  return position === 0 ? [...content] : [plain('\n\n'), ...content];
}
