// Runs the rules over a document and keeps one finding for each root cause.
import type { Document, RuleFinding } from '../genre/document.js';
import type { Diagnostic, Finding, Severity } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import { toPointer } from '../source/path.js';
import type { Span } from '../source/source.js';
import { allowedPlaces } from './allowed-words.js';
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
 * What the configuration calls right is no fault, and hides none either (`allowed-words.ts`).
 * A rule with `passage` speaks of a whole title or paragraph and stays beside what is found inside.
 * @param severities what the user set; a rule that is off runs not at all and hides no other.
 */
export function lint(
  document: Document,
  rules: readonly Rule[],
  severities: ReadonlyMap<string, RuleSetting> = new Map(),
): Diagnostic[] {
  const candidates: Candidate[] = [];
  const isAllowed = allowedPlaces(document);
  rules.forEach((rule, order) => {
    if (severities.get(rule.id) === 'off') return;
    for (const finding of rule.check(document))
      if (rule.passage || !isAllowed(finding.span))
        candidates.push({ rule, order, finding, certainty: finding.severity ?? rule.severity });
  });
  if (candidates.length === 0) return [];
  return oneForEachCause(candidates)
    .map(({ rule, finding: { open, elsewhere: _, ...finding }, certainty }) => {
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

/**
 * Leaves out findings that tell the same fault as one before: those of one rule that are equal (a YAML value that an alias
 * repeats is checked at each place), and those of different rules that overlap.
 */
function oneForEachCause(candidates: readonly Candidate[]): Candidate[] {
  const length = ({ finding }: Candidate) => finding.span.end - finding.span.start;
  const ranked = candidates.toSorted(
    (a, b) =>
      certaintyRank[a.certainty] - certaintyRank[b.certainty] || length(a) - length(b) || a.order - b.order,
  );
  const places = takenPlaces();
  const said = new Set<string>();
  const told = new Map<string, Rule>();
  return ranked.filter((candidate) => {
    const { rule, order, finding } = candidate;
    const { span, message, open = [], elsewhere } = finding;
    const same = `${order} ${span.start} ${span.end} ${message}`;
    if (tellsNothingNew(candidate, told) || said.has(same)) return false;
    if (!rule.passage && !elsewhere && !places.take(order, span)) return false;
    said.add(same);
    for (const path of open) told.set(toPointer(path), rule);
    return true;
  });
}

/** The places that findings of the rules stand at, each of them one rule's. */
function takenPlaces() {
  const takenIn = new Map<number, { readonly order: number; readonly span: Span }[]>();
  const known = new Map<string, boolean>();
  const isFree = (order: number, span: Span): boolean => {
    const overlaps = (other: { readonly order: number; readonly span: Span }) =>
      other.order !== order && span.start < other.span.end && other.span.start < span.end;
    return !blocksOf(span).some((block) => takenIn.get(block)?.some(overlaps));
  };
  const claim = (order: number, span: Span): boolean => {
    if (!isFree(order, span)) return false;
    for (const block of blocksOf(span)) {
      const taken = takenIn.get(block);
      if (taken) taken.push({ order, span });
      else takenIn.set(block, [{ order, span }]);
    }
    return true;
  };
  return {
    /** Has no other rule than the one with that number this place or a part of it? */
    isFree,
    /** Takes a place for the rule with that number, unless another one has it or a part of it. */
    take(order: number, span: Span): boolean {
      // A rule may have thousands of findings at one place: a YAML value that aliases repeat.
      const key = `${order} ${span.start} ${span.end}`;
      const answer = known.get(key) ?? claim(order, span);
      known.set(key, answer);
      return answer;
    },
  };
}

/**
 * Do findings of other rules tell all the empty places that this one tells?
 * @param told the rules that have told one, by its pointer
 */
function tellsNothingNew({ rule, finding: { open } }: Candidate, told: ReadonlyMap<string, Rule>): boolean {
  return open?.length ? open.every((path) => (told.get(toPointer(path)) ?? rule) !== rule) : false;
}

function blocksOf(span: Span): number[] {
  const first = blockOf(span.start);
  return Array.from({ length: blockOf(span.end) - first + 1 }, (_, index) => first + index);
}

/**
 * The number of the block of 256 characters that an offset lies in. A finding is compared only with those that touch one
 * of its blocks: of ten thousand findings, each with each would be fifty million comparisons.
 */
function blockOf(offset: number): number {
  return offset >> 8;
}

/**
 * The rules' findings without those that only follow from a fault of structure: a text of the wrong kind was left out of
 * the check, and now its section seems to be empty; or a comment became a part of a text, or took a part of it away.
 * @param faults what is wrong with the structure of the same file
 */
export function withoutConsequences(
  found: readonly Diagnostic[],
  faults: readonly Diagnostic[],
  rules: readonly Rule[],
): readonly Diagnostic[] {
  if (faults.length === 0) return found;
  const missing = new Set(rules.filter(({ absence }) => absence).map(({ id }) => id));
  const breakingOff = new Set(rules.filter(({ breakingOff }) => breakingOff).map(({ id }) => id));
  const faulty = new Set(faults.map(({ pointer }) => parentOf(pointer)));
  const places = new Set(faults.map(({ pointer }) => pointer));
  const cut = new Set(faults.filter(({ code }) => code === 'lost-text').map(({ pointer }) => pointer));
  const comments = takenPlaces();
  for (const fault of faults) if (fault.code === 'printed-comment') comments.take(0, causeOf(fault));
  return found.filter(({ code, pointer, span, params }) => {
    // What was left out because of its fault is no place still to be filled in.
    if ('open' in params && places.has(pointer)) return false;
    if (missing.has(code) && (faulty.has(wholeOf(pointer)) || cut.has(pointer))) return false;
    return !(breakingOff.has(code) && cut.has(pointer)) && comments.isFree(1, span);
  });
}

/** All of a comment glued to a value is no text; below a bar or in quotes it may be one, and only its `#` is told already. */
function causeOf({ span, params }: Diagnostic): Span {
  const isText = params.style === 'block' || params.style === 'quotes';
  return isText ? { start: span.start, end: span.start + 1 } : span;
}

/** What a finding speaks of: one that points at the title or name of a section, item or indicator means the whole of it. */
function wholeOf(pointer: string): string {
  return /\/(?:title|name)$/.test(pointer) ? parentOf(pointer) : pointer;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
