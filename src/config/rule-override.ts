// `--rule id=级别` on the command line: severities for one run.
import type { RuleSetting } from '../lint/lint.js';
import { unknownRuleHint, unknownRuleMessage } from '../lint/rule.js';
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
 * @throws UserError when one is not of the form `id=级别` or names an unknown rule.
 */
export function parseRuleOverrides(
  values: readonly string[],
  knownRules: readonly string[],
): ReadonlyMap<string, RuleSetting> {
  return new Map(values.map((value) => parseOverride(value, knownRules)));
}

function parseOverride(value: string, knownRules: readonly string[]): [id: string, setting: RuleSetting] {
  const [id = '', name = '', ...rest] = value.split(/[=＝]/).map((part) => part.trim());
  const setting = settings.get(name);
  if (!id || !setting || rest.length) {
    throw new UserError(
      `--rule 的写法不对：“${value}”`,
      '写成“规则=级别”，级别是 off（关）、info（提示）、warning（警告）或 error（错误），如 --rule repeated-words=off',
    );
  }
  if (!knownRules.includes(id)) throw new UserError(unknownRuleMessage(id), unknownRuleHint(id, knownRules));
  return [id, setting];
}
