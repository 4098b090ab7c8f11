// What a rule is: it sees a document's texts and data and yields findings; and what is said of a rule that does not exist.
import { closest } from '../chinese/closest.js';
import type { Document, RuleFinding } from '../genre/document.js';
import type { Finding, Severity } from '../source/diagnostic.js';
import type { Span } from '../source/source.js';

export interface Rule {
  /** Kebab case, the name of its file, its page and its test. */
  readonly id: string;
  /** `error` only where the text cannot be right. */
  readonly severity: Severity;
  /** Its findings point at a whole title or paragraph (too long, said twice), not at the faulty words, and so hide none inside. */
  readonly passage?: true;
  /** Its findings say that something is not there, which a fault of structure at the same place explains. */
  readonly absence?: true;
  /** Its findings say that a text breaks off, which words that YAML took for a comment explain. */
  readonly breakingOff?: true;
  check(document: Document): Iterable<RuleFinding>;
}

/** The finding for the id of a rule that does not exist, at the place where it was written, with the id that was probably meant. */
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

/** What is wrong with the id. */
export function unknownRuleMessage(id: string): string {
  return `没有“${id}”这条规则`;
}

/** What to write instead; where nothing is near, where to look. */
export function unknownRuleHint(id: string, knownRules: readonly string[]): string {
  const near = closest(id, knownRules);
  return near ? `是否应为“${near}”？` : '用 zonerep rules 查看全部规则';
}
