// Runs the rules over a document and keeps one finding for each root cause.
import type { Document, RuleFinding } from '../genre/document.js';
import type { Diagnostic, Finding, Severity } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import { toPointer } from '../source/path.js';
import type { Rule } from './rule.js';

/** What a user may set a rule to. */
export type RuleSetting = Severity | 'off';

interface Candidate {
  readonly rule: Rule;
  /** The rule's place in the list, which decides between findings that are equal otherwise. */
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
 * Of findings that tell the same empty place, one stays likewise, wherever they point.
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
    .map(({ rule, finding: { open, ...finding }, certainty }) => {
      const set = severities.get(rule.id);
      return diagnose(document.source, {
        ...finding,
        code: rule.id,
        severity: set && set !== 'off' ? set : certainty,
        ...(open?.length && { params: { ...finding.params, open: [...new Set(open.map(toPointer))] } }),
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
  const told = new Map<string, Rule>();
  const keptAt = new Map<number, Candidate[]>();
  for (const candidate of ranked) {
    const { start, end } = candidate.finding.span;
    const blocks = Array.from(
      { length: blockOf(end) - blockOf(start) + 1 },
      (_, index) => blockOf(start) + index,
    );
    if (tellsNothingNew(candidate, told)) continue;
    if (blocks.some((block) => keptAt.get(block)?.some((other) => sameCause(candidate, other)))) continue;
    kept.push(candidate);
    for (const path of candidate.finding.open ?? []) told.set(toPointer(path), candidate.rule);
    for (const block of blocks) keptAt.set(block, [...(keptAt.get(block) ?? []), candidate]);
  }
  return kept;
}

/**
 * Do findings of other rules tell all the empty places that this one tells?
 * @param told the rules that have told one, by its pointer
 */
function tellsNothingNew({ rule, finding: { open } }: Candidate, told: ReadonlyMap<string, Rule>): boolean {
  return open?.length ? open.every((path) => (told.get(toPointer(path)) ?? rule) !== rule) : false;
}

/**
 * The number of the block of 256 characters that an offset lies in. A finding is compared only with those that touch one
 * of its blocks: of ten thousand findings, each with each would be fifty million comparisons.
 */
function blockOf(offset: number): number {
  return offset >> 8;
}

/**
 * Do two findings tell the same fault? Findings of one rule do so only where they are equal: a YAML value that an alias
 * repeats is checked at each place.
 */
function sameCause(a: Candidate, b: Candidate): boolean {
  const [left, right] = [a.finding.span, b.finding.span];
  if (a.rule === b.rule) {
    return left.start === right.start && left.end === right.end && a.finding.message === b.finding.message;
  }
  if (a.rule.passage || b.rule.passage) return false;
  return left.start < right.end && right.start < left.end;
}

/**
 * The rules' findings without those that only follow from a fault of structure: a text of the wrong kind was left out of
 * the check, and now its section seems to be empty.
 * @param faults what is wrong with the structure of the same file
 */
export function withoutConsequences(
  found: readonly Diagnostic[],
  faults: readonly Diagnostic[],
  rules: readonly Rule[],
): Diagnostic[] {
  const missing = new Set(rules.filter(({ absence }) => absence).map(({ id }) => id));
  const faulty = new Set(faults.map(({ pointer }) => parentOf(pointer)));
  return found.filter(({ code, pointer }) => !missing.has(code) || !faulty.has(wholeOf(pointer)));
}

/** What a finding speaks of: one that points at the title or name of a section, item or indicator means the whole of it. */
function wholeOf(pointer: string): string {
  return /\/(?:title|name)$/.test(pointer) ? parentOf(pointer) : pointer;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
