// How wide a text stands on a terminal, where a Chinese character takes two columns.
import { eastAsianWidth } from 'get-east-asian-width';

/** Combining marks and format characters such as the zero-width space take no column. */
const isInvisible = (character: string): boolean => /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u.test(character);

/**
 * Columns of a text without tabs: 2 for full-width characters, 0 for combining and invisible ones.
 * @param ambiguousAsWide counts “ ” — and the like as Chinese fonts draw them
 */
export function displayWidth(text: string, { ambiguousAsWide = false } = {}): number {
  let width = 0;
  // By numbers, because each step of an iterator makes a string.
  for (let at = 0; at < text.length; at += 1) {
    const usual = usualWidth(text.charCodeAt(at), ambiguousAsWide);
    if (usual !== undefined) {
      width += usual;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    width += widthOf(character, ambiguousAsWide);
    at += character.length - 1;
  }
  return width;
}

/** The width of the characters that nearly all texts are made of; undefined for any other. */
function usualWidth(code: number, ambiguousAsWide: boolean): 1 | 2 | undefined {
  if (code >= 0x20 && code < 0x7f) return 1;
  const isChinese = code >= 0x4e00 && code <= 0x9fff;
  // ， （ ） ： and the other forms of ASCII; 、 。 《 》 and their like.
  const isMark = (code >= 0xff01 && code <= 0xff5e) || (code >= 0x3001 && code <= 0x3011);
  if (isChinese || isMark) return 2;
  // In tables — stands for what there is not.
  return code === 0x2014 ? (ambiguousAsWide ? 2 : 1) : undefined;
}

function widthOf(character: string, ambiguousAsWide: boolean): number {
  if (isInvisible(character)) return 0;
  return eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide });
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
