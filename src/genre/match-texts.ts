// Searches texts for patterns: one text for one or several patterns, or the paragraphs of a whole document.
import type { Document } from './document.js';
import { paragraphsOf, type TextParagraph } from './paragraphs.js';

/**
 * The same as `text.matchAll(pattern)`, but cheap for the many texts that hold no match: `matchAll` copies the pattern at
 * each call, so a plain search goes first.
 * @param pattern with the flag `g`; its `lastIndex` is left at 0
 */
export function matchesOf(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found ? text.matchAll(pattern) : [];
}

export interface TextMatch {
  readonly paragraph: TextParagraph;
  readonly match: RegExpExecArray;
  /** Offsets of the match in the paragraph's words. */
  readonly start: number;
  readonly end: number;
}

/** All matches of a global pattern in the paragraphs, in reading order. */
export function* matchTexts(document: Document, pattern: RegExp): Generator<TextMatch> {
  for (const paragraph of paragraphsOf(document)) {
    for (const match of matchesOf(paragraph.words, pattern)) {
      yield { paragraph, match, start: match.index, end: match.index + match[0].length };
    }
  }
}

/** A place in a text and the sign (a pattern with what it means) that was found there. */
export interface Claim<Sign> {
  readonly sign: Sign;
  readonly start: number;
  readonly end: number;
}

/**
 * The matches of the signs' global patterns, in the order of their places. Each place is claimed by one sign only: where
 * matches overlap, that of the sign listed first stays. The place of a pattern that has the flag `d` and a group is its
 * group 1, that of any other pattern the whole match.
 */
export function claimMatches<Sign extends { readonly pattern: RegExp }>(
  text: string,
  signs: readonly Sign[],
): Claim<Sign>[] {
  let taken: Uint8Array | undefined;
  const claims: Claim<Sign>[] = [];
  for (const sign of signs) {
    for (const match of matchesOf(text, sign.pattern)) {
      const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
      taken ??= new Uint8Array(text.length);
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      claims.push({ sign, start, end });
    }
  }
  return claims.sort((a, b) => a.start - b.start);
}
