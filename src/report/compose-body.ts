// Composes the parts of the body in the order of the genre, each with its heading and number.
import type { Path } from '../source/path.js';
import type { CitationIndex } from '../summary/citations.js';
import type { FreePart, Indicators, Section, SectionName, Summary, Text } from '../summary/summary.js';
import { composeIndicators, composeText } from './compose-indicators.js';
import { composePlan } from './compose-plan.js';
import { composeSection, type SectionSetting } from './compose-section.js';
import { createFlow, type Flow } from './flow.js';
import { plain } from './inline.js';
import { formatNumber } from './numbering.js';
import { lineWithCitations } from './prose.js';
import type { Inline, PartRole, ReportPart } from './report.js';

/**
 * Opening, indicators, tasks, issues, plan and closing, with the writer's own parts before those that
 * `before` names.
 */
export function composeBody(summary: Summary, index: CitationIndex): ReportPart[] {
  return numberParts(bodyParts(summary, index), summary);
}

/** A part that has no number yet; `title` is undefined for opening and closing, which have no heading. */
interface Draft {
  readonly role: PartRole;
  readonly title?: readonly Inline[];
  /** The title where the writer gave one. */
  readonly given?: Text | undefined;
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
    given: part.title,
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
      given: section.title,
      path: section.path,
      compose: (flow) => composeSection(flow, section, { depth: 2, index }),
    },
  ];
}

/** The indicators as a part of their own, when the writer says so or there is no 主要工作 to put them in. */
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
      given: indicators.title,
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
    {
      role: 'tasks',
      title,
      given: tasks.title,
      path: tasks.path,
      compose: (flow) => composeSection(flow, tasks, setting),
    },
  ];
}

/** The setting that puts the indicators into 主要工作: before its items, as its first item, or not at all. */
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
    leadItem: {
      title: title ? lineWithCitations(title, index) : [plain('经济指标完成情况')],
      given: title,
      path,
      compose,
    },
  };
}

function planDraft({ plan }: Summary, index: CitationIndex): Draft[] {
  if (!plan) return [];
  const title = plan.title ? lineWithCitations(plan.title, index) : [plain(`${plan.year}年工作安排`)];
  const compose = (flow: Flow) => composePlan(flow, plan, index);
  return [{ role: 'plan', title, given: plan.title, path: plan.path, compose }];
}

function numberParts(drafts: readonly Draft[], { numbering }: Summary): ReportPart[] {
  let count = 0;
  return drafts.map(({ role, title, given, path, compose: fill }) => {
    const flow = createFlow();
    if (title) {
      const number = formatNumber(numbering, ++count);
      flow.heading(1, number, title, path);
      flow.numbered(given, number);
    }
    fill(flow);
    return { role, blocks: flow.blocks, numbers: flow.numbers, path };
  });
}
