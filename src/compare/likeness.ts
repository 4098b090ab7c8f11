// How alike lines are: by the pairs of characters that both have, numbers and all.

/** Where a pair of characters is in more lines than these, it leads to none: time stays in proportion to the words. */
const mostHolders = 64;
/** What is behind so many characters says no more of what a line is. */
const longest = 400;
/** Of the lines that are alike so many are told, the nearest first. */
const mostTold = 8;

export interface Alike {
  readonly index: number;
  /** Of the pairs of both lines those that both have (Dice): 0 is nothing in common, 1 is everything. */
  readonly share: number;
}

/** Lines among which those are looked up that are like another. */
export interface Likeness {
  alike(words: string, least: number): readonly Alike[];
}

/** Makes them ready to be looked up. */
export function createLikeness(lines: readonly string[]): Likeness {
  const holders = new Map<string, number[]>();
  const sizes: number[] = [];
  for (const [index, words] of lines.entries()) {
    const pairs = pairsIn(words);
    sizes.push(pairs.size);
    for (const pair of pairs) {
      const known = holders.get(pair);
      if (known) known.push(index);
      else holders.set(pair, [index]);
    }
  }
  return {
    alike(words, least) {
      const pairs = pairsIn(words);
      const common = new Map<number, number>();
      for (const pair of pairs) {
        const found = holders.get(pair) ?? [];
        if (found.length > mostHolders) continue;
        for (const index of found) common.set(index, (common.get(index) ?? 0) + 1);
      }
      return [...common]
        .map(([index, count]) => ({ index, share: (2 * count) / (pairs.size + (sizes[index] ?? 0)) }))
        .filter(({ share }) => share >= least)
        .sort((a, b) => b.share - a.share || a.index - b.index)
        .slice(0, mostTold);
    },
  };
}

/** How alike two lines are. */
export function alikeness(one: string, other: string): number {
  return createLikeness([one]).alike(other, 0)[0]?.share ?? 0;
}

function pairsIn(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const end = Math.min(words.length, longest);
  for (let at = 0; at + 2 <= end; at += 1) pairs.add(words.slice(at, at + 2));
  return pairs;
}
