// How many rounds the loops of one filling may make, in a template of any format.

/**
 * Most rounds of all loops together: nested loops multiply, while a thousand pages have about ten thousand
 * rows.
 */
const MOST_ROUNDS = 2_000_000;

/** Counts the rounds of one filling. */
export interface Rounds {
  /**
   * Counts the rounds that a loop over a value is about to make; throws a RangeError when all loops together
   * exceed the limit.
   */
  over(list: unknown): void;
}

/** Begins to count. */
export function countRounds(): Rounds {
  let rounds = 0;
  return {
    over(list) {
      rounds += roundsOver(list);
      if (rounds > MOST_ROUNDS) throw new RangeError('too many rounds');
    },
  };
}

/** The number of rounds that `each` makes over a list or over the fields of an object. */
export function roundsOver(list: unknown): number {
  if (Array.isArray(list)) return list.length;
  return typeof list === 'object' && list !== null ? Object.keys(list).length : 0;
}
