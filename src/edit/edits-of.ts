// The edits that make an operation, before anybody has looked whether they do.
import type { Edit } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import { addValue, isNothing, notHere, takesMore } from './add-value.js';
import { insertItem, moveItem, removeItem } from './change-list.js';
import { removeKey } from './change-map.js';
import { changeText } from './change-text.js';
import { changeValue } from './change-value.js';
import { holds } from './holds.js';
import { type Collection, isCollection, isMapping, itemsOf } from './layout.js';
import { emptyLines } from './neighbours.js';
import { Refused, type SingleOperation, type Value } from './operation.js';
import { type Found, findPlace, type Place } from './place.js';
import { type Layout, type ReadText, writtenNodeAt } from './read-text.js';
import { isMergedIn } from './references.js';
import { listFieldOf, listToSection, sectionToList } from './reshape.js';
import { type Habits, languageOf } from './write-in.js';

/** Where an operation is to be made, and how what is written comes to look. */
export interface Setting {
  readonly read: ReadText;
  readonly layout: Layout;
  readonly habits: Habits;
}

type Of<Kind extends SingleOperation['kind']> = Extract<SingleOperation, { kind: Kind }>;

/** The edits that an operation asks for; none where the text is so already. @throws Refused where it cannot be made */
export function editsOf(operation: SingleOperation, setting: Setting, inPlace: boolean): readonly Edit[] {
  switch (operation.kind) {
    case 'set':
      return setValue(operation.path, operation.value, setting);
    case 'clear':
      return setValue(operation.path, null, setting);
    case 'remove':
      return withEmptied(remove(operation, setting), setting);
    case 'insert':
      return insert(operation, setting);
    case 'move':
      return withEmptied(move(operation, setting), setting);
    case 'text':
      return (inPlace ? textInPlace(operation, setting) : undefined) ?? wholeText(operation, setting);
    case 'reshape':
      return reshape(operation, setting);
  }
}

function find({ read, layout }: Setting): Found {
  return findPlace(read.source, layout);
}

function setValue(path: Path, value: Value, setting: Setting): readonly Edit[] {
  const { read, habits } = setting;
  const found = find(setting);
  const place = found.places.at(-1);
  if (found.absent.length > 0) {
    // The tokens may be those of some of the keys; all of them tell the language.
    const around = writtenNodeAt(read.root, path.slice(0, -found.absent.length));
    const names = around?.kind === 'map' ? around.entries.map(({ spelling }) => spelling) : [];
    if (found.absent.length > 1) refuseBrought(path, found, setting);
    return addValue(read.text, found, value, { ...habits, keys: languageOf(names, habits.keys) });
  }
  if (!place) throw new Refused('整个文件不能当作一个值来改');
  const old = writtenNodeAt(read.root, path);
  if (old && holds(read.source, old, { kind: 'value', value }, place.shape)) return [];
  return changeValue(read.text, place, value, habits);
}

/** What `<<` brings is written elsewhere: a key of one's own may stand before it, but nothing in it can be changed or taken away. */
function refuseBrought(path: Path, { value, absent }: Found, { read, layout }: Setting): void {
  if (absent.length === 0 || !isCollection(value)) return;
  const why = isMergedIn(read.source, layout.tokens, value);
  if (why && writtenNodeAt(read.root, path.slice(0, path.length - absent.length + 1))) throw new Refused(why);
}

/** What goes below a text must not come to be part of it: as the last resort, lines of blanks alone are emptied. */
function withEmptied(edits: readonly Edit[], { read, habits }: Setting): readonly Edit[] {
  const last = edits.reduce((end, { span }) => Math.max(end, span.end), 0);
  return habits.quoted ? [...edits, ...emptyLines(read.text, last)] : edits;
}

function remove({ path }: Of<'remove'>, setting: Setting): readonly Edit[] {
  const { text } = setting.read;
  const found = find(setting);
  refuseBrought(path, found, setting);
  const { places, absent } = found;
  if (absent.length > 0) {
    if (typeof absent.at(-1) === 'number') throw new Refused(`没有第 ${Number(absent.at(-1)) + 1} 项`);
    return [];
  }
  const [holder, place] = [places.at(-2), places.at(-1)];
  if (!place) throw new Refused('不能删去整个文件的内容');
  return isMapping(place.around)
    ? removeKey(text, place, holder)
    : removeItem(text, place.around, place.index, holder);
}

/** The list at a path: with its tokens, or none where there is nothing yet. Not all of its items need be in the tokens. */
function listAt(
  path: Path,
  found: Found,
  setting: Setting,
): { readonly list?: Collection; readonly count: number } {
  refuseBrought(path, found, setting);
  const { read } = setting;
  const { value, absent } = found;
  if (absent.length > 0 || !value || isNothing(value)) return { count: 0 };
  if (!isCollection(value) || isMapping(value)) throw new Refused(notHere(value, 0, undefined));
  const node = writtenNodeAt(read.root, path);
  return { list: value, count: node?.kind === 'list' ? node.items.length : itemsOf(value).length };
}

function insert({ path, index, value }: Of<'insert'>, setting: Setting): readonly Edit[] {
  const { read, layout, habits } = setting;
  const found = find(setting);
  const { list, count } = listAt(path, found, setting);
  if (!Number.isInteger(index) || index < 0 || index > count)
    throw new Refused(`这里只有 ${count} 项，不能插在第 ${index + 1} 项的位置`);
  if (!list || !takesMore(read.text, list)) return setValue(path, [value], setting);
  return insertItem(read.text, list, index - layout.first, value, found.shape, habits);
}

function move({ path, from, to }: Of<'move'>, setting: Setting): readonly Edit[] {
  const { read, layout, habits } = setting;
  const { list, count } = listAt(path, find(setting), setting);
  for (const index of [from, to])
    if (!Number.isInteger(index) || index < 0 || index >= count) throw new Refused(`没有第 ${index + 1} 项`);
  if (!list || from === to) return [];
  return moveItem(read.text, list, { from, to, first: layout.first }, habits);
}

function textInPlace({ path, shown }: Of<'text'>, setting: Setting): readonly Edit[] | undefined {
  const { read, habits } = setting;
  const { absent, value } = find(setting);
  if (absent.length > 0 || !value || value.type === 'alias') return undefined;
  const node = writtenNodeAt(read.root, path);
  return node?.kind === 'scalar' ? changeText(read, node, shown, habits) : undefined;
}

function wholeText({ path, shown }: Of<'text'>, setting: Setting): readonly Edit[] {
  const { absent, value } = find(setting);
  if (absent.length === 0 && isCollection(value)) throw new Refused(notHere(value, '文字', undefined));
  return setValue(path, shown === '' ? null : shown.replaceAll('\n', '\n\n'), setting);
}

function reshape({ path, form }: Of<'reshape'>, setting: Setting): readonly Edit[] {
  const { read, habits } = setting;
  const found = find(setting);
  refuseBrought(path, found, setting);
  const { places, absent, value, shape } = found;
  const place: Place | undefined = places.at(-1);
  const field = listFieldOf(shape);
  if (!field || !place) throw new Refused('这里只有一种写法');
  if (absent.length > 0 || !value || isNothing(value)) {
    if (form === 'list') return [];
    return setValue(path, { [field]: null }, setting);
  }
  if (!isCollection(value)) throw new Refused(notHere(value, field, shape));
  if (isMapping(value) === (form === 'section')) return [];
  if (form === 'list') return sectionToList(read.text, place, value, field);
  if (itemsOf(value).length === 0) return setValue(path, { [field]: [] }, setting);
  return listToSection(read.text, place, value, field, habits);
}
