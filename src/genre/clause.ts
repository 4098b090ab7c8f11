// What stands around a place in running text: its clause and its sentence.

/**
 * How many characters are looked at. No clause or sentence that means anything is longer, and in a long text without
 * punctuation every place would else cost the length of the text.
 */
const longestClause = 80;
const longestSentence = 400;

/** What stands between the last punctuation mark and the place. */
export function clauseBefore(text: string, place: number): string {
  return since('，,。；;：:、！？!?（）()\n', longestClause, text, place);
}

/** What stands between the last full stop or semicolon and the place. */
export function sentenceBefore(text: string, place: number): string {
  return since('。；;！？\n', longestSentence, text, place);
}

function since(marks: string, longest: number, text: string, place: number): string {
  let start = place;
  while (start > 0 && place - start < longest && !marks.includes(text.charAt(start - 1))) start--;
  return text.slice(start, place);
}

/** What follows the place up to the next full stop or semicolon. */
export function sentenceAfter(text: string, place: number): string {
  return /^[^。；;！？\n]*/.exec(text.slice(place, place + longestSentence))?.[0] ?? '';
}

/** How much of a clause a message quotes. */
const longestQuoted = 12;

/**
 * The text from `start` to `end` with what stands before it in the clause, 12 characters at most, so that a message shows
 * the writer what it speaks of.
 */
export function nearbyWords(text: string, start: number, end: number): string {
  const clause = clauseBefore(text, start);
  const shown = clause.length > longestQuoted ? `…${clause.slice(-longestQuoted)}` : clause;
  return (shown + text.slice(start, end)).replace(/\s+/g, ' ').trim();
}
