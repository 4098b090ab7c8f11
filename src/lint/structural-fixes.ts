// Makes the fixes that change how a YAML file is read: a colon made half-width, a blank before “#”, words that become a figure.
import type { Diagnostic, Edit } from '../source/diagnostic.js';
import { parseYaml } from '../source/parse-yaml.js';
import { createSource, type Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { withEdits } from '../source/with-edits.js';
import { valuesKept } from './values-kept.js';

export interface Fixed {
  readonly text: string;
  /** How many places were changed. */
  readonly applied: number;
}

/** As many fixes are tried one by one where they cannot all be made together; the next run makes the others. */
const mostTries = 50;

/** A finding's edits in the order of their places: they are made together or not at all. */
interface Wanted {
  readonly finding: Diagnostic;
  readonly edits: readonly Edit[];
}

/**
 * Makes the findings' structural fixes once. One is made only where afterwards its fault is gone and every value is still
 * there that it does not touch; of fixes that overlap only the first.
 * @param check the findings of a source
 */
export function applyStructuralFixes(
  source: Source,
  findings: readonly Diagnostic[],
  check: (source: Source) => readonly Diagnostic[],
): Fixed {
  const wanted = apart(findings.flatMap((finding) => wantedBy(source, finding)));
  const unchanged = { text: source.text, applied: 0 };
  if (wanted.length === 0) return unchanged;
  const before = parseYaml(source).root;
  const all = made(source, before, wanted, check);
  if (all) return all;
  const sound: Wanted[] = [];
  for (const one of wanted.slice(0, mostTries))
    if (made(source, before, [...sound, one], check)) sound.push(one);
  return made(source, before, sound, check) ?? unchanged;
}

function wantedBy(source: Source, finding: Diagnostic): Wanted[] {
  const { fix } = finding;
  if (!fix?.structural) return [];
  const edits = [fix, ...(fix.also ?? [])].toSorted((a, b) => a.span.start - b.span.start);
  const joinsLines = edits.some(({ span }) => /[\r\n]/.test(source.text.slice(span.start, span.end)));
  return joinsLines || edits.some(({ span }, index) => span.start < (edits[index - 1]?.span.end ?? 0))
    ? []
    : [{ finding, edits }];
}

/** Those without the ones that overlap another listed before them. */
function apart(wanted: readonly Wanted[]): readonly Wanted[] {
  const owned = wanted
    .flatMap(({ edits }, owner) => edits.map(({ span }) => ({ span, owner })))
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const refused = new Set<number>();
  let last = { span: { start: 0, end: 0 }, owner: -1 };
  for (const edit of owned) {
    if (edit.span.start < last.span.end && edit.owner !== last.owner)
      refused.add(Math.max(edit.owner, last.owner));
    if (edit.span.end >= last.span.end) last = edit;
  }
  return wanted.filter((_, owner) => !refused.has(owner));
}

/**
 * The source with the fixes made, unless that is not what they mean.
 * @param before its tree; undefined where it cannot be read
 */
function made(
  source: Source,
  before: TreeNode | undefined,
  fixes: readonly Wanted[],
  check: (source: Source) => readonly Diagnostic[],
): Fixed | undefined {
  if (fixes.length === 0) return undefined;
  const edits = fixes.flatMap((fix) => fix.edits).toSorted((a, b) => a.span.start - b.span.start);
  const text = withEdits(source.text, edits);
  const after = createSource(source.file, text);
  const root = parseYaml(after).root;
  // A file that could be read stays one; of one that could not, there are no values to compare.
  if (before && !(root && valuesKept(before, edits, root))) return undefined;
  const left = new Set(check(after).filter(isFixable).map(faultOf));
  return fixes.some(({ finding }) => left.has(faultOf(finding)))
    ? undefined
    : { text, applied: edits.length };
}

function isFixable({ fix }: Diagnostic): boolean {
  return fix?.structural === true;
}

/** A fault by its kind and line: no fix adds or takes away a line. */
function faultOf({ code, params, range }: Diagnostic): string {
  return [code, String(params.trap ?? ''), range.start.line].join(' ');
}
