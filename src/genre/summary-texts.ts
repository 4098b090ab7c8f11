// Lists every text of a summary in reading order, with what it is and the part it belongs to.
import type { Path } from '../source/path.js';
import type {
  Change,
  Figure,
  FreePart,
  Indicator,
  Indicators,
  Items,
  Plan,
  Section,
  SectionName,
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
}

type Texts = Generator<SummaryText>;

/** Every text the writer gave, in the order in which the report prints them; what is still missing is left out. */
export function* summaryTexts(summary: Summary): Texts {
  yield* one(summary.title, 'title', 'opening');
  yield* one(summary.organization, 'name', 'opening');
  yield* one(summary.recipient, 'name', 'opening');
  yield* one(summary.opening, 'body', 'opening');
  for (const name of ['indicators', 'tasks', 'issues', 'plan'] as const) {
    yield* freeParts(summary.parts, name);
    yield* namedPart(summary, name);
  }
  yield* freeParts(summary.parts, 'end');
  yield* one(summary.closing, 'body', 'closing');
  if (summary.signature !== false) yield* one(summary.signature, 'name', 'closing');
  for (const attachment of summary.attachments) {
    yield* one(attachment.title, 'name', 'attachments');
    yield* one(attachment.text, 'body', 'attachments');
    yield* itemTexts(attachment.items, 'attachments', 1);
  }
}

function* one(text: Text | undefined, role: DocumentText['role'], part: PartName, level = 0): Texts {
  if (text?.value) yield { text: text.value, path: text.path, role, level, part };
}

function* freeParts(parts: readonly FreePart[], before: SectionName | 'end'): Texts {
  for (const part of parts) if (part.before === before) yield* sectionTexts(part, part.role, 1);
}

function* namedPart(summary: Summary, name: SectionName): Texts {
  if (name === 'indicators' && summary.indicators) yield* indicatorTexts(summary.indicators);
  if (name === 'tasks' && summary.tasks) yield* sectionTexts(summary.tasks, 'tasks', 1);
  if (name === 'issues' && summary.issues) yield* sectionTexts(summary.issues, 'issues', 1);
  if (name === 'plan' && summary.plan) yield* planTexts(summary.plan);
}

function* sectionTexts(section: Section, part: PartName, level: number): Texts {
  yield* one(section.title, 'heading', part, level);
  yield* one(section.opening, 'body', part);
  yield* one(section.text, 'body', part);
  yield* itemTexts(section.items, part, level + 1);
  yield* one(section.closing, 'body', part);
}

function* itemTexts(items: Items | undefined, part: PartName, level: number): Texts {
  for (const item of items?.list ?? []) {
    yield* one(item.title, 'heading', part, level);
    yield* one(item.text, 'body', part);
    yield* itemTexts(item.items, part, level + 1);
    yield* one(item.closing, 'body', part);
    yield* one(item.measure, 'body', part);
    for (const label of [item.leader, item.owner, item.deadline]) yield* one(label, 'name', part);
  }
}

function* planTexts(plan: Plan): Texts {
  yield* one(plan.title, 'heading', 'plan', 1);
  yield* one(plan.opening, 'body', 'plan');
  for (const name of ['targets', 'tasks', 'end'] as const) {
    for (const part of plan.parts) if (part.before === name) yield* sectionTexts(part, 'plan', 2);
    if (name === 'targets' && plan.targets) yield* targetTexts(plan.targets);
    if (name === 'tasks' && plan.tasks) yield* sectionTexts(plan.tasks, 'plan', 2);
  }
  yield* one(plan.closing, 'body', 'plan');
}

function* indicatorTexts(indicators: Indicators): Texts {
  yield* one(indicators.title, 'heading', 'indicators', 1);
  yield* one(indicators.opening, 'body', 'indicators');
  for (const indicator of indicators.items) yield* indicatorLabels(indicator);
  yield* one(indicators.caption, 'name', 'indicators');
  yield* one(indicators.closing, 'body', 'indicators');
}

function* indicatorLabels(indicator: Indicator): Texts {
  const { name, value, unit, yoy, target, period, qualifier, rank, above, share, parts, note } = indicator;
  yield* labels('indicators', name, words(value), unit, ...changeLabels(yoy), target?.qualifier);
  yield* labels('indicators', period, qualifier, rank);
  yield* labels('indicators', above?.scope, share?.of);
  for (const part of parts)
    yield* labels('indicators', part.name, words(part.value), ...changeLabels(part.yoy));
  yield* one(note, 'body', 'indicators');
}

function* targetTexts(targets: Targets): Texts {
  yield* one(targets.title, 'heading', 'plan', 2);
  yield* one(targets.opening, 'body', 'plan');
  for (const target of targets.items) yield* targetLabels(target);
  yield* one(targets.caption, 'name', 'plan');
  yield* one(targets.closing, 'body', 'plan');
}

function* targetLabels({ name, value, unit, growth, qualifier, note }: Target): Texts {
  yield* labels('plan', name, words(value), unit, ...changeLabels(growth), qualifier);
  yield* one(note, 'body', 'plan');
}

function* labels(part: PartName, ...texts: readonly (Text | undefined)[]): Texts {
  for (const text of texts) yield* one(text, 'name', part);
}

/** A figure given in words: 稳中有升. */
function words(figure: Figure | undefined): Text | undefined {
  return figure?.kind === 'words' ? { value: figure.words, path: figure.path } : undefined;
}

function changeLabels(change: Change | undefined): (Text | undefined)[] {
  return [words(change?.figure), change?.qualifier];
}
