// Makes next year's file of last year's, and sees to it that what was made can be read.
import { compose } from '../report/compose.js';
import { type CarriedOn, carryOn } from '../rollover/carry-on.js';
import { NotInPlace } from '../rollover/places.js';
import { writtenAnew } from '../rollover/written-anew.js';
import { canonicalize } from '../schema/canonicalize.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { parseYaml } from '../source/parse-yaml.js';
import { createSource, type Source } from '../source/source.js';
import { readSummary } from '../summary/read-summary.js';

export type RolledOver =
  | (CarriedOn & {
      /** Set where the layout of last year's file could not be kept; its comments stand together at the top then. */
      readonly isWrittenAnew: boolean;
    })
  | { readonly faults: readonly Diagnostic[] };

/**
 * Next year's file, without the line that names a schema.
 * @param given last year's summary
 * @returns the errors of last year's file where it has some: what is not understood cannot be carried on; none where only what
 * would come out is no summary, such as one of the year 2101
 */
export function rollOver(given: Source): RolledOver {
  const source = createSource(given.file, withoutSchemaLine(given.text.replace(/\r(?!\n)/g, '\n')));
  const { summary, diagnostics } = readSummary(given);
  if (!summary) return { faults: diagnostics.filter(({ severity }) => severity === 'error') };
  const carried = carriedOn(source);
  if (carried) return { ...carried, isWrittenAnew: false };
  const { root } = treesOf(source);
  const anew = root && carriedOn(createSource(given.file, writtenAnew(source, root)));
  if (!anew) return { faults: [] };
  return { ...anew, isWrittenAnew: true };
}

/** Undefined where the text cannot be changed in place, or what comes out is no summary. */
function carriedOn(source: Source): CarriedOn | undefined {
  const { written, root, year } = treesOf(source);
  if (written?.kind !== 'map' || root?.kind !== 'map' || year === undefined) return undefined;
  try {
    const carried = carryOn(source, written, root, year);
    const { summary } = readSummary(createSource(source.file, carried.text));
    if (!summary || summary.year !== year + 1) return undefined;
    compose(summary);
    return carried;
  } catch (error) {
    if (error instanceof NotInPlace) return undefined;
    throw error;
  }
}

function treesOf(source: Source) {
  const parsed = parseYaml(source);
  const written = parsed.root && canonicalize(source, parsed.root).root;
  const { tree: root, summary } = readSummary(source);
  return { written, root, year: summary?.year };
}

function withoutSchemaLine(text: string): string {
  return text.replace(/^#\s*yaml-language-server:[^\n]*\n/, '');
}
