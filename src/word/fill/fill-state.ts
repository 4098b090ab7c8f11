// Keeps the state of one filling of a template: ids given out, lists that begin again, problems.

import type { WordProblem } from '../../ooxml/problem.js';
import type { Outcome } from '../../ooxml/read-zip.js';
import { escapeAttribute } from '../../ooxml/write-xml.js';
import type { Block, Drawing, Picture } from '../../report/report.js';
import { countRounds, type Rounds } from '../../template/rounds.js';
import type { ToldTag } from '../compile/built.js';
import { MERGE } from '../compile/merges.js';
import { shapeIdLike } from '../compile/shape-ids.js';
import type { NoteKind, Segment, Slot } from '../compile/slot.js';
import type { Drawings } from '../wml/drawings.js';
import { type ColumnCounts, columnsXml, shareOf } from './columns.js';
import { createEffects, type Effects } from './effects.js';
import type { HeaderFilling } from './header-filling.js';
import type { BlockPlace, BlockWriter, PictureWriter } from './template-styles.js';

/** A new list (`w:num`) that begins again, and the `w:numId` of the list it copies. */
export interface NewList {
  readonly id: number;
  readonly like: string;
}

/** A note that is added: a copy, needed because a loop copied the reference to it, or one that was filled itself. */
export interface NewNote {
  readonly kind: NoteKind;
  readonly id: number;
  /** The id of the original. */
  readonly like?: string;
  /** The note itself, whose own id is another still. */
  readonly xml?: string;
}

/** What the engine's helpers read and change while they fill a template. */
export interface FillState {
  readonly problems: readonly WordProblem[];
  /** Adds a problem; the same problem at the same place is added only once, however often a loop meets it. */
  report(problem: WordProblem): void;
  readonly lists: NewList[];
  readonly notes: NewNote[];
  /** Writes segments as XML, with every slot filled. */
  xmlOf(segments: readonly Segment[]): string;
  /** Fills a slot: escaped text for an attribute, or XML for a slot of the kind `once`. */
  evaluate(slot: Slot): string;
  /** What stands beside a block in its row, by the id of its first tag; writes it anew at each call. */
  readonly held: Map<number, () => string>;
  /** What is being written that tags may change. */
  readonly effects: Effects;
  /** The rounds of all loops together. */
  readonly rounds: Rounds;
  /** Whether the cell whose `w:vMerge` was written last begins its merge. */
  readonly begins: boolean;
  /** How many entries the lists have over which columns are repeated, in the table that is being written. */
  readonly columns: Map<number, number>;
  /** Gives new ids to these keys, except in the first copy of the loop, which keeps the template's ids. */
  beginCopy(keys: readonly string[]): void;
  /**
   * Adds a note that was filled, and writes the reference to it.
   *
   * @param reference its start tag, without its closing `>`; `write` writes the note.
   */
  writeNote(reference: string, write: () => string): string;
  /**
   * Writes a header or footer for the section that follows.
   *
   * @param key the id by which the template's body refers to it; `write` writes its root.
   */
  writeHeader(key: string, write: () => string): void;
  /** The kind of the note that is being filled; undefined outside of notes. */
  readonly inNote: NoteKind | undefined;
  /** Writes blocks as XML for a place. */
  writeBlocks(blocks: readonly Block[], place: BlockPlace): Outcome<string>;
  /** Writes a picture as a run for a place. */
  writePicture(picture: Picture, place: BlockPlace): Outcome<string>;
  /** Adds a picture to the file and gives the id by which the part that is being filled refers to it. */
  addPicture(picture: Picture): Outcome<string>;
  /** What the drawing being written is to show; undefined for what is drawn. */
  exchanged: Exchanged | undefined;
  /** Keeps the figures for a chart, by the id by which the part that is being filled refers to it. */
  chartFor(id: string, chart: Exchanged & { readonly kind: 'chart' }): void;
}

/** What a drawing of the template is to show, by a tag in its alternative text. */
export type Exchanged =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'chart'; readonly drawing: Drawing; readonly tag: ToldTag };

/** The highest ids that a template uses, by kind; 0 if it uses none. */
export interface TakenIds {
  readonly drawing: number;
  readonly bookmark: number;
  readonly list: number;
  /** Ids of footnotes and endnotes together. */
  readonly note: number;
  /** Ids of editing permissions. */
  readonly perm: number;
  /** The numbers in the ids of shapes (VML). */
  readonly shape: number;
}

/**
 * Begins a filling.
 *
 * @param taken the highest ids that the template uses.
 * @param write writes blocks in the styles of the template, and pictures.
 * @param chartFor keeps the figures for a chart.
 * @param headers keeps headers and footers of items.
 * @param addPart adds a part to which the part that is being filled refers, and gives the id by which it does.
 */
