// The title nobody wrote: made of office, year and kind.
import { displayWidth } from '../chinese/display-width.js';
import type { CitationIndex } from '../summary/citations.js';
import type { Kind, Summary } from '../summary/summary.js';
import { lineOf, merged, plain, wordsOf } from './inline.js';
import { lineWithCitations } from './prose.js';
import type { Inline } from './report.js';

/** What stands in the title behind the office; the plan is named only where there is one. */
const TITLES: Record<Kind, (year: number, plan: string) => string> = {
  zone: (year, plan) => `${year}年工作总结${plan}`,
  department: (year, plan) => `${year}年工作总结${plan}`,
  personal: (year) => `${year}年度个人述职报告`,
  briefing: (year) => `${year}年工作情况汇报`,
};

/** Characters of 二号字 in a line of 156 mm. */
const LINE = 20;

/**
 * The document's title: the writer's, else made of office, year and kind. One that takes more than a line is broken
 * behind the office, where the words allow it (GB/T 9704-2012 7.3.1).
 */
export function composeTitle(summary: Summary, index: CitationIndex): Inline[] {
  if (summary.title) return lineWithCitations(summary.title, index);
  const plan = summary.plan ? `及${summary.plan.year}年工作安排` : '';
  const words = TITLES[summary.kind](summary.year, plan);
  // A person's report is not named after the office.
  const organization = summary.kind === 'personal' ? [] : lineOf(summary.organization);
  const long = organization.length > 0 && displayWidth(wordsOf(organization) + words) > 2 * LINE;
  return merged([...organization, plain(long ? `\n${words}` : words)]);
}
