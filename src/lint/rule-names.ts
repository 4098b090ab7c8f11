// The rules by what a user may call them, their id or their Chinese name; and what is said of a rule that does not exist.
import { closest } from '../chinese/closest.js';
import { ruleNames } from '../generated/rule-names.js';
import type { Finding } from '../source/diagnostic.js';
import { once } from '../source/remembered.js';
import type { Span } from '../source/source.js';

/** The ids of all rules, in their order. */
export const ruleIds: readonly string[] = Object.keys(ruleNames);

const idsByName = once(() => new Map(Object.entries(ruleNames).map(([id, name]) => [name, id])));

/**
 * The id of a rule that a user named.
 * @param word an id or a Chinese name
 * @returns undefined when there is no such rule
 */
export function ruleIdOf(word: string): string | undefined {
  return Object.hasOwn(ruleNames, word) ? word : idsByName().get(word);
}

/** All ids and names. */
export function ruleWords(): string[] {
  return [...ruleIds, ...idsByName().keys()];
}

/** The finding for a rule that does not exist, at the place where it was written, with the one that was probably meant. */
export function unknownRule(word: string, span: Span): Finding {
  return {
    code: 'unknown-rule',
    severity: 'error',
    message: unknownRuleMessage(word),
    hint: unknownRuleHint(word),
    span,
    params: { rule: word },
  };
}

/** What is wrong with the name. */
export function unknownRuleMessage(word: string): string {
  return `没有“${word}”这条规则`;
}

/** What to write instead; where nothing is near, where to look. */
export function unknownRuleHint(word: string): string {
  const near = closest(word, ruleWords());
  return near
    ? `是否应为“${near}”？`
    : '用 zonerep rules 查看全部规则；文件本身的问题（如 unknown-field）不是规则，关不掉';
}
