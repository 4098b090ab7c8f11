// A file's text as a field of a browser has it, and back: such fields know one line end, and a byte order mark would stand
// before the caret unseen.
import { mergeTexts } from './merge-texts.js';

/** U+FEFF where a text begins with it, else nothing. */
export function markOf(text: string): string {
  return text.startsWith('\ufeff') ? '\ufeff' : '';
}

/** What a field shows of a text: without its byte order mark, its lines ending with LF. */
export function fieldText(text: string): string {
  return text.slice(markOf(text).length).replace(/\r\n?/g, '\n');
}

/**
 * The text with what was typed in the field: its byte order mark and the line ends of the lines that were not touched stay; lines
 * that were typed end as its first does.
 */
export function withTyped(text: string, typed: string): string {
  const mark = markOf(text);
  const merged = mergeTexts(fieldText(text), typed, text.slice(mark.length));
  return mark + (merged.kind === 'merged' ? merged.text : typed);
}
