// Makes a failing input smaller as long as it fails.

/** So many attempts; what is left then is small enough to look at. */
const MOST_ATTEMPTS = 600;

/**
 * The input without all that can be left out (Zeller's ddmin, without its complements).
 * @param fails whether an input still shows the fault
 */
export function minimise(input: Uint8Array, fails: (input: Uint8Array) => boolean): Uint8Array {
  let best = input;
  let attempts = 0;
  for (let size = Math.ceil(best.length / 2); size >= 1 && attempts < MOST_ATTEMPTS; ) {
    const before = best.length;
    for (let at = 0; at < best.length && attempts < MOST_ATTEMPTS; ) {
      const shorter = Buffer.concat([best.subarray(0, at), best.subarray(at + size)]);
      attempts += 1;
      if (fails(shorter)) best = shorter;
      else at += size;
    }
    // The smallest pieces once more as long as that helps.
    if (size > 1 || best.length === before) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return best;
}
