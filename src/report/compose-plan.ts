// Composes next year's plan: 预期目标, 重点任务 and the writer's own sections, or tasks alone.
import type { Path } from '../source/path.js';
import type { CitationIndex } from '../summary/citations.js';
import type { Plan, PlanSectionName, Section, Text } from '../summary/summary.js';
import { composeTargets, composeText } from './compose-indicators.js';
import { composeInsets } from './compose-insets.js';
import { composeSection } from './compose-section.js';
import type { Flow } from './flow.js';
import { plain } from './inline.js';
import { formatNumber } from './numbering.js';
import { lineWithCitations } from './prose.js';

/** A section of the plan, with a title of the writer or the usual one. */
interface PlanSection {
  readonly title: Text | string;
  readonly path: Path;
  compose(): void;
}

/**
 * Adds the plan without its title; tasks that are its only section and have no title become items of the plan
 * itself.
 */
export function composePlan(flow: Flow, plan: Plan, index: CitationIndex): void {
  if (plan.opening) composeText(flow, plan.opening, index);
  composeInsets(flow, plan, index);
  const { tasks, layout, numbering } = plan;
  const sections = sectionsOf(flow, plan, index);
  if (tasks && sections.length === 1 && !tasks.title) {
    composeSection(flow, tasks, { depth: 2, layout, numbering, index });
  } else {
    composeSections(flow, sections, plan, index);
  }
  if (plan.closing) composeText(flow, plan.closing, index);
}

function composeSections(
  flow: Flow,
  sections: readonly PlanSection[],
  plan: Plan,
  index: CitationIndex,
): void {
  for (const [position, { title, path, compose }] of sections.entries()) {
    const number = formatNumber(plan.numbering ?? '（一）', position + 1);
    const content = typeof title === 'string' ? [plain(title)] : lineWithCitations(title, index);
    flow.heading(2, number, content, path);
    if (typeof title !== 'string') flow.numbered(title, number);
    compose();
  }
}

function sectionsOf(flow: Flow, plan: Plan, index: CitationIndex): PlanSection[] {
  const { targets, tasks, year, layout } = plan;
  const free = (before: PlanSectionName | 'end') =>
    plan.parts
      .filter((part) => part.before === before)
      .map((part) => sectionOf(part, part.title ?? '', part.path));
  const sectionOf = (section: Section, title: Text | string, path: Path): PlanSection => ({
    title,
    path,
    compose: () => composeSection(flow, section, { depth: 3, layout, index }),
  });
  return [
    ...free('targets'),
    ...(targets
      ? [
          {
            title: targets.title ?? '预期目标',
            path: targets.path,
            compose: () => composeTargets(flow, targets, year, index),
          },
        ]
      : []),
    ...free('tasks'),
    ...(tasks ? [sectionOf(tasks, tasks.title ?? '重点任务', tasks.path)] : []),
    ...free('end'),
  ];
}
