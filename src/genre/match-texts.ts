// Searches texts for patterns: one text, or the paragraphs of a whole document for one or several of them.
import type { Document } from './document.js';
import { paragraphsOf, type TextParagraph } from './paragraphs.js';
import type { Search } from './search.js';
import { textsWith, type Worded } from './texts-with.js';

/**
 * The same as `text.matchAll(pattern)`, but without the copy of the pattern that this makes at each call.
 * @param pattern with the flag `g`; its `lastIndex` is left at 0
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}

/** In most paragraphs nothing is found, and a list for each would be garbage. */
const NONE: readonly RegExpExecArray[] = [];

export interface TextMatch {
  readonly paragraph: TextParagraph;
  readonly match: RegExpExecArray;
  /** Offsets of the match in the paragraph's words. */
  readonly start: number;
  readonly end: number;
}

/** The texts in which there may be a match. */
function textsFor<Text extends Worded>({ needs, sign }: Search, texts: readonly Text[]): readonly Text[] {
  const able = textsWith(texts, needs);
  return sign ? able.filter(({ words }) => sign.test(words)) : able;
}

/** All matches in the paragraphs, in reading order. */
export function matchTexts(document: Document, search: Search): TextMatch[] {
  const found: TextMatch[] = [];
  for (const paragraph of textsFor(search, paragraphsOf(document)))
    for (const match of matchesOf(paragraph.words, search.pattern))
      found.push({ paragraph, match, start: match.index, end: match.index + match[0].length });
  return found;
}

/** Of those that share a place the one that begins first stays, and of two that begin together the longer one; in their order. */
export function withoutOverlaps<Place extends { readonly start: number; readonly end: number }>(
  found: readonly Place[],
): Place[] {
  const kept: Place[] = [];
  for (const place of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

/** A place in a text and the sign (a search with what it means) that was found there. */
export interface Claim<Sign> {
  readonly sign: Sign;
  readonly start: number;
  readonly end: number;
}

/** A text and what was found in it. */
export interface ClaimedText<Text, Sign> {
  readonly text: Text;
  readonly claims: readonly Claim<Sign>[];
}

/**
 * The texts that hold any of the signs, with the matches in the order of their places. Each place is claimed by one sign only:
 * where matches overlap, that of the sign listed first stays. The place of a pattern that has the flag `d` and a group is
 * its group 1, that of any other pattern the whole match.
 */
export function claimTexts<Text extends Worded, Sign extends { readonly search: Search }>(
  texts: readonly Text[],
  signs: readonly Sign[],
): ClaimedText<Text, Sign>[] {
  const places = new Map<Text, Places<Sign>>();
  for (const sign of signs) {
    for (const text of textsFor(sign.search, texts)) {
      for (const match of matchesOf(text.words, sign.search.pattern)) {
        const known = places.get(text) ?? { claims: [], taken: new Uint8Array(text.words.length) };
        places.set(text, known);
        claim(known, sign, match);
      }
    }
  }
  return texts.flatMap((text) => {
    const claims = places.get(text)?.claims;
    return claims ? [{ text, claims: claims.sort((a, b) => a.start - b.start) }] : [];
  });
}

interface Places<Sign> {
  readonly claims: Claim<Sign>[];
  /** For each character of the text whether it is claimed. */
  readonly taken: Uint8Array;
}

function claim<Sign>({ claims, taken }: Places<Sign>, sign: Sign, match: RegExpExecArray): void {
  const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
  if (taken.subarray(start, end).includes(1)) return;
  taken.fill(1, start, end);
  claims.push({ sign, start, end });
}
