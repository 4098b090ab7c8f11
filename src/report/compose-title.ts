// The title nobody wrote: made of office, year and kind.
import type { CitationIndex } from '../summary/citations.js';
import type { Kind, Summary } from '../summary/summary.js';
import { lineOf, merged, plain } from './inline.js';
import { lineWithCitations } from './prose.js';
import type { Inline } from './report.js';

/** What stands in the title; the plan is named only where there is one, a person's report without the office. */
const TITLES: Record<Kind, (organization: Inline[], year: number, plan: string) => Inline[]> = {
  zone: (organization, year, plan) => [...organization, plain(`${year}年工作总结${plan}`)],
  department: (organization, year, plan) => [...organization, plain(`${year}年工作总结${plan}`)],
  personal: (_, year) => [plain(`${year}年度个人述职报告`)],
  briefing: (organization, year) => [...organization, plain(`${year}年工作情况汇报`)],
};

/** The document's title: the writer's, else made of office, year and kind. */
export function composeTitle(summary: Summary, index: CitationIndex): Inline[] {
  if (summary.title) return lineWithCitations(summary.title, index);
  const plan = summary.plan ? `及${summary.plan.year}年工作安排` : '';
  return merged(TITLES[summary.kind](lineOf(summary.organization), summary.year, plan));
}
