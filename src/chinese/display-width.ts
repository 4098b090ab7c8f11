// How wide a text stands on a terminal, where a Chinese character takes two columns.
import { eastAsianWidth } from 'get-east-asian-width';

/** Combining marks and format characters such as the zero-width space take no column. */
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/**
 * Columns of a text without tabs: 2 for full-width characters, 0 for combining and invisible ones.
 * @param ambiguousAsWide counts “ ” — and the like as Chinese fonts draw them
 */
export function displayWidth(text: string, { ambiguousAsWide = false } = {}): number {
  let width = 0;
  for (const character of text) {
    if (!INVISIBLE.test(character))
      width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide });
  }
  return width;
}

/** A text with each tab as the blanks up to the next multiple of four columns, as editors show it. */
export function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let out = '';
  let width = 0;
  for (const part of text.split(/(\t)/)) {
    const shown = part === '\t' ? ' '.repeat(4 - (width % 4)) : part;
    out += shown;
    width += displayWidth(shown);
  }
  return out;
}
