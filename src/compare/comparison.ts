// What two years' papers show when one is held against the other.
import type { PartName } from '../genre/document.js';

/** Where something stands; both numbers 1-based, those of a Word file count its paragraphs. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly counts: 'line' | 'paragraph';
}

/** Words and where they stand. */
export interface Quote {
  readonly words: string;
  readonly place: Place;
}

/**
 * What became of a pledge. Of a figure: `met`, `missed`, or `unsure` where the two cannot be measured by one another. Of a task: `taken-up`
 * where this year's paper speaks of it, `faint` where something stands near it and a person has to look, `silent` where nothing does.
 */
export type Outcome = 'met' | 'missed' | 'unsure' | 'taken-up' | 'faint' | 'silent';

/** Something that last year's plan promised. */
export interface Pledge extends Quote {
  /** A `target` of the data, a `figure` in a sentence, or a `task`: a sentence or the title of an item. */
  readonly kind: 'target' | 'figure' | 'task';
  /** The heading that it stands under. */
  readonly under?: string;
  readonly outcome: Outcome;
  /** What this year's paper says of it: of a faint one what is nearest. */
  readonly answer?: Quote;
  /** Why the outcome is unsure, or by how much a target was missed. */
  readonly note?: string;
}

/** A sentence that stands in both papers, letter by letter. */
export interface CarriedOver {
  readonly words: string;
  readonly last: Place;
  readonly now: Place;
  readonly lastPart: PartName;
  readonly nowPart: PartName;
}

/** What a paper says of an indicator in its year: digits as written. */
export interface Reading {
  readonly value?: string;
  readonly unit?: string;
  /** Against the year before: signed digits, and what they count. */
  readonly growth?: string;
  readonly growthUnit?: string;
  /** 1—11月: the months that it is of, where that is not the whole year. */
  readonly period?: string;
  readonly place: Place;
}

/** An indicator in both years. */
export interface Movement {
  readonly name: string;
  /**
   * `unit-changed`: given in another unit; `incomparable`: of another kind of unit or of other months; `mentioned`: one of the papers names it and
   * gives no figure that could be read; `vanished` and `appeared`: one of them does not name it.
   */
  readonly change: 'moved' | 'same' | 'unit-changed' | 'incomparable' | 'mentioned' | 'vanished' | 'appeared';
  readonly last?: Reading;
  readonly now?: Reading;
  /** By how much the value moved, in this year's unit. */
  readonly difference?: string;
  /** The same in percent, to one decimal; of a rate there is none. */
  readonly percent?: string;
  /** The value of last year that this year's data give, where it is not the one that last year's paper gave. */
  readonly otherPrior?: string;
}

/** One of the two papers. */
export interface Side {
  readonly file: string;
  readonly year?: number;
  readonly planYear?: number;
}

export interface Comparison {
  readonly last: Side;
  readonly now: Side;
  /** What keeps the comparison from being whole, in Chinese. */
  readonly notes: readonly string[];
  readonly pledges: readonly Pledge[];
  readonly carriedOver: readonly CarriedOver[];
  readonly movements: readonly Movement[];
}
