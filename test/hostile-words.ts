// Words made to be obeyed by a terminal or by the system that runs a CI job.
import fc from 'fast-check';

/** Pieces that together make escape sequences, new lines, turns of direction and orders to CI systems. */
const piece = fc.constantFrom(
  ...['\u001b[31m', '\u009b2J', '\n', '\r', '\u2028', '\u202e', '\u200f', '\u0085', '\0', '\ud800'],
  ...['::error::', '::', ':', '##[', '##vso[', '#', '[', ' ', '\t', '　', 'a', '区'],
);

/** Any text of such pieces. */
export const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** What is obeyed anywhere in a line. */
export const OBEYED = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|##\w*\[/u;

/** A line that gives an order by how it begins. */
export const ORDER = /^\s*::/;
