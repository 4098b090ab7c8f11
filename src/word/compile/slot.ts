// The places of a part whose XML differs from copy to copy of a loop, or hangs on how many columns are repeated.
import type { GridPlace } from './grid-place.js';

export type NoteKind = 'footnote' | 'endnote';

/** A column, width or span in a table whose columns are repeated. */
export interface ColumnSlot {
  readonly kind: 'columns';
  readonly write: 'grid' | 'width' | 'span';
  readonly place: GridPlace;
  /** The width in the template, in whatever unit. */
  readonly value: number;
  /** What stands before and after the number. */
  readonly xml: readonly [string, string];
}

export type Slot =
  | ColumnSlot
  /** The id of a drawing, which must be unique in the document (20.4.2.5). */
  | { readonly kind: 'drawing'; readonly original: string }
  /** XML that only the first copy may hold: the anchors of a Word comment. */
  | { readonly kind: 'once'; readonly original: string }
  /**
   * The id of the footnote or endnote that a reference points to, because each note may have only one
   * reference.
   */
  | { readonly kind: 'note'; readonly note: NoteKind; readonly original: string }
  /** The id of a bookmark, permission, list or shape, which stays the same within one copy of a loop. */
  | { readonly kind: 'id'; readonly key: string; readonly original: string }
  /** Whether a cell begins its vertical merge or goes on with it, where a block decides which of its rows are printed. */
  | { readonly kind: 'merge'; readonly key: string }
  /** The reference of a section to a header or footer that was written for it: what stands before and after the id. */
  | { readonly kind: 'header'; readonly key: string; readonly xml: readonly [string, string] }
  /** The name of a bookmark. */
  | { readonly kind: 'name'; readonly key: string; readonly original: string };

export type Segment = string | Slot;
