// Puts citations in place of the figures of a draft's texts.
import { CITATION_FIELDS } from '../summary/citations.js';
import type { Draft } from './draft.js';
import type { CitedPlace, FoundIndicator } from './indicator-draft.js';
import type { Line } from './read-lines.js';

/** A citation, and the place in a line where it may stand instead of the words. */
export interface Replacement {
  /** The line, from 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** With its braces. */
  readonly citation: string;
}

/** All that could be cited, in the order of the document; of two indicators with one name only the first can be. */
export function replacementsFor(found: readonly FoundIndicator[], keys: 'zh' | 'en'): readonly Replacement[] {
  const names = new Set<string>();
  const all: Replacement[] = [];
  for (const { indicator, cited } of found) {
    if (names.has(indicator.name)) continue;
    names.add(indicator.name);
    for (const { line, start, end, field } of cited)
      all.push({ line, start, end, citation: `{{${indicator.name}.${fieldWord(field, keys)}}}` });
  }
  return all.sort((one, other) => one.line - other.line || one.start - other.start);
}

function fieldWord(field: CitedPlace['field'], keys: 'zh' | 'en'): string {
  if (keys === 'en') return field;
  return [...CITATION_FIELDS].find(([word, known]) => known === field && word !== field)?.[0] ?? field;
}

/** A shorter paragraph is not looked for: it tells too little to know it again. */
const SHORTEST = 8;

/**
 * The draft with citations in its texts; titles are left as they are.
 * @param replacements in the order of the document
 */
export function citedDraft(
  draft: Draft,
  lines: readonly Line[],
  replacements: readonly Replacement[],
): Draft {
  const byLine = new Map<number, Replacement[]>();
  for (const each of replacements) byLine.set(each.line, [...(byLine.get(each.line) ?? []), each]);
  const byEnding = new Map<string, { readonly words: string; readonly own: readonly Replacement[] }[]>();
  for (const [line, own] of byLine) {
    const words = lines[line]?.words ?? '';
    const ending = words.slice(-SHORTEST);
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), { words, own }]);
  }
  const paragraph = (words: string): string => {
    if (words.length < SHORTEST) return words;
    const line = byEnding.get(words.slice(-SHORTEST))?.find((each) => each.words.endsWith(words));
    return line ? withCitations(words, line.words.length - words.length, line.own) : words;
  };
  const text = (words: string) => words.split('\n\n').map(paragraph).join('\n\n');
  return mapTexts(draft, text) as Draft;
}

/** @param cut how many characters of the line stand before the words */
function withCitations(words: string, cut: number, replacements: readonly Replacement[]): string {
  let made = '';
  let done = 0;
  for (const { start, end, citation } of replacements) {
    if (start - cut < done) continue;
    made += words.slice(done, start - cut) + citation;
    done = end - cut;
  }
  return made + words.slice(done);
}

const TEXTS: ReadonlySet<string> = new Set(['opening', 'text', 'closing', 'items', 'tasks']);

/** What the texts of a draft become. @param key the one the value stands under, for a list that of the list */
function mapTexts(value: unknown, change: (words: string) => string, key = ''): unknown {
  if (typeof value === 'string') return TEXTS.has(key) ? change(value) : value;
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'indicators' ? each : mapTexts(each, change, name),
    ]),
  );
}
