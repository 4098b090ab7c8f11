// What stands before a figure in its sentence and in its clause.

const LONGEST = 400;

/** The words from the last full stop to a place, so many as anybody writes. */
export function sentenceTo(words: string, place: number): string {
  return behindLast('。！？!?', words.slice(Math.max(0, place - LONGEST), place));
}

/** The end of a sentence behind its last mark that parts clauses. */
export function lastClause(sentence: string): string {
  return behindLast('，,；;：:', sentence);
}

function behindLast(marks: string, words: string): string {
  return words.slice(1 + Math.max(...[...marks].map((mark) => words.lastIndexOf(mark))));
}
