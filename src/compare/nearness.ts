// Finds, of many passages, the one that is nearest to some words: by the keywords that both have, the rarer the better.
import { type Keyword, keywordsOf } from './keywords.js';

/** What is nearest, and how near. */
export interface Nearest {
  /** The number of the passage. */
  readonly index: number;
  /** The weight of the common keywords among all: 0 is nothing in common, 1 is everything. */
  readonly share: number;
  /** How many keywords the longest name has that both speak of; keywords that are in many passages make none. */
  readonly name: number;
}

/** Where a keyword is in more passages than these, it leads to none: time stays in proportion to the number of words. */
const mostHolders = 64;
/** What is in more passages than these is no name. */
const mostNamed = 6;

/** The keywords that one passage has in common with the words. */
interface Common {
  weight: number;
  /** How far the name that is being read goes, up to which keyword, and how far the longest one went. */
  run: number;
  last: number;
  longest: number;
}

/** Passages in which words are looked up. */
export class Passages {
  readonly #holders = new Map<string, number[]>();
  readonly #count: number;

  constructor(passages: readonly string[]) {
    this.#count = passages.length;
    for (const [index, words] of passages.entries())
      for (const pair of new Set(keywordsOf(words).map((keyword) => keyword.pair))) {
        const holders = this.#holders.get(pair);
        if (holders) holders.push(index);
        else this.#holders.set(pair, [index]);
      }
  }

  /** The passage with the largest share of the keywords, the first of those that have the same; undefined where none has any. */
  nearest(words: string): Nearest | undefined {
    const { whole, shares } = this.#sharesOf(keywordsOf(words));
    let best: Nearest | undefined;
    for (const [index, { weight, longest }] of shares) {
      const share = weight / whole;
      const isNearer =
        !best ||
        share > best.share ||
        (share === best.share && (longest > best.name || (longest === best.name && index < best.index)));
      if (isNearer) best = { index, share, name: longest };
    }
    return best;
  }

  #sharesOf(keywords: readonly Keyword[]) {
    const shares = new Map<number, Common>();
    const seen = new Set<string>();
    let whole = 0;
    for (const [at, { pair, goesOn }] of keywords.entries()) {
      if (seen.has(pair)) continue;
      seen.add(pair);
      const holders = this.#holders.get(pair) ?? [];
      // The more passages hold it, the less it tells.
      const weight = Math.log(1 + this.#count / (1 + holders.length));
      whole += weight;
      if (holders.length > mostHolders) continue;
      for (const index of holders) {
        const common = shares.get(index) ?? { weight: 0, run: 0, last: -1, longest: 0 };
        shares.set(index, common);
        common.weight += weight;
        if (holders.length > mostNamed) continue;
        common.run = goesOn && common.last === at - 1 ? common.run + 1 : 1;
        common.last = at;
        common.longest = Math.max(common.longest, common.run);
      }
    }
    return { whole, shares };
  }
}
