// What is known of a part once it is built, beside its program: what is looked up by number while it is filled.
import type { TagParagraph } from '../look/tag-paragraph.js';
import type { WordTag } from '../tags/find-tags.js';
import type { WidthRule } from './cell-width.js';
import type { GridPlace } from './grid-place.js';
import type { Program } from './program.js';
import type { Segment, Slot } from './slot.js';

/** What is known of a tag when the template is filled: how it is told, and its look. */
export type ToldTag = Pick<WordTag, 'typed' | 'where' | 'silent' | 'rPr' | 'exchanges'>;

/** What is known about the place of a value when the value is written. */
export interface Site {
  readonly tag: ToldTag;
  /**
   * The XML of the paragraph before and after the value, if the value is all that the paragraph holds; else
   * empty.
   */
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
  /**
   * The `w:pPr` for the second and later paragraphs of a value; undefined if the value must stay in one
   * paragraph.
   */
  readonly pPr: readonly Segment[] | undefined;
  /**
   * Why the paragraph must stay even if blocks replace its text: it is the last of a container that must end
   * with one, or it ends a section.
   */
  readonly kept: 'last' | 'section' | undefined;
  /** The number of sections that end before the value. */
  readonly section: number;
  /** How wide the cell or text box is; undefined in the text column, whose width is that of the section. */
  readonly width: WidthRule | undefined;
  /** The columns of its cell in a table whose columns are repeated. */
  readonly columns?: GridPlace;
  /** Set in a header or footer, which columns of text do not concern. */
  readonly acrossColumns?: true;
  /** How the paragraph looks that holds the value and nothing else. */
  readonly paragraph?: TagParagraph;
}

/** The program of a part, and what the engine's helpers look up by number while it runs. */
export interface BuiltProgram {
  readonly program: Program;
  /** The places of values, by the id of the tag. */
  readonly sites: ReadonlyMap<number, Site>;
  readonly slots: readonly Slot[];
  /**
   * The keys of bookmarks, permissions and lists that get new ids in a copy, by the number given to the
   * `copy` helper.
   */
  readonly copies: readonly (readonly string[])[];
  /**
   * The empty paragraph for a container that lacks its last one, by the number given to the `cell` helper; and the start
   * tags of references to notes, by that given to `note`, and the ids of headers, by that given to `header`.
   */
  readonly paragraphs: readonly string[];
}
