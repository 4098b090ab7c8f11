// How the work for an input grows with its size, for inputs made to take all the time there is.

/** Under this, four times the input is about four times the work; work that grows with the square comes to 16. */
export const IN_PROPORTION = 9;

const TRIES = 5;

/**
 * How many times as much work four times the size is; in proportion it is 4. The work is done in parsers, regular expressions
 * and the like, where no step can be counted, so it is taken from this process's CPU time, which a busy machine leaves alone
 * but for some noise. Work that is clearly in proportion, against the lesser of two rounds of the small size, is believed at
 * once; else the least of up to three rounds counts, and what looks like too much is measured again.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  const first =
    cost(() => work(4 * size)) /
    Math.min(
      cost(() => work(size)),
      cost(() => work(size)),
    );
  if (first < CLEARLY_IN_PROPORTION) return first;
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && least >= IN_PROPORTION; tried += 1) {
    let small = Number.POSITIVE_INFINITY;
    let large = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3 && !(large < CLEARLY_IN_PROPORTION * small); round += 1) {
      small = Math.min(
        small,
        cost(() => work(size)),
      );
      large = Math.min(
        large,
        cost(() => work(4 * size)),
      );
    }
    least = Math.min(least, large / small);
  }
  return least;
}

/** CPU time in microseconds that work must take before its growth is worth measuring; far less than any square comes to. */
const WORTH_MEASURING = 1_000;

/** What a first look at the growth may come to without a second one. */
const CLEARLY_IN_PROPORTION = 6;

/** The names of the works that grow faster than in proportion to `size`. */
export function outOfProportion(
  works: Readonly<Record<string, (size: number) => unknown>>,
  size: number,
): string[] {
  return Object.entries(works).flatMap(([name, work]) => {
    const isSuspect = isWorthMeasuring(
      () => work(size),
      () => work(4 * size),
    );
    return isSuspect && growth(work, size) >= IN_PROPORTION ? [name] : [];
  });
}

/** A first look at work on something and on four times as much: is it neither little work nor clearly in proportion? */
export function isWorthMeasuring(small: () => unknown, large: () => unknown): boolean {
  const much = cost(large);
  return much >= WORTH_MEASURING && much >= CLEARLY_IN_PROPORTION * cost(small);
}

/** CPU time in microseconds. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
