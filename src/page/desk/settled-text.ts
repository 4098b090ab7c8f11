// The text that a conflict leads to, when the writer has chosen at each place.
import { linesOf } from '../../edit/line-edits.js';
import { type Conflict, mergeTexts } from '../../edit/merge-texts.js';

/** `both` is her own wording and then the other. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * The merged text with what was chosen at each place; what does not touch is merged as always. Undefined where it still cannot
 * be merged, or a choice is missing.
 * @param choices one for each place, in its order
 */
export function settledText(
  conflict: {
    readonly base: string;
    readonly mine: string;
    readonly theirs: { readonly text: string };
    readonly places: readonly Conflict[];
  },
  choices: readonly Choice[],
): string | undefined {
  const { base, mine, theirs, places } = conflict;
  if (choices.length !== places.length) return undefined;
  const words = places.map((place, index) => wordsOf(place, choices[index]));
  // Both sides now have the same there.
  const merged = mergeTexts(
    base,
    withPlaces(mine, places, 'mine', words),
    withPlaces(theirs.text, places, 'theirs', words),
  );
  return merged.kind === 'merged' ? merged.text : undefined;
}

function wordsOf({ mine, theirs }: Conflict, choice: Choice | undefined): string {
  if (choice === 'mine') return mine.text;
  if (choice === 'theirs') return theirs.text;
  const isOpen = mine.text !== '' && !/[\r\n]$/.test(mine.text);
  return mine.text + (isOpen ? '\n' : '') + theirs.text;
}

function withPlaces(
  text: string,
  places: readonly Conflict[],
  side: 'mine' | 'theirs',
  words: readonly string[],
): string {
  const lines = linesOf(text);
  let done = 0;
  let result = '';
  for (const [index, place] of places.entries()) {
    const { start, end } = place[side];
    result += lines.slice(done, start).join('') + (words[index] ?? '');
    done = end;
  }
  return result + lines.slice(done).join('');
}
