// `zonerep rules` and `zonerep explain`: list the rules and print the pages of all that may be found.

import { codePage, codeWords, rulePage } from '../app/rule-infos.js';
import { closest } from '../chinese/closest.js';
import { displayWidth } from '../chinese/display-width.js';
import { rulePages } from '../generated/rule-pages.js';
import { ruleIdOf, ruleWords } from '../lint/rule-names.js';
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
 * Prints the page of a rule or of another code that a finding has.
 * @param name the id or code, or its Chinese name
 * @throws UserError when there is none of that name
 */
export function runExplain(name: string, terminal: Terminal): ExitCode {
  const page = rulePages[ruleIdOf(name) ?? ''] ?? codePage(name);
  if (page === undefined) {
    const near = closest(name, [...ruleWords(), ...codeWords()]);
    const hint = near
      ? `是否应为“${near}”？`
      : '用 zonerep rules 查看全部规则；别的问题，代号在每处问题的后面';
    throw new UserError(`没有叫“${name}”的规则或问题`, hint);
  }
  terminal.out(page.endsWith('\n') ? page : `${page}\n`);
  return 0;
}
