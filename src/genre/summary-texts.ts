// Lists every text of a summary in reading order, with what it is and the part it belongs to.
import type { Path } from '../source/path.js';
import type {
  Cell,
  Change,
  Figure,
  FreePart,
  Indicator,
  Indicators,
  Insets,
  Items,
  Plan,
  Section,
  SectionName,
  Stretch,
  Summary,
  Target,
  Targets,
  Text,
} from '../summary/summary.js';
import type { DocumentText, PartName } from './document.js';

/** A text of the data without its place in the source. */
export interface SummaryText extends Pick<DocumentText, 'role' | 'level' | 'part'> {
  readonly text: string;
  readonly path: Path;
  /** Where it stands in the text at `path`, when that is a pasted table. */
  readonly within?: Stretch;
}

type Texts = SummaryText[];

/** Every text the writer gave, in the order in which the report prints them; what is still missing is left out. */
export function summaryTexts(summary: Summary): readonly SummaryText[] {
  const texts: Texts = [];
  addHead(texts, summary);
  addText(texts, summary.title, 'title', 'opening');
  addText(texts, summary.organization, 'name', 'opening');
  addText(texts, summary.recipient, 'name', 'opening');
  addText(texts, summary.opening, 'body', 'opening');
  for (const name of ['indicators', 'tasks', 'issues', 'plan'] as const) {
    addFreeParts(texts, summary.parts, name);
    addPart(texts, summary, name);
  }
  addFreeParts(texts, summary.parts, 'end');
  addText(texts, summary.closing, 'body', 'closing');
  if (summary.signature !== false) addText(texts, summary.signature, 'name', 'closing');
  addLabels(texts, 'closing', summary.document?.note);
  for (const attachment of summary.attachments) {
    addText(texts, attachment.title, 'name', 'attachments');
    addText(texts, attachment.text, 'body', 'attachments');
    addInsets(texts, attachment, 'attachments');
    addItems(texts, attachment.items, 'attachments', 1);
  }
  addRecord(texts, summary);
  return texts;
}

/** What stands above the title; the days are the calendar's. */
function addHead(texts: Texts, { document, briefing }: Summary): void {
  const { copyNumber, secrecy, offices, number, signers } = document ?? {};
  addLabels(texts, 'opening', copyNumber, secrecy, offices, number, signers);
  const { name, issue, total, publisher } = briefing ?? {};
  addLabels(texts, 'opening', name, issue, total, publisher);
}

/** What stands at the foot of the last page. */
function addRecord(texts: Texts, { document, briefing }: Summary): void {
  const { reported, copies, sent, printRun } = briefing ?? {};
  for (const list of [document?.copies, reported, copies, sent]) addLabels(texts, 'closing', unended(list));
  addLabels(texts, 'closing', document?.printedBy, printRun);
}

/** A list without the stop at its end, which is printed once, whoever wrote it. */
function unended(list: Text | undefined): Text | undefined {
  return list?.value ? { ...list, value: list.value.replace(/[。；;]\s*$/, '') } : list;
}

function addText(
  texts: Texts,
  text: Text | undefined,
  role: DocumentText['role'],
  part: PartName,
  level = 0,
): void {
  if (text?.value) texts.push({ text: text.value, path: text.path, role, level, part });
}

/** The words of charts: their names, what is said under them, and the names in their data that stand in cells of their own. */
function addCharts(texts: Texts, { chart = [] }: Pick<Insets, 'chart'>, part: PartName): void {
  for (const { data, title, unit, note, alt } of chart) {
    for (const cell of data?.rows.flat() ?? [])
      if (
        !cell.span &&
        !cell.missing &&
        typeof cell.path.at(-1) === 'number' &&
        !/^[-+\d.,%％]*$/.test(cell.words)
      )
        addText(texts, { value: cell.words, path: cell.path }, 'name', part);
    addText(texts, title, 'name', part);
    addText(texts, unit, 'name', part);
    addText(texts, note, 'body', part);
    addText(texts, alt, 'name', part);
  }
}

function addFreeParts(texts: Texts, parts: readonly FreePart[], before: SectionName | 'end'): void {
  for (const part of parts) if (part.before === before) addSection(texts, part, part.role, 1);
}

function addPart(texts: Texts, summary: Summary, name: SectionName): void {
  if (name === 'indicators' && summary.indicators) addIndicators(texts, summary.indicators);
  if (name === 'tasks' && summary.tasks) addSection(texts, summary.tasks, 'tasks', 1);
  if (name === 'issues' && summary.issues) addSection(texts, summary.issues, 'issues', 1);
  if (name === 'plan' && summary.plan) addPlan(texts, summary.plan);
}

