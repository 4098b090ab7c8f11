// Finds the word that was probably meant.
import { distance } from 'fastest-levenshtein';

/**
 * The word nearest to a misspelt one, or undefined when none is near enough: one change in a word of up to three
 * characters, two up to six, a third of the length beyond. Failing that, the longest that is part of it or that it is
 * part of: 指标名称 for 名称.
 */
export function closest(word: string, words: readonly string[]): string | undefined {
  if (word.length < 2) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const away = distance(wanted, candidate.toLowerCase());
    if (away < least && away <= allowance(wanted, candidate)) [best, least] = [candidate, away];
  }
  return best ?? overlapping(wanted, words);
}

function overlapping(wanted: string, words: readonly string[]): string | undefined {
  const fitting = [...words].filter((word) => {
    const candidate = word.toLowerCase();
    return candidate.length > 1 && (candidate.includes(wanted) || wanted.includes(candidate));
  });
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/**
 * How many changes may lie between a slip and the word that was meant. Of two words of two characters one character must
 * be the same, or they have nothing in common.
 */
function allowance(word: string, candidate: string): number {
  const length = Math.max(word.length, candidate.length);
  if (length === 2 && word.length === 2 && candidate.length === 2)
    return sharesACharacter(word, candidate) ? 1 : 0;
  if (length <= 3) return 1;
  return length <= 6 ? 2 : Math.floor(length / 3);
}

function sharesACharacter(word: string, candidate: string): boolean {
  return [...word].some((character) => candidate.includes(character));
}
