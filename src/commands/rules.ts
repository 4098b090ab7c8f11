// `zonerep rules` and `zonerep explain`: list the rules and print their pages.

import { rulePage } from '../app/rule-infos.js';
import { displayWidth } from '../chinese/display-width.js';
import { rulePages } from '../generated/rule-pages.js';
import { ruleIdOf, unknownRuleHint, unknownRuleMessage } from '../lint/rule-names.js';
import { rules } from '../lint/rules/index.js';
import { severityNames } from '../source/diagnostic.js';
import { UserError } from '../source/user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Prints every rule with its severity and Chinese name. */
export function runRules(terminal: Terminal): ExitCode {
  const width = Math.max(...rules.map(({ id }) => displayWidth(id)));
  const lines = rules.map(({ id, severity }) => {
    const name = rulePage(id)?.name ?? '';
    return `${id.padEnd(width)}  ${severityNames[severity]}  ${name}\n`;
  });
  terminal.out(lines.join(''));
  terminal.err(`共 ${rules.length} 条。看某一条的说明：zonerep explain ${rules[0]?.id}\n`);
  return 0;
}

/**
 * Prints a rule's page.
 * @param name the rule's id or its Chinese name
 * @throws UserError for an unknown rule
 */
export function runExplain(name: string, terminal: Terminal): ExitCode {
  const page = rulePages[ruleIdOf(name) ?? ''];
  if (page === undefined) throw new UserError(unknownRuleMessage(name), unknownRuleHint(name));
  terminal.out(page.endsWith('\n') ? page : `${page}\n`);
  return 0;
}
