// The rules' pages, parsed for commands and machine formats.
import { rulePages } from '../generated/rule-pages.js';
import { parseRulePage, type RulePage } from '../lint/rule-page.js';
import type { RuleInfo } from '../printers/check-report.js';

/** A rule's page; undefined when there is no such rule. */
export function rulePage(id: string): RulePage | undefined {
  const markdown = rulePages[id];
  return markdown === undefined ? undefined : parseRulePage(markdown);
}

/** The rules' names and pages for SARIF and JSON; codes that belong to no rule are left out. */
export function ruleInfos(codes: ReadonlySet<string>): RuleInfo[] {
  return [...codes].flatMap((id) => {
    const help = rulePages[id];
    if (help === undefined) return [];
    const { name, what } = parseRulePage(help);
    return { id, name, summary: what.split('\n')[0] ?? name, help };
  });
}
