// 清单写法 and 段落写法: a list of items, or a section with a title, an opening and the list in one of its fields.
import type { SchemaShape } from '../schema/schema-shape.js';
import type { Edit } from '../source/diagnostic.js';
import { isBlank } from './blanks.js';
import { putValue } from './change-value.js';
import { edit } from './edit.js';
import {
  type Collection,
  columnOf,
  contentEnd,
  headEnd,
  isFlow,
  isMapping,
  itemEnd,
  itemStart,
  itemsOf,
  lineEnd,
  lineStart,
  nextLine,
  spellingOf,
} from './layout.js';
import { tailEnd } from './neighbours.js';
import { Refused } from './operation.js';
import { nameOf, type Place } from './place.js';
import { type Habits, spelledKey } from './write-in.js';

/** The field in which the section that may stand at a place has its list; undefined where there is no such choice. */
export function listFieldOf(shape: SchemaShape | undefined): string | undefined {
  if (!shape?.items || !shape.fields) return undefined;
  return ['items', 'tasks'].find((name) => shape.fields?.get(name)?.shape().items);
}

/** Makes a section of the list at a place. @param field the schema's name of the field that holds the list */
export function listToSection(
  text: string,
  place: Place,
  list: Collection,
  field: string,
  habits: Habits,
): readonly Edit[] {
  const key = spelledKey(field, place.shape, isMapping(place.around) ? place.around : undefined, habits);
  const [start, end] = [itemStartOf(list), contentEnd(text, list)];
  if (isFlow(place.around)) return [edit(start, start, `{${key}: `), edit(end, end, '}')];
  const head = headEnd(text, place.item);
  // Behind a dash it stands as far in as the dash and its blank.
  const deeper = isMapping(place.around) ? habits.indent : 2;
  const column = columnOf(text, itemStart(place.item)) + deeper;
  const line = lineEnd(text, head);
  const opened = `${habits.lineBreak}${' '.repeat(column)}${key}:`;
  if (start <= line && !isFlow(list)) {
    // Its first dash stands behind the sign; below the new key it may stay as far in as it is.
    const lead = isMapping(place.around) ? opened : ` ${key}:`;
    return [edit(head, start, `${lead}${habits.lineBreak}${' '.repeat(columnOf(text, start))}`)];
  }
  if (start <= line) {
    // Between brackets, on the line of its key.
    if (!isMapping(place.around))
      return [edit(head, start, ` ${key}: `), ...shifted(text, nextLine(text, start), end, deeper)];
    return [edit(head, start, `${opened} `), ...shifted(text, nextLine(text, start), end, deeper)];
  }
  const tail = tailEnd(text, end, columnOf(text, itemStart(place.item)));
  return [edit(line, line, opened), ...shifted(text, nextLine(text, line), tail, deeper)];
}

/** Makes a list of the section at a place, which must hold nothing but its list. */
export function sectionToList(
  text: string,
  place: Place,
  section: Collection,
  field: string,
): readonly Edit[] {
  const items = itemsOf(section);
  const inner = items.find((item) => nameOf(item, place.shape) === field);
  const others = items.filter((item) => item !== inner).map((item) => `“${spellingOf(item) ?? ''}”`);
  if (others.length > 0)
    throw new Refused(
      `改成清单，这一节写的${others.join('、')}就没有地方写了；请先把${others.length > 1 ? '它们' : '它'}删去（不写这一项），再改`,
    );
  if (!inner?.value || inner.value.type === 'scalar') return putValue(text, place, { beside: '', below: '' });
  const list = inner.value;
  if (isFlow(section)) {
    const start = section.start.offset;
    return [edit(start, list.offset, ''), edit(contentEnd(text, list), contentEnd(text, section), '')];
  }
  const keyAt = itemStart(inner);
  const head = headEnd(text, inner);
  const depth = columnOf(text, keyAt) - columnOf(text, itemStart(place.item));
  const tail = tailEnd(text, itemEnd(text, inner), columnOf(text, itemStart(place.item)));
  if (list.offset <= lineEnd(text, head)) {
    // `各项: [甲, 乙]` goes up to the line of its section's key.
    const words = text.slice(list.offset, contentEnd(text, list));
    return putValue(text, place, { beside: ` ${words}`, below: '' });
  }
  if (keyAt <= lineEnd(text, headEnd(text, place.item)))
    throw new Refused('这一节的写法不能直接改成清单，请在 YAML 里改');
  const hasRest = !isBlank(text.slice(head, lineEnd(text, head)));
  const line = { start: lineStart(text, keyAt), end: nextLine(text, keyAt) };
  const kept = hasRest
    ? edit(keyAt, head + text.slice(head).search(/\S/), '')
    : edit(line.start, line.end, '');
  return [kept, ...shifted(text, line.end, tail, -depth)];
}

function itemStartOf(list: Collection): number {
  return isFlow(list) ? list.start.offset : list.offset;
}

/** Moves whole lines by some columns, to the left as far as there are blanks. */
function shifted(text: string, from: number, end: number, columns: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = from; at < end; at = nextLine(text, at)) {
    if (lineEnd(text, at) === at) continue;
    const blanks = /^ */.exec(text.slice(at, lineEnd(text, at)))?.[0].length ?? 0;
    if (columns > 0) edits.push(edit(at, at, ' '.repeat(columns)));
    else if (blanks > 0) edits.push(edit(at, at + Math.min(blanks, -columns), ''));
  }
  return edits;
}
