// What one filling of a template keeps in mind: ids given out, lists begun anew, problems found.

import type { WordProblem } from '../../ooxml/problem.js';
import { escapeAttribute } from '../../ooxml/write-xml.js';
import type { NoteKind, Segment, Slot } from '../compile/slots.js';
import type { BlockWriter } from './template-styles.js';

/** A list (`w:num`) that counts anew, and the one it is like. */
export interface NewList {
  readonly id: number;
  readonly like: string;
}

/** A note that is to be there once more, for a reference that a loop copied. */
export interface NewNote {
  readonly kind: NoteKind;
  readonly id: number;
  readonly like: string;
}

export interface FillState {
  readonly problems: readonly WordProblem[];
  /** Takes down a problem, once for a place however often a loop comes by. */
  report(problem: WordProblem): void;
  readonly lists: NewList[];
  readonly notes: NewNote[];
  /** Evaluates XML with slots. */
  xmlOf(segments: readonly Segment[]): string;
  evaluate(slot: Slot): string;
  /** Takes down that a loop goes round so many times more; throws a RangeError when that is beyond all bounds. */
  countCopies(count: number): void;
  /** Gives the keys of a loop new ids, except in its first copy. */
  beginCopy(keys: readonly string[]): void;
  readonly writeBlocks: BlockWriter;
}

/** The highest ids a template uses. */
export interface TakenIds {
  readonly drawing: number;
  readonly bookmark: number;
  readonly list: number;
  /** Of footnotes and endnotes, and of editing permissions. */
  readonly note: number;
  readonly perm: number;
}

/** Loops in loops multiply; a thousand pages have some ten thousand rows. */
const MOST_COPIES = 2_000_000;

export function createState(taken: TakenIds, writeBlocks: BlockWriter): FillState {
  const lists: NewList[] = [];
  const notes: NewNote[] = [];
  const next = {
    drawing: taken.drawing + 1,
    bookmark: taken.bookmark + 1,
    list: taken.list + 1,
    note: taken.note + 1,
    perm: taken.perm + 1,
  };
  const current = new Map<string, string | undefined>();
  const used = new Set<Slot>();
  let copies = 0;
  const isFirst = (slot: Slot): boolean => used.size !== used.add(slot).size;
  const fresh = (key: string): string => {
    const [kind, id = ''] = key.split(' ');
    if (kind === 'bookmark' || kind === 'perm') return String(next[kind]++);
    lists.push({ id: next.list, like: id });
    return String(next.list++);
  };
  const attributeFor = (slot: Exclude<Slot, { kind: 'once' }>): string => {
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
        // 40 characters are what Word takes for a name.
        return id === undefined ? slot.original : `${slot.original.slice(0, 33)}_${id}`;
      }
    }
  };
  const evaluate = (slot: Slot): string => {
    if (slot.kind !== 'once') return escapeAttribute(attributeFor(slot));
    return isFirst(slot) ? slot.original : '';
  };
  const problems = new Map<string, WordProblem>();
  return {
    get problems() {
      return [...problems.values()];
    },
    report(problem) {
      const { code, part, paragraph, start } = problem;
      const key = [code, part, paragraph, start].join('\n');
      if (!problems.has(key)) problems.set(key, problem);
    },
    lists,
    notes,
    evaluate,
    xmlOf(segments) {
      let xml = '';
      for (const segment of segments) xml += typeof segment === 'string' ? segment : evaluate(segment);
      return xml;
    },
    countCopies(count) {
      copies += count;
      if (copies > MOST_COPIES) throw new RangeError('too many copies');
    },
    beginCopy(keys) {
      for (const key of keys) current.set(key, current.has(key) ? fresh(key) : undefined);
    },
    writeBlocks,
  };
}
