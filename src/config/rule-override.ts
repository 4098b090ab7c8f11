// `--rule id=级别` on the command line: severities for one run.
import type { RuleSetting } from '../lint/lint.js';
import { ruleIdOf, unknownRuleHint, unknownRuleMessage } from '../lint/rule-names.js';
import { UserError } from '../source/user-error.js';

/** The settings by their English and Chinese names, the same as in config.schema.json. */
const settings: ReadonlyMap<string, RuleSetting> = new Map([
  ['off', 'off'],
  ['info', 'info'],
  ['warning', 'warning'],
  ['error', 'error'],
  ['关', 'off'],
  ['提示', 'info'],
  ['警告', 'warning'],
  ['错误', 'error'],
]);

/**
 * Reads the values of `--rule`; of two for the same rule the later counts.
 * @throws UserError when one is not of the form `id=级别` or names an unknown rule; rules go by id or Chinese name.
 */
export function parseRuleOverrides(values: readonly string[]): ReadonlyMap<string, RuleSetting> {
  return new Map(values.map(parseOverride));
}

function parseOverride(value: string): [id: string, setting: RuleSetting] {
  const [word = '', name = '', ...rest] = value.split(/[=＝]/).map((part) => part.trim());
  const setting = settings.get(name);
  if (!word || !setting || rest.length) {
    throw new UserError(
      `--rule 的写法不对：“${value}”`,
      '写成“规则=级别”，级别是 off（关）、info（提示）、warning（警告）或 error（错误），如 --rule repeated-words=off',
    );
  }
  const id = ruleIdOf(word);
  if (id === undefined) throw new UserError(unknownRuleMessage(word), unknownRuleHint(word));
  return [id, setting];
}
