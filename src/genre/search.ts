// What a rule searches texts for: a pattern, made when a text may hold it at all, and the characters that tell whether it may.

import { once } from '../source/remembered.js';

/** A pattern with what a text must hold for it to match. */
export interface Search {
  /**
   * A text that lacks all the characters of one of these strings holds no match; any digit stands for all of them. Nothing need be
   * named, and naming little costs nothing but time, while naming too much would lose findings: `test/genre/search.test.ts`
   * proves by the pattern itself that each string is needed.
   */
  readonly needs: readonly string[];
  /** Global; its `lastIndex` is 0 between two searches. */
  readonly pattern: RegExp;
  /**
   * Found in each text that the pattern matches, and a tenth of its size: most files hold none, and a large pattern costs more
   * to make than to use. Not global. A test tries it on texts that are made after the pattern.
   */
  readonly sign: RegExp | undefined;
}

/**
 * A search for a pattern: `search(['倍', '0'], () => /\d+倍/g)`. The pattern is made at its first use, which never comes for
 * most of them where a single file is checked.
 */
export function search(needs: readonly string[], make: () => RegExp, makeSign?: () => RegExp): Search {
  const pattern = once(make);
  const sign = makeSign && once(makeSign);
  return {
    needs,
    get pattern() {
      return pattern();
    },
    get sign() {
      return sign?.();
    },
  };
}
