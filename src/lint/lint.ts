// Runs the rules over a document and keeps one finding for each root cause.

import type { Document, RuleFinding } from '../genre/document.js';
import type { Diagnostic, Finding, Severity } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import type { Rule } from './rule.js';

/** What a user may set a rule to. */
export type RuleSetting = Severity | 'off';

interface Candidate {
  readonly rule: Rule;
  /** The rule's place in the list: the last word between equals. */
  readonly order: number;
  readonly finding: RuleFinding;
  /** How sure the rule is, whatever severity a user gives it. */
  readonly certainty: Severity;
}

const certaintyRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * The findings of all rules, in the order of their places.
 * Where findings of different rules overlap, only the most certain one stays (error before warning before info by the
 * rule's own judgement, then the shorter span, then the rule listed first): they see the same fault.
 * A rule with `passage` speaks of a whole title or paragraph and stays beside what is found inside.
 * @param severities what the user set; a rule that is off runs not at all and hides no other.
 */
export function lint(
  document: Document,
  rules: readonly Rule[],
  severities: ReadonlyMap<string, RuleSetting> = new Map(),
): Diagnostic[] {
  const candidates = rules
    .filter((rule) => severities.get(rule.id) !== 'off')
    .flatMap((rule, order) => candidatesOf(rule, order, document));
  return oneForEachCause(candidates)
    .map(({ rule, finding, certainty }) => {
      const set = severities.get(rule.id);
      return diagnose(document.source, {
        ...finding,
        code: rule.id,
        severity: set && set !== 'off' ? set : certainty,
      } satisfies Finding);
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function candidatesOf(rule: Rule, order: number, document: Document): Candidate[] {
  return Array.from(rule.check(document), (finding) => ({
    rule,
    order,
    finding,
    certainty: finding.severity ?? rule.severity,
  }));
}

function oneForEachCause(candidates: readonly Candidate[]): Candidate[] {
  const length = ({ finding }: Candidate) => finding.span.end - finding.span.start;
  const ranked = candidates.toSorted(
    (a, b) =>
      certaintyRank[a.certainty] - certaintyRank[b.certainty] || length(a) - length(b) || a.order - b.order,
  );
  const kept: Candidate[] = [];
  const keptAt = new Map<number, Candidate[]>();
  for (const candidate of ranked) {
    const { start, end } = candidate.finding.span;
    const blocks = Array.from(
      { length: blockOf(end) - blockOf(start) + 1 },
      (_, index) => blockOf(start) + index,
    );
    if (blocks.some((block) => keptAt.get(block)?.some((other) => sameCause(candidate, other)))) continue;
    kept.push(candidate);
    for (const block of blocks) keptAt.set(block, [...(keptAt.get(block) ?? []), candidate]);
  }
  return kept;
}

/** Findings are compared within blocks of the source, so that ten thousand do not meet ten thousand. */
function blockOf(offset: number): number {
  return offset >> 8;
}

/** A rule's findings do not hide each other, save that an aliased YAML value is seen twice and told once. */
function sameCause(a: Candidate, b: Candidate): boolean {
  const [left, right] = [a.finding.span, b.finding.span];
  if (a.rule === b.rule) {
    return left.start === right.start && left.end === right.end && a.finding.message === b.finding.message;
  }
  if (a.rule.passage || b.rule.passage) return false;
  return left.start < right.end && right.start < left.end;
}
