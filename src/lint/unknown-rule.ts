// The finding for a rule id that does not exist, wherever it was written.
import { closest } from '../chinese/closest.js';
import type { Finding } from '../source/diagnostic.js';
import type { Span } from '../source/source.js';

/** Says that there is no such rule, and which one was probably meant. */
export function unknownRule(id: string, knownRules: readonly string[], span: Span): Finding {
  const hint = unknownRuleHint(id, knownRules);
  return {
    code: 'unknown-rule',
    severity: 'error',
    message: unknownRuleMessage(id),
    hint,
    span,
    params: { rule: id },
  };
}

export function unknownRuleMessage(id: string): string {
  return `没有“${id}”这条规则`;
}

/** What to write instead; where nothing is near, where to look. */
export function unknownRuleHint(id: string, knownRules: readonly string[]): string {
  const near = closest(id, knownRules);
  return near ? `是否应为“${near}”？` : '用 zonerep rules 查看全部规则';
}
