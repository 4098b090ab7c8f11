// Writes another value at a place; what stands around it stays, and a comment on the line of its key too.
import type { Edit } from '../source/diagnostic.js';
import type { Span } from '../source/source.js';
import { isBlank, wordsEnd } from './blanks.js';
import {
  blockParts,
  columnOf,
  contentEnd,
  headEnd,
  isCollection,
  isFlow,
  isMapping,
  itemStart,
  lineEnd,
  type Token,
} from './layout.js';
import type { Value } from './operation.js';
import type { Place } from './place.js';
import { type Habits, lineIn, type Written, written, writtenOnLine } from './write-in.js';

export function edit(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

/** Writes a value at a place, in the place of another or of none; a text keeps its quotes or its bar. */
export function changeValue(text: string, place: Place, value: Value, habits: Habits): readonly Edit[] {
  if (typeof value === 'string' && !habits.quoted) {
    const kept = place.value && inItsStyle(text, place, place.value, value, habits);
    if (kept) return kept;
  }
  const sign = isMapping(place.around) ? ':' : '-';
  const column = columnOf(text, itemStart(place.item));
  const edits = isFlow(place.around)
    ? changeInFlow(text, place, value, habits)
    : putValue(text, place, written(value, sign, column, place.shape, habits));
  return typeof value === 'object' ? [...withoutTag(text, place), ...edits] : edits;
}

/** `!!str` before a text would make a text of nothing, too. */
function withoutTag(text: string, { item }: Place): readonly Edit[] {
  const tag = [...item.start, ...(item.sep ?? [])].find(({ type }) => type === 'tag');
  if (!tag) return [];
  const [before, end] = [wordsEnd(text, tag.offset), contentEnd(text, tag)];
  // Right behind a bracket there is no blank before it, and so the one behind it goes.
  const blanks = before < tag.offset ? 0 : (/^ */.exec(text.slice(end))?.[0].length ?? 0);
  return [edit(before, end + blanks, '')];
}

/** Puts what is written in the place of a value in a block mapping or list. */
export function putValue(text: string, { item, value }: Place, { beside, below }: Written): readonly Edit[] {
  const head = headEnd(text, item);
  const line = lineEnd(text, head);
  if (!value) return besideAndBelow(text, head, head, beside, below);
  const end = contentEnd(text, value);
  const isBlock = value.type === 'block-scalar';
  const start = isBlock ? blockParts(text, value).head.start : value.offset;
  if (start > line) {
    if (!isCollection(value) && text.slice(line, start).includes('#'))
      return belowComments(text, { start, end }, { beside, below });
    // It stands on lines of its own, whose line ends belong to it.
    // A comment behind the last of it stays, where it is not a part's own and nothing else is said behind the key.
    const stays = below === '' && !isCollection(value) && !text.slice(head, line).includes('#');
    const rest = stays ? end : lineEnd(text, end);
    // Blanks at the end of the key's line would stand behind what is put there.
    const stop = isBlank(text.slice(head, line)) ? line : head;
    return merged([edit(head, stop, beside), edit(line, rest, below)]);
  }
  if (!isBlock) return besideAndBelow(text, head, end, beside, below, start);
  const { head: sign } = blockParts(text, value);
  const top = beside === '' ? edit(head, sign.end, '') : edit(sign.start, sign.end, beside.slice(1));
  return merged([top, edit(line, Math.max(line, end), below)]);
}

/** Comments between the key and its value stay where they are, and what is put there stands below them. */
function belowComments(text: string, { start, end }: Span, { beside, below }: Written): readonly Edit[] {
  const tail = lineEnd(text, end);
  const comment = text.slice(end, tail).indexOf('#');
  if (comment >= 0) {
    // Where nothing is put there it has the line of its own.
    const stop = beside === '' ? end + comment : end;
    return merged([edit(start, stop, beside.slice(1)), edit(tail, tail, below)]);
  }
  return beside === ''
    ? [edit(wordsEnd(text, start), tail, below)]
    : [edit(start, tail, beside.slice(1) + below)];
}

/** @param start where the old value began, so that the blanks before it stay */
function besideAndBelow(
  text: string,
  head: number,
  end: number,
  beside: string,
  below: string,
  start = head,
): readonly Edit[] {
  const line = lineEnd(text, end);
  const isLast = isBlank(text.slice(end, line));
  if (beside === '' && start > head)
    return merged([edit(head, isLast ? line : end, ''), edit(line, line, below)]);
  // Blanks at the end of a line would stand behind the bar.
  const stop = isLast && below !== '' ? line : end;
  const value = start > head ? edit(start, stop, beside.slice(1)) : edit(head, stop, beside);
  return merged([value, edit(line, line, below)]);
}

/** Two edits that touch, as one: two at one place have no order. Edits that change nothing are left out. */
function merged(edits: readonly Edit[]): readonly Edit[] {
  const made: Edit[] = [];
  for (const each of edits) {
    const last = made.at(-1);
    if (last && last.span.end >= each.span.start)
      made.splice(
        -1,
        1,
        edit(last.span.start, Math.max(last.span.end, each.span.end), last.text + each.text),
      );
    else made.push(each);
  }
  return made.filter(({ span, text }) => span.start < span.end || text !== '');
}

function changeInFlow(text: string, place: Place, value: Value, habits: Habits): readonly Edit[] {
  const { item, value: old, around, shape } = place;
  const isEntry = isMapping(around);
  const words = value === null && isEntry ? '' : writtenOnLine(value, 'flow', shape, habits);
  if (!old) {
    const at = headEnd(text, item);
    const colon = isEntry && !item.sep?.some(({ type }) => type === 'map-value-ind') ? ':' : '';
    return words === '' && colon === '' ? [] : [edit(at, at, `${colon} ${words}`.trimEnd())];
  }
  return [edit(old.offset, contentEnd(text, old), words)];
}

/** A text in the place of another: in the same quotes, or below the same bar. Undefined where its style cannot hold it. */
function inItsStyle(
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
