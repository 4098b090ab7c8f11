// Where 署名 and 成文日期 stand on their lines.
import { displayWidth } from '../chinese/display-width.js';
import { wordsOf } from './inline.js';
import type { Inline } from './report.js';

/** The room to the right of each line, in characters of the body. */
export interface SignOffRoom {
  readonly signature: number;
  readonly date: number;
}

/**
 * The places of a signature without a seal (GB/T 9704-2012 7.3.5.2): the 署名 ends two characters from the right
 * edge, and the date begins two characters right of where the 署名 begins. If the date is longer, the date ends
 * two characters from the edge instead, and the 署名 is moved to the left.
 *
 * @param signature empty where there is none, and so `date`.
 */
export function signOffRoom(signature: readonly Inline[], date: readonly Inline[]): SignOffRoom {
  const [name, day] = [charactersOf(signature), charactersOf(date)];
  if (name === 0) return { signature: 2, date: 2 };
  return day > name ? { signature: day + 4 - name, date: 2 } : { signature: 2, date: name - day };
}

/** The characters in a line of 28 that a 署名 may take, two left free at the right; a longer one goes on in the next line. */
export const MOST = 26;

/** The width of the longest line, in full-width characters; that of what is too long for a line is that of a line. */
export function charactersOf(content: readonly Inline[]): number {
  let widest = 0;
  for (const line of wordsOf(content).split('\n'))
    widest = Math.max(widest, displayWidth(line, { ambiguousAsWide: true }) / 2);
  return Math.min(widest, MOST);
}
