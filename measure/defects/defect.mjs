// What a defect is: a kind, and how one is put into a right paragraph.

/**
 * A defect that stands where the pattern matches.
 * @param kind what a reader would call it
 * @param pattern global; a place is taken by chance among its matches
 * @param replace the wrong words for a match, or undefined where it would make none
 * @returns `{ kind, plant }`; `plant(words, random)` gives the words with the defect and its place, or undefined where the
 *   paragraph offers none
 */
export function swap(kind, pattern, replace) {
  const plant = (words, random) => {
    const matches = [...words.matchAll(pattern)];
    if (matches.length === 0) return undefined;
    const match = matches[random(matches.length)];
    const wrong = typeof replace === 'string' ? replace : replace(match, random);
    if (wrong === undefined || wrong === match[0]) return undefined;
    const end = match.index + match[0].length;
    return {
      words: words.slice(0, match.index) + wrong + words.slice(end),
      start: match.index,
      end: match.index + Math.max(1, wrong.length),
    };
  };
  return { kind, plant };
}

/** Several words, each with its wrong spelling, as one kind. */
export function misspell(kind, pairs) {
  const wrongOf = new Map(pairs.split(/\s+/).map((pair) => pair.split('/')));
  return swap(kind, new RegExp([...wrongOf.keys()].join('|'), 'g'), ([right]) => wrongOf.get(right));
}

/** A number with another last digit. */
export function otherDigit(digits, random) {
  const last = Number(digits.at(-1));
  return digits.slice(0, -1) + ((last + 1 + random(8)) % 10);
}
