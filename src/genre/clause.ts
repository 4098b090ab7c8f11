// The clause that a place in a sentence belongs to.

/** No clause or sentence that means anything is longer; a text without marks must not cost its length at every place. */
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
