// Writes a text in the place of another as that one is written: in the same quotes, or below the same bar.
import type { Edit } from '../source/diagnostic.js';
import { wordsEnd } from './blanks.js';
import { edit } from './edit.js';
import { blockParts, columnOf, contentEnd, isFlow, itemStart, lineEnd, type Token } from './layout.js';
import type { Place } from './place.js';
import { type Habits, lineIn, writtenOnLine } from './write-in.js';

/** A text in the place of another: in the same quotes, or below the same bar. Undefined where its style cannot hold it. */
export function inItsStyle(
  text: string,
  place: Place,
  old: Token,
  value: string,
  habits: Habits,
): readonly Edit[] | undefined {
  const words = value.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (old.type === 'block-scalar') return belowItsBar(text, place, value, words, habits);
  const replace = (written: string) => [edit(old.offset, contentEnd(text, old), written)];
  if (words.includes('\n'))
    return old.type === 'double-quoted-scalar' ? replace(quotedTwice(words)) : undefined;
  if (old.type === 'single-quoted-scalar' && isPrintable(words))
    return replace(`'${words.replaceAll("'", "''")}'`);
  if (old.type === 'double-quoted-scalar') return replace(quotedTwice(words));
  if (old.type !== 'scalar') return undefined;
  // A long text on the line of its key stays there.
  return replace(writtenOnLine(value, isFlow(place.around) ? 'flow' : 'line', place.shape, habits));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what single quotes cannot hold.
const isPrintable = (words: string) => !/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(words);

function quotedTwice(words: string): string {
  return writtenOnLine(words, 'flow', undefined, {
    lineBreak: '\n',
    keys: 'zh',
    indentLists: true,
    indent: 2,
    quoted: true,
  });
}

/** The lines below `|` or `>`, indented as the old ones; undefined where they cannot stand so. */
function belowItsBar(
  text: string,
  place: Place,
  value: string,
  words: string,
  habits: Habits,
): readonly Edit[] | undefined {
  if (place.value?.type !== 'block-scalar' || words === '') return undefined;
  const { head, body } = blockParts(text, place.value);
  const sign = text.slice(head.start, head.end);
  const isFolded = sign.startsWith('>');
  const lines = (isFolded ? words.replaceAll('\n', '\n\n') : words).split('\n');
  // The first line tells how far the text is indented, and folding spares lines that begin with a blank.
  const doubtful = isFolded ? lines : lines.slice(0, 1);
  if (
    doubtful.some((line, at) => /^[ \t]/.test(line) || (at === 0 && line === '')) ||
    !isPrintable(words.replaceAll('\n', ''))
  )
    return undefined;
  const column = indentationOf(text, place, sign, body, habits);
  if (sign.includes('+') && /\n{2,}$/.test(value.replace(/\r\n?/g, '\n'))) return undefined;
  const below = lines.map((line) => lineIn(line, column, habits)).join('');
  const end = sign.includes('+') ? trimmedEnd(text, head.start, body.end) : contentEnd(text, place.value);
  const line = lineEnd(text, head.start);
  return [edit(line, Math.max(line, end), below)];
}

function trimmedEnd(text: string, head: number, end: number): number {
  return Math.max(lineEnd(text, head), wordsEnd(text, end));
}

function indentationOf(
  text: string,
  place: Place,
  sign: string,
  body: { start: number; end: number },
  habits: Habits,
): number {
  const base = columnOf(text, itemStart(place.item));
  const said = /[1-9]/.exec(sign)?.[0];
  const firstLine = /^( *)[^ \r\n]/m.exec(text.slice(body.start, body.end));
  // The digit counts from where the key or the dash stands.
  if (said) return base + Number(said);
  return firstLine?.[1]?.length ?? base + habits.indent;
}
