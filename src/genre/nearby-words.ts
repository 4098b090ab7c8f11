// The few words before a place, so that a message shows the writer what it speaks of.
import { clauseBefore } from './clause.js';

const longest = 12;

/** The text from `start` to `end` with what stands before it in the clause, 12 characters at most. */
export function nearbyWords(text: string, start: number, end: number): string {
  const clause = clauseBefore(text, start);
  const shown = clause.length > longest ? `…${clause.slice(-longest)}` : clause;
  return (shown + text.slice(start, end)).replace(/\s+/g, ' ').trim();
}
