// Finds mistyped words in a paragraph in one pass over its characters.
import { remembered } from '../source/remembered.js';
import { cluesOf, type Slip } from './clues.js';
import { withoutOverlaps } from './match-texts.js';
import { addMistyped } from './mistyped-words.js';
import { addNearPhrases } from './near-phrases.js';
import type { TextParagraph } from './paragraphs.js';

interface Slips {
  readonly words: readonly Slip[];
  /** Names of the state, of theories and of bodies. */
  readonly phrases: readonly Slip[];
}

/** Both in the order of their places; where two overlap the first stays: 不忘初心 says more than 初心. */
export const slipsIn = remembered(({ words }: TextParagraph): Slips => {
  const found: Slip[] = [];
  const phrases: Slip[] = [];
  let first = words.charCodeAt(0);
  for (let at = 0; at + 1 < words.length; at++) {
    const second = words.charCodeAt(at + 1);
    const clues = cluesOf(first, second);
    first = second;
    if (!clues) continue;
    addMistyped(found, clues, words, at);
    addNearPhrases(phrases, clues, words, at);
  }
  if (found.length + phrases.length === 0) return NO_SLIPS;
  return { words: withoutOverlaps(found), phrases: withoutOverlaps(phrases) };
});

/** In most paragraphs nothing is found, and lists for each would be garbage. */
const NO_SLIPS: Slips = { words: [], phrases: [] };
