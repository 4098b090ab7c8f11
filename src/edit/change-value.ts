// Writes another value at a place; what stands around it stays, and a comment on the line of its key too.
import type { Edit } from '../source/diagnostic.js';
import type { Span } from '../source/source.js';
import { isBlank, wordsEnd } from './blanks.js';
import { edit, merged } from './edit.js';
import { inItsStyle } from './keep-style.js';
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
} from './layout.js';
import type { Value } from './operation.js';
import type { Place } from './place.js';
import { type Habits, type Written, written, writtenOnLine } from './write-in.js';

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
