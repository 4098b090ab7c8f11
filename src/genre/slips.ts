// Finds mistyped words in a paragraph in one pass over its characters.
import { remembered } from '../source/remembered.js';
import { eachClue, type Slip } from './clues.js';
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
  eachClue(words, (clues, at) => {
    addMistyped(found, clues, words, at);
    addNearPhrases(phrases, clues, words, at);
  });
  return { words: withoutOverlaps(found), phrases: withoutOverlaps(phrases) };
});
