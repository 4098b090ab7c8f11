// What keeps a summary from being final besides its blanks.
import type { Blank } from '../report/report.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { toPointer } from '../source/path.js';

/**
 * The placeholders and missing figures among the findings; those on blanks are left out, because the list of blanks names the
 * same places.
 */
export function unfinishedIn(found: readonly Diagnostic[], blanks: readonly Blank[]): readonly Diagnostic[] {
  const listed = new Set(blanks.map(({ path }) => toPointer(path)));
  const isListed = ({ pointer, params: { open } }: Diagnostic) =>
    [pointer, ...(Array.isArray(open) ? open : [])].some((place) => listed.has(place));
  return found.filter((finding) => UNFINISHED.has(finding.code) && !isListed(finding));
}

const UNFINISHED: ReadonlySet<string> = new Set(['placeholder', 'missing-figure']);