export function createState(
  taken: TakenIds,
  write: { readonly blocks: BlockWriter; readonly picture: PictureWriter },
  addPart: Drawings['addPart'],
  chartFor: FillState['chartFor'] = () => undefined,
  headers?: Pick<HeaderFilling, 'write' | 'idOf'>,
): FillState {
  const lists: NewList[] = [];
  const notes: NewNote[] = [];
  const next = {
    drawing: taken.drawing + 1,
    bookmark: taken.bookmark + 1,
    list: taken.list + 1,
    note: taken.note + 1,
    perm: taken.perm + 1,
    shape: taken.shape + 1,
  };
  const newList = (like: string): number => {
    lists.push({ id: next.list, like });
    return next.list++;
  };
  const drawings: Drawings = { nextId: () => next.drawing++, addPart };
  const current = new Map<string, string | undefined>();
  // By what stood in the template, which a row written for an empty loop holds a second time.
  const used = new Set<string>();
  const begun = new Set<string>();
  let begins = false;
  const isFirst = (slot: Exclude<Slot, { kind: 'merge' | 'columns' | 'header' }>): boolean => {
    const kind = slot.kind === 'note' ? slot.note : slot.kind;
    return used.size !== used.add(`${kind} ${slot.original}`).size;
  };
  const fresh = (key: string): string => {
    const [kind, id = ''] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
    if (kind === 'shape') return shapeIdLike(id, next.shape++);
    if (kind === 'bookmark' || kind === 'perm') return String(next[kind]++);
    return String(newList(id));
  };
  const mergeFor = (key: string): string => {
    begins = begun.size !== begun.add(key).size;
    return begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  };
  const attributeFor = (slot: Exclude<Slot, { kind: 'once' | 'merge' | 'columns' | 'header' }>): string => {
    switch (slot.kind) {
      case 'drawing':
        return isFirst(slot) ? slot.original : String(next.drawing++);
      case 'note':
        if (isFirst(slot)) return slot.original;
        notes.push({ kind: slot.note, id: next.note, like: slot.original });
        return String(next.note++);
      case 'id':
        return current.get(slot.key) ?? slot.original;
      case 'name': {
        const id = current.get(slot.key);
        // Word allows 40 characters in the name of a bookmark.
        return id === undefined ? slot.original : `${slot.original.slice(0, 33)}_${id}`;
      }
    }
  };
  const columns = new Map<number, number>();
  const evaluate = (slot: Slot): string => {
    if (slot.kind === 'columns') return columnsXml(slot, columns);
    if (slot.kind === 'merge') return mergeFor(slot.key);
    if (slot.kind === 'header') return slot.xml.join(escapeAttribute(headers?.idOf(slot.key) ?? slot.key));
    if (slot.kind !== 'once') return escapeAttribute(attributeFor(slot));
    return isFirst(slot) ? slot.original : '';
  };
  const problems = new Map<string, WordProblem>();
  const report: FillState['report'] = (problem) => {
    const { code, part, paragraph, start, context } = problem;
    const key = [code, part, paragraph, start, context].join('\n');
    if (!problems.has(key)) problems.set(key, problem);
  };
  let inNote: NoteKind | undefined;
  return {
    get inNote() {
      return inNote;
    },
    writeNote(reference, write) {
      const kind = reference.startsWith('<w:footnote') ? 'footnote' : 'endnote';
      const id = next.note++;
      inNote = kind;
      const xml = write();
      inNote = undefined;
      notes.push({ kind, id, xml });
      return `${reference.replace(/(\sw:id\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${id}"`)}/>`;
    },
    writeHeader: (key, write) => headers?.write(key, write, report),
    get problems() {
      return [...problems.values()];
    },
    report,
    get begins() {
      return begins;
    },
    lists,
    notes,
    evaluate,
    xmlOf(segments) {
      let xml = '';
      for (const segment of segments) xml += typeof segment === 'string' ? segment : evaluate(segment);
      return xml;
    },
    held: new Map(),
    effects: createEffects(),
    columns,
    rounds: countRounds(),
    beginCopy(keys) {
      for (const key of keys) {
        if (key.startsWith(MERGE)) begun.delete(key);
        else current.set(key, current.has(key) ? fresh(key) : undefined);
      }
    },
    writeBlocks: (blocks, place) => write.blocks(blocks, asWideAs(place, columns), { drawings, newList }),
    writePicture: (picture, place) => write.picture.run(picture, asWideAs(place, columns), drawings),
    addPicture: (picture) => write.picture.add(picture, drawings),
    exchanged: undefined,
    chartFor,
  };
}

/** A place with the width that repeated columns leave to its cell. */
function asWideAs(place: BlockPlace, counts: ColumnCounts): BlockPlace {
  const { width, columns } = place;
  if (width === undefined || columns === undefined) return place;
  const share = shareOf(columns, counts);
  return { ...place, width: { twips: width.twips * share, share: width.share * share } };
}
