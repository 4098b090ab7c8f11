// What must hold of a mended source.
import { loadSummary } from '../../src/app/check.js';
import { fixSource, type SourceFormat } from '../../src/lint/fix.js';
import { unifiedDiff } from '../../src/lint/unified-diff.js';
import type { Diagnostic } from '../../src/source/diagnostic.js';
import { createSource, type Source } from '../../src/source/source.js';
import { hold, type Observed } from '../target.js';

/** Mends a source: again there is nothing to mend, and the data have the same figures. */
export function observeFix(
  source: Source,
  format: SourceFormat,
  check: (source: Source) => readonly Diagnostic[],
): Observed {
  const { text, applied } = fixSource(source, format, check);
  if (applied === 0) return [text];
  const fixed = createSource(source.file, text);
  hold(fixSource(fixed, format, check).text === text, 'mending twice is not mending once', () => text);
  hold(
    fixed.lineStarts.length === source.lineStarts.length,
    'mending changed the number of lines',
    () => text,
  );
  if (format === 'yaml') {
    const [before, after] = [figuresOf(source), figuresOf(fixed)];
    hold(
      before === undefined || before === after,
      'mending changed the figures',
      () => `${before} became ${after}`,
    );
  }
  return [text, unifiedDiff(source.file, source.text, text)];
}

/** The figures of a summary with their places, as JSON; undefined when the file is none. */
function figuresOf(source: Source): string | undefined {
  const { summary } = loadSummary(source);
  return summary && JSON.stringify(figuresIn(summary));
}

function figuresIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'number') return [value];
  return Object.values(value).flatMap(figuresIn);
}
