// Searches a text for several patterns, the surest first, so that each place is matched once.

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
  const taken = new Uint8Array(text.length);
  const claims: Claim<Sign>[] = [];
  for (const sign of signs) {
    for (const match of text.matchAll(sign.pattern)) {
      const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      claims.push({ sign, start, end });
    }
  }
  return claims.sort((a, b) => a.start - b.start);
}
