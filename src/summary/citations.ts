// Finds and resolves citations in texts, such as {{规上工业总产值.同比}}, without Handlebars.
import type { Indicator, Summary, Target } from './summary.js';

/**
 * The fields of an indicator or target that a citation can print, with the Chinese word that writers type.
 */
const FIELD_NAMES = {
  name: '名称',
  value: '数值',
  unit: '单位',
  yoy: '同比',
  growth: '增幅',
  completion: '完成率',
  target: '目标',
  rank: '排名',
  share: '占比',
  prior: '上年',
  sentence: '句',
  next: '下年目标',
} as const;

export type CitationField = keyof typeof FIELD_NAMES;

/** The fields by the word after the dot, Chinese or English. */
export const CITATION_FIELDS: ReadonlyMap<string, CitationField> = new Map(
  (Object.entries(FIELD_NAMES) as [CitationField, string][]).flatMap(([field, word]) => [
    [field, field] as const,
    [word, field] as const,
  ]),
);

/** A citation found in a text. */
export interface Citation {
  /** Offsets of the whole citation in the text, braces included; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The text between the braces, without blanks at its ends. */
  readonly words: string;
}

/** All citations of a text, with half-width or full-width braces. */
export function findCitations(text: string): Citation[] {
  // Most texts cite nothing, and `matchAll` copies its pattern at each call.
  if (!/\{\{|｛｛/.test(text)) return [];
  return [...text.matchAll(/(?:\{\{|｛｛)([^{}｛｝\n]*)(?:\}\}|｝｝)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: (match[1] ?? '').trim(),
  }));
}

/** The indicators and targets of a summary by the names they are cited by, and the year they are of. */
export interface CitationIndex {
  readonly year: number;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly targets: ReadonlyMap<string, Target>;
}

/** Gathers what can be cited: every indicator and target by its id and by its name; the first of a name wins. */
export function indexCitations(summary: Summary): CitationIndex {
  const indicators = new Map<string, Indicator>();
  const targets = new Map<string, Target>();
  for (const indicator of summary.indicators?.items ?? []) addNames(indicators, indicator);
  for (const target of summary.plan?.targets?.items ?? []) addNames(targets, target);
  return { year: summary.year, indicators, targets };
}

function addNames<T extends Indicator | Target>(index: Map<string, T>, cited: T): void {
  for (const name of [cited.id, cited.name.value]) if (name && !index.has(name)) index.set(name, cited);
}

/** What a citation refers to. */
export type Cited =
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly field?: CitationField }
  | { readonly kind: 'target'; readonly target: Target; readonly field?: CitationField }
  | { readonly kind: 'unknown-name'; readonly name: string }
  | { readonly kind: 'unknown-field'; readonly name: string; readonly field: string };

/**
 * Resolves the words of a citation; a name may contain dots (PM2.5浓度), so all the words are tried as a name
 * first.
 */
export function resolveCitation(words: string, index: CitationIndex): Cited {
  const whole = lookUp(words, undefined, index);
  if (whole) return whole;
  const dot = Math.max(words.lastIndexOf('.'), words.lastIndexOf('．'));
  const name = dot < 0 ? words : words.slice(0, dot).trim();
  const word = dot < 0 ? '' : words.slice(dot + 1).trim();
  const field = CITATION_FIELDS.get(word);
  const cited = lookUp(name, field, index);
  if (!cited) return { kind: 'unknown-name', name };
  return field ? cited : { kind: 'unknown-field', name, field: word };
}

function lookUp(name: string, field: CitationField | undefined, index: CitationIndex): Cited | undefined {
  const chosen = field && { field };
  const indicator = index.indicators.get(name);
  const target = index.targets.get(name) ?? index.targets.get(indicator?.name.value ?? '');
  if (target && (field === 'next' || !indicator)) return { kind: 'target', target, ...chosen };
  return indicator && { kind: 'indicator', indicator, ...chosen };
}
