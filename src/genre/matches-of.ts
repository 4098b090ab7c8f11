// All matches of a pattern, at little cost where there is none.

/**
 * As `text.matchAll(pattern)`, which copies the pattern at each call: a search of its own first spares that for the many
 * texts that hold no match.
 * @param pattern with the flag `g`; its `lastIndex` is left at 0
 */
export function matchesOf(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found ? text.matchAll(pattern) : [];
}
