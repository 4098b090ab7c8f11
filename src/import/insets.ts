// What stands in a document between its lines: tables and pictures, and where a summary has a place for them.
import type * as Input from '../generated/summary-input.js';
import type { Inset, Line } from './read-lines.js';

/** Lines without the insets that are not wanted: their words stay, as lines. */
export function withInsets(lines: readonly Line[], isWanted: (inset: Inset) => boolean): readonly Line[] {
  return lines.flatMap((line) => (line.inset && !isWanted(line.inset) ? line.inset.lines : [line]));
}

/** Lines without insets. */
export function asWords(lines: readonly Line[]): readonly Line[] {
  return withInsets(lines, () => false);
}

/** The lines of one holder, as a summary prints them: its text, its tables, its pictures, and what follows. */
export interface PlacedLines {
  readonly text: readonly Line[];
  readonly insets: Pick<Input.Section, 'table' | 'picture'>;
  readonly behind: readonly Line[];
}

/**
 * Places the first insets of a holder; others, for which a summary has no place, stay as lines.
 * @param hasItems whether items follow: then nothing but insets may stand between the text and them
 */
export function placedLines(lines: readonly Line[], hasItems: boolean): PlacedLines {
  const from = lines.findIndex(({ inset }) => inset);
  if (from < 0) return { text: lines, insets: {}, behind: [] };
  const tables: Input.Table[] = [];
  const pictures: Input.PictureFields[] = [];
  let to = from;
  for (let data = lines[to]?.inset?.data; data; data = lines[to]?.inset?.data) {
    if ('table' in data && pictures.length > 0) break;
    if ('table' in data) tables.push(data.table);
    else pictures.push(data.picture);
    to += 1;
  }
  const behind = asWords(lines.slice(to));
  if (hasItems && behind.length > 0) return { text: asWords(lines), insets: {}, behind: [] };
  return {
    text: lines.slice(0, from),
    insets: {
      ...(tables.length > 0 && { table: oneOrAll(tables) }),
      ...(pictures.length > 0 && { picture: oneOrAll(pictures) }),
    },
    behind,
  };
}

function oneOrAll<One>(list: One[]): One | One[] {
  const [first, ...more] = list;
  return first !== undefined && more.length === 0 ? first : list;
}

/** The tables and pictures that a draft holds. */
export function insetsIn(draft: unknown, found: Set<unknown> = new Set()): ReadonlySet<unknown> {
  if (Array.isArray(draft)) for (const each of draft) insetsIn(each, found);
  else if (typeof draft === 'object' && draft !== null)
    for (const [key, value] of Object.entries(draft))
      if (key === 'table' || key === 'picture') for (const each of [value].flat()) found.add(each);
      else insetsIn(value, found);
  return found;
}

/** Whether a draft that holds these has a place for the inset. */
export function isPlaced({ data }: Inset, held: ReadonlySet<unknown>): boolean {
  return held.has('table' in data ? data.table : data.picture);
}
