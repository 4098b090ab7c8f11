// Composes the title: the writer's, else one made of organization, year and kind.
import { displayWidth } from '../chinese/display-width.js';
import type { CitationIndex } from '../summary/citations.js';
import type { Kind, Summary } from '../summary/summary.js';
import { lineOf, merged, plain, wordsOf } from './inline.js';
import { lineWithCitations } from './prose.js';
import type { Inline } from './report.js';

/** The words of the title after the organization; `plan` is empty when the summary has no plan. */
const TITLES: Record<Kind, (year: number, plan: string) => string> = {
  zone: (year, plan) => `${year}年工作总结${plan}`,
  department: (year, plan) => `${year}年工作总结${plan}`,
  personal: (year) => `${year}年度个人述职报告`,
  briefing: (year) => `${year}年工作情况汇报`,
};

/** The number of 二号 (22 pt) characters in a line of 156 mm. */
const LINE = 20;

/**
 * The document's title: the writer's, else made of organization, year and kind. A made title longer than a
 * line breaks after the organization, so that no word is split between lines (GB/T 9704-2012 7.3.1).
 */
export function composeTitle(summary: Summary, index: CitationIndex): Inline[] {
  if (summary.title) return lineWithCitations(summary.title, index);
  const plan = summary.plan ? `及${summary.plan.year}年工作安排` : '';
  const words = TITLES[summary.kind](summary.year, plan);
  // The title of a person's report does not name the organization.
  const organization = summary.kind === 'personal' ? [] : lineOf(summary.organization);
  const long = organization.length > 0 && displayWidth(wordsOf(organization) + words) > 2 * LINE;
  return merged([...organization, plain(long ? `\n${words}` : words)]);
}
