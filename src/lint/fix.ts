// Applies the fixes that findings bring, and nothing else: every other byte of the source stays.
import type { Diagnostic, Edit } from '../source/diagnostic.js';
import { createSource, type Source, type Span } from '../source/source.js';
import { withEdits } from '../source/with-edits.js';
import { changedBeyondEdits } from './changed-beyond-edits.js';
import { applyStructuralFixes, type Fixed } from './structural-fixes.js';

/** A YAML source must keep its keys, its kinds of values and every character outside the edits; a plain text need not. */
export type SourceFormat = 'yaml' | 'text';

/** One fix may make room for another (a digit made half-width now stands beside a blank, a file that can now be read shows the next); no source needs more passes. */
const mostPasses = 20;

/**
 * Fixes a source over and over until nothing is left to be fixed.
 * @param check the findings of a source; a rule or line that is switched off brings none and so is not fixed.
 */
export function fixSource(
  source: Source,
  format: SourceFormat,
  check: (source: Source) => readonly Diagnostic[],
): Fixed {
  let fixed: Fixed = { text: source.text, applied: 0 };
  for (let pass = 0; pass < mostPasses; pass++) {
    const current = createSource(source.file, fixed.text);
    const { text, applied } = applyOnce(current, format, check);
    if (text === fixed.text) break;
    fixed = { text, applied: fixed.applied + applied };
  }
  return fixed;
}

/** How a YAML file is read comes first: what stands in its values may be another thing afterwards. */
function applyOnce(
  source: Source,
  format: SourceFormat,
  check: (source: Source) => readonly Diagnostic[],
): Fixed {
  const findings = check(source);
  const structural = format === 'yaml' ? applyStructuralFixes(source, findings, check) : undefined;
  return structural?.applied ? structural : applyFixes(source, findings, format);
}

/**
 * Makes the findings' edits once, those apart that change how the YAML is read. Of edits that overlap only the first is made; an edit that would break the YAML or
 * join lines is not made.
 */
export function applyFixes(source: Source, findings: readonly Diagnostic[], format: SourceFormat): Fixed {
  const wanted = findings
    .flatMap(editsOf)
    .filter(({ span }) => !/[\r\n]/.test(source.text.slice(span.start, span.end)))
    .toSorted((a, b) => a.span.start - b.span.start);
  const edits = soundEdits(source, withoutOverlaps(wanted), format);
  return { text: withEdits(source.text, edits), applied: edits.length };
}

function editsOf({ fix }: Diagnostic): readonly Edit[] {
  return fix && !fix.structural ? [fix, ...(fix.also ?? [])] : [];
}

function withoutOverlaps(sorted: readonly Edit[]): Edit[] {
  let end = 0;
  return sorted.filter(({ span }) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
}

/** Leaves out the edits inside values that would become something else. */
function soundEdits(source: Source, edits: readonly Edit[], format: SourceFormat): readonly Edit[] {
  if (format === 'text' || edits.length === 0) return edits;
  const broken = changedBeyondEdits(source, edits, createSource(source.file, withEdits(source.text, edits)));
  if (broken.length === 0) return edits;
  const rest = beside(edits, broken);
  return rest.length < edits.length ? soundEdits(source, rest, format) : [];
}

/** The edits that touch none of the values; both are gone through once, in the order of their places. */
function beside(edits: readonly Edit[], values: readonly Span[]): Edit[] {
  const sorted = values.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return edits.filter(({ span }) => {
    for (let value = sorted[next]; value && value.start < span.end; value = sorted[++next])
      end = Math.max(end, value.end);
    return span.start >= end;
  });
}
