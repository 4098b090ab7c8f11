// Searches a text for several patterns, the surest first, so that each place is matched once.
import { matchesOf } from './matches-of.js';

export interface Claim<Sign> {
  readonly sign: Sign;
  readonly start: number;
  readonly end: number;
}

/**
 * The matches of the signs' global patterns, in the order of their places; where two would overlap, the sign listed first
 * has it. A pattern with the flag `d` and a group means its group 1, any other one the whole match.
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
