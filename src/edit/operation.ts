// What can be done to a summary's YAML, and what comes of it.
import type { Edit } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';

/** Data to be written: keys and choices by the schema's names; a figure given as a text (`215.30`) keeps its digits. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One change. Paths are by the schema's names, as those of findings and of a report's blocks are. */
export type Operation =
  /** Writes a value; an absent key is added, and so are its absent parents. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: Value }
  /** 待填: the key stays, its value is empty. */
  | { readonly kind: 'clear'; readonly path: Path }
  /** 不写这一项: the key or the item goes, with what stands in it. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** Writes one more item of the list at the path; an absent or empty list is made. */
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly value: Value }
  /** Moves an item of the list at the path; `to` is its index afterwards. */
  | { readonly kind: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  /** A long text as `shownText` shows it, paragraphs parted by `\n`: only what changed goes into the raw text. */
  | { readonly kind: 'text'; readonly path: Path; readonly shown: string }
  /** 清单写法 ↔ 段落写法: a list, or a mapping that holds the list in a field. */
  | { readonly kind: 'reshape'; readonly path: Path; readonly form: 'list' | 'section' }
  /** All or none, one step of undo. */
  | { readonly kind: 'batch'; readonly operations: readonly Operation[] };

/** The operations that are one change. */
export type SingleOperation = Exclude<Operation, { kind: 'batch' }>;

export type Edited =
  | {
      readonly kind: 'edited';
      readonly text: string;
      /** Of the text before; sorted, not overlapping. */
      readonly edits: readonly Edit[];
      /** The comments that stood in what was taken away, from `#` to the end of the line. */
      readonly lostComments: readonly string[];
    }
  /** Nothing was changed; the reason is a Chinese sentence for the writer. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Why an operation is not made; caught where operations are applied. */
export class Refused extends Error {
  /** @param reason a Chinese sentence */
  constructor(readonly reason: string) {
    super(reason);
  }
}
