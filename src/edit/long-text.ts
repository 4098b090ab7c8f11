// A long text as a form shows it: one line a paragraph, without the lines its writer broke it into; and back into what he typed.
import { cutParagraphs } from '../summary/cut-paragraphs.js';

/**
 * What a form shows of a long text: its paragraphs as they are printed, parted by `\n`.
 * @param raw the text with its line breaks as typed: of a scalar its `typed`, where it has that, else its value
 */
export function shownText(raw: string): string {
  return cutParagraphs(raw)
    .map(({ words }) => words)
    .join('\n');
}

/** What `shownText` would give of a text that was typed in a form: no empty lines, no blanks around a line. */
export function tidyShown(shown: string): string {
  return shown
    .split(/\r\n?|\n|\u2029/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A stretch of the raw text, as offsets into it, and what is to stand there; a `\n` in `words` begins a paragraph. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A character of the shown text, and the stretch of the raw text that it stands for. */
interface Unit {
  readonly shown: string;
  readonly start: number;
  readonly end: number;
}

/** What has to change in a raw text so that it is shown as `shown`, which is tidy; undefined where nothing has to. */
export function changedStretch(raw: string, shown: string): Stretch | undefined {
  const units = unitsOf(raw);
  const before = units.map((unit) => unit.shown).join('');
  if (before === shown) return undefined;
  const most = Math.min(before.length, shown.length);
  let same = 0;
  while (same < most && before[same] === shown[same]) same += 1;
  if (isHalf(before, same) || isHalf(shown, same)) same -= 1;
  let rest = 0;
  while (rest < most - same && before[before.length - 1 - rest] === shown[shown.length - 1 - rest]) rest += 1;
  if (isHalf(before, before.length - rest) || isHalf(shown, shown.length - rest)) rest -= 1;
  const words = shown.slice(same, shown.length - rest);
  const end = units.length - rest;
  const first = units[0]?.start ?? 0;
  // Put in right behind the character before it, so that it stands on that one's line.
  if (same === end) {
    const at = units[same - 1]?.end ?? first;
    return { start: at, end: at, words };
  }
  return { start: units[same]?.start ?? first, end: units[end - 1]?.end ?? first, words };
}

/** Would a cut here part the two units of one character? */
function isHalf(text: string, at: number): boolean {
  return at > 0 && /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}

function unitsOf(raw: string): readonly Unit[] {
  const units: Unit[] = [];
  for (const { words, offsets } of cutParagraphs(raw)) {
    const at = offsets();
    const start = at[0] ?? 0;
    if (units.length > 0) units.push({ shown: '\n', start: units.at(-1)?.end ?? 0, end: start });
    for (let index = 0; index < words.length; index += 1) {
      const offset = at[index] ?? start;
      // The blank that stands for a broken line is as long as the break.
      const end = /[\r\n\u2029]/.test(raw[offset] ?? '') ? (at[index + 1] ?? offset + 1) : offset + 1;
      units.push({ shown: words[index] ?? '', start: offset, end });
    }
  }
  return units;
}
