// Makes names and quoted words fit to be shown: none of them moves a cursor, turns the direction of a line, begins a new
// one, or gives an order to the system that runs a CI job.

/**
 * Unicode's Cc and Cs, its ends of lines and paragraphs, and the marks by which it turns the direction of what follows (UAX #9), though
 * nobody sees them: all characters but the others, since each run would have to look the classes up.
 */
const UNSEEN = /[^ -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\u{10ffff}]/gu;
/** `##[error]`, `##vso[…]`, `##teamcity[…]`: orders wherever they stand in a line. */
const ORDER_ANYWHERE = /#(?=#\w*\[)/g;
/** `::error::`: an order at the start of a line; the runner of GitHub passes over blanks before it. */
const ORDER_AT_START = /^([^\S\n]*):(?=:)/gm;

/** One line, or a part of one, of words that came from outside; what cannot be seen stands as ␣. */
export function printable(text: string): string {
  return text.replace(UNSEEN, '␣').replace(ORDER_ANYWHERE, '＃');
}

/** The text of a template literal whose values are made printable: told`已写成 ${name}`. */
export function told(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return texts
    .map((text, index) => (index === 0 ? '' : printable(String(values[index - 1]))) + text)
    .join('');
}

/** Quoted words of which only the beginning is shown where they are many. */
export function brief(text: string): string {
  const characters = [...text.slice(0, 100)];
  return printable(characters.length > 40 ? `${characters.slice(0, 38).join('')}……` : characters.join(''));
}

/** Lines none of which gives an order, though one may begin with a name; their own colours stay. */
export function withoutOrders(lines: string): string {
  return lines.replace(ORDER_AT_START, '$1：').replace(ORDER_ANYWHERE, '＃');
}

/** The characters no document holds: control characters but tab and line ends, halves of pairs, U+FFFE and U+FFFF. */
export const IN_NO_DOCUMENT = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A value as JSON, indented, in which what `printable` would replace is written as `\uXXXX`: the data stay the same. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(new RegExp(`(?!\\n)${UNSEEN.source}`, 'gu'), escaped)
    .replace(ORDER_ANYWHERE, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
