// Numbers by chance that are the same for the same seed (mulberry32).

/** A function that gives a whole number from 0 to below `limit`. */
export function seeded(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** The elements in an order by chance. */
export function shuffled(elements, random) {
  const left = [...elements];
  for (let at = left.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [left[at], left[other]] = [left[other], left[at]];
  }
  return left;
}
