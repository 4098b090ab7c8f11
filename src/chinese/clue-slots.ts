// Where the table of clues (scripts/generate/clues.mjs) keeps what begins or ends with two certain characters.

const SLOTS = 16_384;

/** The slot of two UTF-16 units; where another pair has it, the next free one is theirs. */
export function slotOf(first: number, second: number): number {
  return (first * 41 + second) & (SLOTS - 1);
}
