// Composes the words that a citation is printed as.
import { completionOf, givenGrowth, growthOf, isRate } from '../summary/arithmetic.js';
import type { CitationField, CitationIndex } from '../summary/citations.js';
import { findCitations, resolveCitation } from '../summary/citations.js';
import type { Figure, Indicator, Target, Text } from '../summary/summary.js';
import { growthAmount, growthGoal, growthPhrase } from './growth.js';
import { indicatorSentence, nameAndFigure, targetClause, withValue } from './indicator-sentence.js';
import { blank, lineOf, merged, plain } from './inline.js';
import { amount, measured } from './quantity.js';
import type { Inline } from './report.js';

/**
 * A text with its citations filled in; a citation of an unknown name, which validation reports, stays as
 * typed.
 */
export function citing(text: string, index: CitationIndex): Inline[] {
  const citations = findCitations(text);
  if (citations.length === 0) return text === '' ? [] : [plain(text)];
  const content: Inline[] = [];
  let from = 0;
  for (const { start, end, words } of citations) {
    content.push(plain(text.slice(from, start)), ...cited(words, index, text.slice(start, end)));
    from = end;
  }
  content.push(plain(text.slice(from)));
  return merged(content);
}

function cited(words: string, index: CitationIndex, typed: string): Inline[] {
  const found = resolveCitation(words, index);
  if (found.kind === 'indicator') {
    return found.field ? INDICATOR_FIELDS[found.field](found.indicator) : nameAndValue(found.indicator);
  }
  if (found.kind === 'target') {
    return found.field ? TARGET_FIELDS[found.field](found.target) : targetClause(found.target);
  }
  return [plain(typed)];
}

/** The name with its figure, or with its growth when the indicator has no figure but a growth. */
function nameAndValue(indicator: Indicator): Inline[] {
  if (indicator.value) return nameAndFigure(indicator);
  const growth = growthOf(indicator);
  return growth ? [...lineOf(indicator.name), ...growthPhrase(growth, '同比')] : figureWords(indicator, true);
}

function figureWords(cited: Indicator | Target, withName = false): Inline[] {
  const value: Figure = cited.value ?? { kind: 'missing', path: [...cited.path, 'value'] };
  return withName ? nameAndFigure(withValue(cited, value)) : measured(value, cited.unit, cited.qualifier);
}

const INDICATOR_FIELDS: Record<CitationField, (indicator: Indicator) => Inline[]> = {
  name: ({ name }) => lineOf(name),
  value: (indicator) => figureWords(indicator),
  unit: ({ unit, path }) => lineOrBlank(unit, [...path, 'unit']),
  yoy: (indicator) => growthOr(indicator, (growth) => growthPhrase(growth, '同比')),
  growth: (indicator) => growthOr(indicator, growthAmount),
  completion: (indicator) => {
    const completion = completionOf(indicator);
    return completion ? [plain(`${completion.digits}%`)] : [blank([...indicator.path, 'target'])];
  },
  target: ({ target, unit, path }) => {
    if (target?.value) return measured(target.value, unit, target.qualifier);
    if (target?.growth) return growthGoal(target.growth, unit, target.qualifier);
    return [blank([...path, 'target'])];
  },
  rank: ({ rank, path }) => lineOrBlank(rank, [...path, 'rank']),
  share: ({ share, path }) =>
    share ? [...amount(share.value, undefined), plain('%')] : [blank([...path, 'share'])],
  prior: ({ prior, unit, path }) => (prior ? amount(prior, unit) : [blank([...path, 'prior'])]),
  sentence: indicatorSentence,
  next: ({ path }) => [blank(path)],
};

const TARGET_FIELDS: Record<CitationField, (target: Target) => Inline[]> = {
  name: ({ name }) => lineOf(name),
  value: (target) => figureWords(target),
  unit: ({ unit, path }) => lineOrBlank(unit, [...path, 'unit']),
  yoy: (target) => targetGrowth(target, (growth) => growthPhrase(growth, '')),
  growth: (target) => targetGrowth(target, growthAmount),
  target: targetClause,
  next: targetClause,
  sentence: targetClause,
  completion: ({ path }) => [blank(path)],
  rank: ({ path }) => [blank(path)],
  share: ({ path }) => [blank(path)],
  prior: ({ path }) => [blank(path)],
};

function lineOrBlank(text: Text | undefined, path: Text['path']): Inline[] {
  return lineOf(text ?? { value: null, path });
}

function growthOr(
  indicator: Indicator,
  print: (growth: NonNullable<ReturnType<typeof growthOf>>) => Inline[],
): Inline[] {
  const growth = growthOf(indicator);
  return growth ? print(growth) : [blank([...indicator.path, 'yoy'])];
}

function targetGrowth(target: Target, print: (growth: ReturnType<typeof givenGrowth>) => Inline[]): Inline[] {
  if (!target.growth) return [blank([...target.path, 'growth'])];
  return print(givenGrowth(target.growth, isRate(target.unit) ? '个百分点' : '%'));
}
