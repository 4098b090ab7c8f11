// The pages of rules and of the other codes that findings have, for commands and machine formats.
import { codePages, rulePages } from '../generated/rule-pages.js';
import { parseRulePage, type RulePage } from '../lint/rule-page.js';
import type { RuleInfo } from '../printers/check-report.js';

/** A rule's page; undefined when there is no such rule. */
export function rulePage(id: string): RulePage | undefined {
  const markdown = rulePages[id];
  return markdown === undefined ? undefined : parseRulePage(markdown);
}

/** The name and the page of each code for SARIF and JSON; a code without a page is left out. */
export function ruleInfos(codes: ReadonlySet<string>): RuleInfo[] {
  return [...codes].flatMap((id) => {
    const help = rulePages[id] ?? codePages[id];
    return help === undefined ? [] : [{ id, name: nameOf(help), summary: summaryOf(help), help }];
  });
}

/** The page of a code that is no rule's. @param name the code or its Chinese name */
export function codePage(name: string): string | undefined {
  return Object.hasOwn(codePages, name)
    ? codePages[name]
    : Object.values(codePages).find((page) => nameOf(page) === name);
}

/** The codes that are no rules', and their Chinese names. */
export function codeWords(): string[] {
  return Object.entries(codePages).flatMap(([code, page]) => [code, nameOf(page)]);
}

/** The Chinese name in a page's first line. */
function nameOf(page: string): string {
  return page.slice(0, page.indexOf('\n')).replace(/^# \S+ /, '');
}

/** The first line of a page's first section. */
function summaryOf(page: string): string {
  return /^## .+\n+(.+)$/m.exec(page)?.[1] ?? nameOf(page);
}