function addSection(texts: Texts, section: Section, part: PartName, level: number): void {
  addText(texts, section.title, 'heading', part, level);
  addText(texts, section.opening, 'body', part);
  addText(texts, section.text, 'body', part);
  addInsets(texts, section, part);
  addItems(texts, section.items, part, level + 1);
  addText(texts, section.closing, 'body', part);
}

function addItems(texts: Texts, items: Items | undefined, part: PartName, level: number): void {
  for (const item of items?.list ?? []) {
    addText(texts, item.title, 'heading', part, level);
    addText(texts, item.text, 'body', part);
    addInsets(texts, item, part);
    addItems(texts, item.items, part, level + 1);
    addText(texts, item.closing, 'body', part);
    addText(texts, item.measure, 'body', part);
    for (const label of [item.leader, item.owner, item.deadline]) addText(texts, label, 'name', part);
  }
}

/** The words of tables, in the order in which they are read, and those on and about pictures; a bare figure has no words. */
function addInsets(texts: Texts, insets: Insets, part: PartName): void {
  const { table = [], picture = [] } = insets;
  for (const { title, unit, columns, rows, note } of table) {
    addLabels(texts, part, title, unit);
    for (const { name } of columns) addCell(texts, name, part);
    for (const { cells } of rows) for (const cell of cells) addCell(texts, cell, part);
    addText(texts, note, 'body', part);
  }
  addCharts(texts, insets, part);
  for (const { title, alt } of picture) addLabels(texts, part, title, alt);
}

const BARE_FIGURE = /^[-\d.,%]*$/;

function addCell(texts: Texts, { value, path, within }: Cell, part: PartName): void {
  if (!value || BARE_FIGURE.test(value)) return;
  texts.push({ text: value, path, role: 'name', level: 0, part, ...(within && { within }) });
}

function addPlan(texts: Texts, plan: Plan): void {
  addText(texts, plan.title, 'heading', 'plan', 1);
  addText(texts, plan.opening, 'body', 'plan');
  addInsets(texts, plan, 'plan');
  for (const name of ['targets', 'tasks', 'end'] as const) {
    for (const part of plan.parts) if (part.before === name) addSection(texts, part, 'plan', 2);
    if (name === 'targets' && plan.targets) addTargets(texts, plan.targets);
    if (name === 'tasks' && plan.tasks) addSection(texts, plan.tasks, 'plan', 2);
  }
  addText(texts, plan.closing, 'body', 'plan');
}

function addIndicators(texts: Texts, indicators: Indicators): void {
  addText(texts, indicators.title, 'heading', 'indicators', 1);
  addText(texts, indicators.opening, 'body', 'indicators');
  for (const indicator of indicators.items) addIndicator(texts, indicator);
  addText(texts, indicators.caption, 'name', 'indicators');
  addCharts(texts, indicators, 'indicators');
  addText(texts, indicators.closing, 'body', 'indicators');
}

function addIndicator(texts: Texts, indicator: Indicator): void {
  const { name, value, unit, yoy, target, period, qualifier, rank, above, share, parts, note } = indicator;
  addLabels(texts, 'indicators', name, words(value), unit, ...changeLabels(yoy), target?.qualifier);
  addLabels(texts, 'indicators', period, qualifier, rank);
  addLabels(texts, 'indicators', above?.scope, share?.of);
  for (const part of parts)
    addLabels(texts, 'indicators', part.name, words(part.value), ...changeLabels(part.yoy));
  addText(texts, note, 'body', 'indicators');
}

function addTargets(texts: Texts, targets: Targets): void {
  addText(texts, targets.title, 'heading', 'plan', 2);
  addText(texts, targets.opening, 'body', 'plan');
  for (const target of targets.items) addTarget(texts, target);
  addText(texts, targets.caption, 'name', 'plan');
  addCharts(texts, targets, 'plan');
  addText(texts, targets.closing, 'body', 'plan');
}

function addTarget(texts: Texts, { name, value, unit, growth, qualifier, note }: Target): void {
  addLabels(texts, 'plan', name, words(value), unit, ...changeLabels(growth), qualifier);
  addText(texts, note, 'body', 'plan');
}

function addLabels(texts: Texts, part: PartName, ...given: readonly (Text | undefined)[]): void {
  for (const text of given) addText(texts, text, 'name', part);
}

/** A figure given in words: 稳中有升. */
function words(figure: Figure | undefined): Text | undefined {
  return figure?.kind === 'words' ? { value: figure.words, path: figure.path } : undefined;
}

function changeLabels(change: Change | undefined): (Text | undefined)[] {
  return [words(change?.figure), change?.qualifier];
}
