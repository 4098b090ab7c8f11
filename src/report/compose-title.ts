// Composes the title: the writer's, else one made of organization, year and kind.
import type { CitationIndex } from '../summary/citations.js';
import type { Kind, Summary } from '../summary/summary.js';
import { lineOf, merged, plain } from './inline.js';
import { lineWithCitations } from './prose.js';
import type { Inline } from './report.js';
import { titleLines } from './title-lines.js';

/** The words of the title after the organization; `plan` is empty when the summary has no plan. */
const TITLES: Record<Kind, (year: number, plan: string) => string> = {
  zone: (year, plan) => `${year}年工作总结${plan}`,
  department: (year, plan) => `${year}年工作总结${plan}`,
  personal: (year) => `${year}年度个人述职报告`,
  briefing: (year) => `${year}年工作情况汇报`,
};

/** The document's title in its lines: the writer's, else made of organization, year and kind. */
export function composeTitle(summary: Summary, index: CitationIndex): readonly Inline[] {
  return titleLines(wordsOfTitle(summary, index), summary.organization.value ?? '');
}

function wordsOfTitle(summary: Summary, index: CitationIndex): readonly Inline[] {
  if (summary.title) return lineWithCitations(summary.title, index);
  const plan = summary.plan ? `及${summary.plan.year}年工作安排` : '';
  const words = TITLES[summary.kind](summary.year, plan);
  // The title of a person's report does not name the organization.
  const organization = summary.kind === 'personal' ? [] : lineOf(summary.organization);
  return merged([...organization, plain(words)]);
}
