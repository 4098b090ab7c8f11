// What can be done to a summary's YAML.
import type { Edit } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';

/** Data by the names of the schema. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export type Operation =
  | { readonly kind: 'set'; readonly path: Path; readonly value: Value }
  | { readonly kind: 'clear'; readonly path: Path }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly value: Value }
  | { readonly kind: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  | { readonly kind: 'text'; readonly path: Path; readonly shown: string }
  | { readonly kind: 'reshape'; readonly path: Path; readonly form: 'list' | 'section' }
  | { readonly kind: 'batch'; readonly operations: readonly Operation[] };

export type Edited =
  | {
      readonly kind: 'edited';
      readonly text: string;
      readonly edits: readonly Edit[];
      readonly lostComments: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };
