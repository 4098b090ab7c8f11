// What the page and its worker say to each other: plain data only.
import type { Operation } from '../../edit/operation.js';
import type { Severity } from '../../source/diagnostic.js';
import type { Kind } from '../../summary/summary.js';

export type { Operation, Value } from '../../edit/operation.js';

/** The data as written, by the schema's names. */
export type FormNode =
  | {
      readonly kind: 'scalar';
      readonly value: string | number | boolean | null;
      readonly written: string;
      /** The text with its line breaks as they were typed, where YAML folded some: what is cut into paragraphs. */
      readonly typed?: string;
    }
  | { readonly kind: 'list'; readonly items: readonly FormNode[] }
  | { readonly kind: 'map'; readonly entries: readonly FormEntry[] };

export interface FormEntry {
  readonly key: string;
  readonly spelling: string;
  readonly value: FormNode;
}

export interface PageFinding {
  readonly pointer: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly fixable: boolean;
  readonly index: number;
}

/** A piece of a page: what stands together in the document, as the HTML of one element. */
export interface DrawnBlock {
  /** The same as long as the block stands at the same place of the data. */
  readonly key: string;
  readonly pointer: string;
  readonly kind: BlockKind;
  /** Equal for equal looks: who has drawn it need not draw it again. Of `style` the style sheet. */
  readonly html: string;
  /** Whether it begins a page. */
  readonly starts?: true;
  /** Whether it belongs to an attachment, and to one on pages that are turned. */
  readonly place?: 'attachment' | 'landscape';
}

/** `style` is the first, and no block but how all others look. */
export type BlockKind =
  | 'style'
  | 'contents'
  | 'head'
  | 'title'
  | 'recipient'
  | 'heading'
  | 'paragraph'
  | 'table'
  | 'picture'
  | 'chart'
  | 'note-list'
  | 'sign-off'
  | 'remark'
  | 'label'
  | 'record';

export interface View {
  readonly text: string;
  readonly tree?: FormNode;
  readonly findings: readonly PageFinding[];
  /** What the pages show; absent until there was data that could be composed. */
  readonly blocks?: readonly DrawnBlock[];
  readonly blanks: number;
  /** Whether the blocks are of an earlier text: of the last one that could be composed, or that there was time for. */
  readonly stale: boolean;
  readonly lostComments?: readonly string[];
  /** What was done or is doubtful, for the writer to read: of a file that was rolled over or imported. */
  readonly notes?: readonly string[];
  /** The office's own template that the configuration names: pages and files are of the built-in one. */
  readonly ownTemplate?: string;
  /** What `{{…}}` may name, and the words it prints. */
  readonly citations?: readonly { readonly name: string; readonly words: string }[];
}

export type Request = { readonly id: number } & Asked;

export type Asked =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly text: string;
      readonly beside?: Record<string, Uint8Array>;
    }
  | { readonly kind: 'operate'; readonly operation: Operation }
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'fix'; readonly fixes: 'all' | number }
  | { readonly kind: 'explain'; readonly code: string }
  | { readonly kind: 'export'; readonly as: ExportFormat; readonly final?: boolean }
  // `as` is the name of the new file.
  | { readonly kind: 'start'; readonly as?: string; readonly kind2: Kind; readonly year: number }
  | { readonly kind: 'roll'; readonly as?: string; readonly text: string }
  | { readonly kind: 'import'; readonly as?: string; readonly name: string; readonly bytes: Uint8Array };

export type ExportFormat = 'docx' | 'html' | 'md' | 'txt' | 'review';

export type Answer = { readonly id: number } & Answered;

export type Answered =
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'bytes';
      readonly name: string;
      readonly type: string;
      readonly bytes: Uint8Array;
      /** What the writer should know of it. */
      readonly note?: string;
    }
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'failed'; readonly message: string };
