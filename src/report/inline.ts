// Making and joining stretches of running text.
import type { Path } from '../source/path.js';
import type { Text } from '../summary/summary.js';
import type { Inline, Level } from './report.js';

/** What a reader sees where something is still to be filled in. */
const BLANK = '【待填】';

/** A stretch of plain text. */
export function plain(text: string): Inline {
  return { kind: 'text', text };
}

/** A visible blank for the value at a path. */
export function blank(path: Path): Inline {
  return { kind: 'blank', text: BLANK, path };
}

/** A run-in title or lead sentence. */
export function lead(text: string, level: Level): Inline {
  return { kind: 'lead', text, level };
}

/** A one-line text, or a blank where it is still to be filled in. */
export function lineOf(text: Text): Inline[] {
  return [text.value === null ? blank(text.path) : plain(text.value)];
}

/** The words of a text with nothing marked. */
export function wordsOf(content: readonly Inline[]): string {
  return content.map((inline) => inline.text).join('');
}

/** Puts a separator between stretches: `joined([a, b], '；')`. */
export function joined(contents: readonly (readonly Inline[])[], separator: string): Inline[] {
  return contents.flatMap((content, index) => (index === 0 ? content : [plain(separator), ...content]));
}

/** Neighbouring stretches of plain text made one, empty ones dropped. */
export function merged(content: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of content) {
    const last = result.at(-1);
    if (inline.text === '') continue;
    if (last?.kind === 'text' && inline.kind === 'text')
      result[result.length - 1] = plain(last.text + inline.text);
    else result.push(inline);
  }
  return result;
}

/** Does the text end in a mark after which no other may stand, closing quotes and brackets looked through? */
export function isEnded(words: string): boolean {
  return /[。！？!?；;：:…，,、—][”’」』）)》】]*$/.test(words.trimEnd());
}

/** Adds a mark unless the text has one of its own; a half-typed ； or ， stays as the writer typed it. */
export function ended(content: readonly Inline[], mark: string): Inline[] {
  const words = wordsOf(content);
  return words === '' || isEnded(words) ? [...content] : [...content, plain(mark)];
}
