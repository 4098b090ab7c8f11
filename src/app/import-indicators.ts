// Adds to an imported document the indicators that its sentences tell of, and citations of them; what is printed stays the same.
import { citedDraft, type Replacement, replacementsFor } from '../import/cite.js';
import type { Draft } from '../import/draft.js';
import { type FoundIndicators, findIndicators } from '../import/indicators.js';
import type { Line } from '../import/read-lines.js';
import { citing } from '../report/cite.js';
import { wordsOf } from '../report/inline.js';
import type { KeyLanguage } from '../schema/key-language.js';
import { indexCitations } from '../summary/citations.js';
import type { Summary } from '../summary/summary.js';

/** The YAML of a draft, and what is read of it; undefined where it would not be printed as the document is. */
export type Attempt = (draft: Draft) => { readonly yaml: string; readonly summary: Summary } | undefined;

export interface IndicatorsAdded {
  readonly yaml: string;
  readonly count: number;
  /** How many of them wait for a figure that is missing in the document. */
  readonly missing: number;
  /** How many figures of the texts are cited. */
  readonly cited: number;
  readonly doubts: FoundIndicators['doubts'];
}

/**
 * Undefined where nothing was found.
 * @returns `'changed'` where the document would be printed otherwise with them
 */
export function addIndicators(
  draft: Draft,
  lines: readonly Line[],
  { keys, cite }: { readonly keys: KeyLanguage; readonly cite: boolean },
  attempt: Attempt,
): IndicatorsAdded | 'changed' | undefined {
  const whose = draft.organization ?? draft.title ?? '';
  const { list, doubts } = findIndicators(lines, { year: draft.year, whose });
  if (list.length === 0) return undefined;
  const items = list.map(({ indicator }) => indicator);
  const own: Draft = { ...draft, indicators: { placement: 'none', paragraph: false, items } };
  const withTable = tableOfIndicators(own);
  const whole = withTable && attempt(withTable) ? withTable : own;
  const made = attempt(whole);
  if (!made) return 'changed';
  const added = {
    yaml: made.yaml,
    count: items.length,
    missing: items.filter(({ value, yoy }) => value === null || yoy === null).length,
    cited: 0,
    doubts,
  };
  if (!cite) return added;
  const kept = citable(replacementsFor(list, keys), lines, made.summary);
  const withThese = (some: readonly Replacement[]) => attempt(citedDraft(whole, lines, some));
  const last = thoseThatKeep(kept, (some) => withThese(some) !== undefined);
  const yaml = withThese(last)?.yaml;
  return yaml === undefined ? added : { ...added, yaml, cited: last.length };
}

/** The draft where an attachment that is one table of indicators is made of the data; undefined where there is none. */
function tableOfIndicators(draft: Draft): Draft | undefined {
  const isOne = (given: Attachments[number]): boolean =>
    given !== null && typeof given === 'object' && isIndicatorTable(given.table);
  const attachments: Attachments = draft.attachments ?? [];
  const at = attachments.findIndex(isOne);
  if (at < 0) return undefined;
  return {
    ...draft,
    attachments: attachments.map((given, index) =>
      index === at && given !== null && typeof given === 'object' ? { ...given, table: 'indicators' } : given,
    ),
  };
}

type Attachments = NonNullable<Draft['attachments']>;

function isIndicatorTable(table: unknown): boolean {
  const rows = table && typeof table === 'object' && 'rows' in table ? table.rows : undefined;
  return typeof rows === 'string' && rows.startsWith('指标 | 单位 | 目标 | 完成 | 完成率 | 同比\n');
}

/** Those that are printed as the words they stand for, to the letter. */
function citable(
  replacements: readonly Replacement[],
  lines: readonly Line[],
  summary: Summary,
): readonly Replacement[] {
  const index = indexCitations(summary);
  return replacements.filter(
    ({ line, start, end, citation }) =>
      wordsOf(citing(citation, index)) === lines[line]?.words.slice(start, end),
  );
}

/** The largest part of a list that holds, by halves: what does not hold alone is left out. */
export function thoseThatKeep<One>(
  list: readonly One[],
  holds: (some: readonly One[]) => boolean,
): readonly One[] {
  if (list.length === 0 || holds(list)) return list;
  if (list.length === 1) return [];
  const middle = list.length >> 1;
  return [...thoseThatKeep(list.slice(0, middle), holds), ...thoseThatKeep(list.slice(middle), holds)];
}
