// Finds mistyped words in the paragraphs of a document, in one pass over the characters of each.
import { remembered } from '../source/remembered.js';
import { cluesOf, type Slip } from './clues.js';
import type { Document } from './document.js';
import { withoutOverlaps } from './match-texts.js';
import { addMistyped } from './mistyped-words.js';
import { addNearPhrases } from './near-phrases.js';
import { paragraphsOf, type TextParagraph } from './paragraphs.js';

interface Slips {
  readonly words: readonly Slip[];
  /** Names of the state, of theories and of bodies. */
  readonly phrases: readonly Slip[];
}

/**
 * The slips of the paragraphs that hold any. Both kinds are in the order of their places; where two overlap the first stays: 不忘初心 says
 * more than 初心.
 */
export const slipsOf = remembered((document: Document): ReadonlyMap<TextParagraph, Slips> => {
  const found = new Map<TextParagraph, Slips>();
  for (const paragraph of paragraphsOf(document)) {
    const slips = slipsIn(paragraph);
    if (slips) found.set(paragraph, slips);
  }
  return found;
});

function slipsIn({ words }: TextParagraph): Slips | undefined {
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
  if (found.length + phrases.length === 0) return undefined;
  return { words: withoutOverlaps(found), phrases: withoutOverlaps(phrases) };
}
