// The characters of Chinese as a range. `\p{Script=Han}` says the same, but is looked up in all of Unicode for each pattern, and
// makes twice the code: patterns that hardly any run does without name the characters by this.

/**
 * For a character class of a pattern with the flag `u`: the characters of the script Han, in Unicode's planes 2 and 3 also those that
 * are still to come. It lacks the signs of old manuscripts in U+16FE0–16FFF.
 */
export const HAN =
  '\\u2e80-\\u2e99\\u2e9b-\\u2ef3\\u2f00-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufa6d\\ufa70-\\ufad9\\u{20000}-\\u{3ffff}';
