// What tags do to the row, paragraph or cell in which they stand: known when it has been written, and done then.

import { marksIn } from '../../ooxml/range-marks.js';
import { colourOf, type Effect, printsNothing } from '../../template/effects.js';
import type { Runtime } from '../../template/handlebars-runtime.js';
import { isUnfilled, textOfValue } from '../../template/helper-values.js';
import { HELPERS } from '../compile/program.js';

/** What of Handlebars' options these helpers need. */
interface EffectOptions {
  readonly data: { readonly fill: { readonly effects: Effects } };
  fn(context: unknown): string;
}

/** A cell that is being written, and what its tags ask of it. */
interface OpenCell {
  colour?: string | undefined;
  /** The tag that merges it, and its words; no words never merge. */
  merge?: { readonly id: number; readonly words: string };
}

/** A table that is being written: its rows are counted, and the last cell of each merging tag is kept. */
interface OpenTable {
  row: number;
  /** Whether a cell to the left in this row begins a merge, so that those to the right of it do too. */
  parted: boolean;
  readonly last: Map<number, { readonly row: number; readonly words: string }>;
}

/** What is being written, the innermost last. */
export interface Effects {
  readonly drops: { empty: number; full: number }[];
  readonly cells: OpenCell[];
  readonly tables: OpenTable[];
}

export const createEffects = (): Effects => ({ drops: [], cells: [], tables: [] });

/**
 * Notes what a tag asks of its place.
 *
 * @param id of the tag.
 */
function note({ drops, cells }: Effects, effect: Effect, id: number, value: unknown): void {
  const drop = drops.at(-1);
  const cell = cells.at(-1);
  if (effect === 'drop' && drop !== undefined) {
    if (printsNothing(value)) drop.empty += 1;
    else drop.full += 1;
  } else if (effect === 'shade' && cell !== undefined) cell.colour = colourOf(value) ?? cell.colour;
  else if (effect === 'merge' && cell !== undefined)
    cell.merge = { id, words: isUnfilled(value) ? '' : textOfValue(value) };
}

/** Whether a cell goes on with the one above. */
function goesOn(table: OpenTable | undefined, { merge }: OpenCell): boolean {
  if (table === undefined || merge === undefined) return false;
  const { id, words } = merge;
  const above = table.last.get(id);
  table.last.set(id, { row: table.row, words });
  const same = words !== '' && above?.words === words && above.row === table.row - 1 && !table.parted;
  table.parted ||= !same;
  return same;
}

/** Registers the engine's helpers that note effects and carry them out. */
export function registerEffects(handlebars: Runtime, paragraphs: readonly string[]): void {
  for (const effect of ['drop', 'merge', 'shade'] as const)
    handlebars.registerHelper(HELPERS[effect], (id: number, value: unknown, { data }: EffectOptions) => {
      note(data.fill.effects, effect, id, value);
      return '';
    });
  const around = (name: string, write: (effects: Effects, inner: () => string, number: number) => string) =>
    handlebars.registerHelper(name, function (this: unknown, number: number, options: EffectOptions) {
      return write(options.data.fill.effects, () => options.fn(this), number);
    });
  around(HELPERS.droppable, (effects, inner) => {
    const drop = { empty: 0, full: 0 };
    effects.drops.push(drop);
    const xml = inner();
    effects.drops.pop();
    if (drop.empty === 0 || drop.full > 0) return xml;
    // The row above was not followed by this one.
    effects.tables.at(-1)?.last.clear();
    return marksIn(xml);
  });
  around(HELPERS.look, (effects, inner, number) => {
    const cell: OpenCell = {};
    effects.cells.push(cell);
    const xml = inner();
    effects.cells.pop();
    const merge = cell.merge && (goesOn(effects.tables.at(-1), cell) ? 'continue' : 'restart');
    return withLook(xml, merge, cell.colour, paragraphs[number] ?? '<w:p/>');
  });
  around(HELPERS.rows, ({ tables }, inner) => {
    tables.push({ row: 0, parted: false, last: new Map() });
    const xml = inner();
    tables.pop();
    return xml;
  });
  handlebars.registerHelper(HELPERS.row, (_: number, { data }: EffectOptions) => {
    const table = data.fill.effects.tables.at(-1);
    if (table !== undefined) {
      table.row += 1;
      table.parted = false;
    }
    return '';
  });
}

const CELL =
  /^(<w:tc(?:\s[^<>]*)?>)(?:<w:tcPr(?:\s[^<>]*)?\/>|<w:tcPr(?:\s[^<>]*)?>([\s\S]*?)<\/w:tcPr>(?!<\/w:tcPrChange>))?/;
/** What stands before `w:vMerge` and behind `w:shd` in the properties of a cell (17.4.69 tcPr). */
const BEFORE_MERGE = /^(?:<w:(cnfStyle|tcW|gridSpan|hMerge)(?:\s[^<>]*)?(?:\/>|><\/w:\1>))*/;
const BEHIND_SHADE =
  /<w:(?:noWrap|tcMar|textDirection|tcFitText|vAlign|hideMark|headers|cellIns|cellDel|cellMerge|tcPrChange)[\s/>]/;

/** A written cell with its merge and colour; one that goes on with a merge loses its words. */
function withLook(
  xml: string,
  merge: 'restart' | 'continue' | undefined,
  colour: string | undefined,
  empty: string,
): string {
  const [head = '', open = '', own = ''] = CELL.exec(xml) ?? [];
  if (head === '' || (merge === undefined && colour === undefined)) return xml;
  const change = own.search(/<w:tcPrChange[\s>]/);
  let [properties, rest] = change === -1 ? [own, ''] : [own.slice(0, change), own.slice(change)];
  if (merge !== undefined) {
    properties = without(properties, 'vMerge');
    const [before = ''] = BEFORE_MERGE.exec(properties) ?? [];
    properties = `${before}<w:vMerge w:val="${merge}"/>${properties.slice(before.length)}`;
  }
  if (colour !== undefined) {
    properties = without(properties, 'shd');
    const at = properties.search(BEHIND_SHADE);
    const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`;
    properties = at === -1 ? properties + shade : properties.slice(0, at) + shade + properties.slice(at);
  }
  const content = xml.slice(head.length);
  const inner = merge === 'continue' ? `${marksIn(content)}${empty}</w:tc>` : content;
  return `${open}<w:tcPr>${properties}${rest}</w:tcPr>${inner}`;
}

const without = (properties: string, name: string): string =>
  properties.replace(new RegExp(`<w:${name}(?:\\s[^<>]*)?(?:/>|></w:${name}>)`), '');
