// What must hold of a mended source.
import { loadSummary } from '../../src/app/load.js';
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
  const more = fixed.lineStarts.length - source.lineStarts.length;
  // In a plain text a code for a line break becomes one.
  hold(format === 'text' ? more >= 0 : more === 0, 'mending changed the number of lines', () => text);
  if (format === 'yaml') {
    const after = new Set(figuresOf(fixed));
    for (const figure of figuresOf(source))
      hold(after.has(figure), 'mending lost or changed a figure', () => `${figure}\n${text}`);
  }
  return [text, unifiedDiff(source.file, source.text, text)];
}

/** The figures of a summary with their places, each as JSON; none when the file is no summary. Words may become a figure. */
function figuresOf(source: Source): readonly string[] {
  return figuresIn(loadSummary(source).summary).map((figure) => JSON.stringify(figure));
}

function figuresIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'number') return [value];
  return Object.values(value).flatMap(figuresIn);
}
