// The finished content of a summary: numbered, composed, formatted, with its blanks marked. Templates only lay it out.
import type { Path } from '../source/path.js';

/** A stretch of running text. `lead` is a run-in title or a lead sentence with its number. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'lead'; readonly text: string; readonly level: Level }
  | { readonly kind: 'blank'; readonly text: string; readonly path: Path }
  | Mark;

/** Prints nothing: a place that a reviewer's copy finds again. `compose` makes none. */
export interface Mark {
  readonly kind: 'mark';
  readonly text: '';
  readonly id: number;
}

/** Depth of a title, 1 for 一、 to 4 for （1）; deeper ones stay at 4. */
export type Level = 1 | 2 | 3 | 4;

export interface Heading {
  readonly kind: 'heading';
  readonly level: Level;
  /** The number as printed, `一、`; empty where numbering is off. */
  readonly number: string;
  readonly content: readonly Inline[];
  readonly path: Path;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Where it is not running text: a line of the 附件说明, the 署名 or the 成文日期. */
  readonly role?: 'attachments' | 'signature' | 'date';
  readonly content: readonly Inline[];
  /** Stays on one page with what follows: the last of the body, so that no 署名 stands alone (GB/T 9704-2012 7.3.5.5). */
  readonly keepNext?: true;
  readonly path: Path;
}

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width, in hundredths; a table's columns add up to 100. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface Table {
  readonly kind: 'table';
  readonly caption: readonly Inline[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly cells: readonly (readonly Inline[])[]; readonly path: Path }[];
  /** Printed under the table, each in a line of its own. */
  readonly notes: readonly string[];
  readonly path: Path;
}

export type Block = Heading | Paragraph | Table;

export type PartRole = 'opening' | 'indicators' | 'tasks' | 'issues' | 'plan' | 'other' | 'closing';

/** One part of the body: the blocks of the opening, of 一、主要工作 with all beneath it, and so on. */
export interface ReportPart {
  readonly role: PartRole;
  /** The part's own heading is the first of its blocks. */
  readonly blocks: readonly Block[];
  readonly path: Path;
}

export interface ReportAttachment {
  /** `附件` or, where there are several, `附件1`. */
  readonly label: string;
  readonly title: readonly Inline[];
  /** Empty for an attachment that is only named. */
  readonly blocks: readonly Block[];
  readonly path: Path;
}

/** A figure or text still to be filled in. */
export interface Blank {
  readonly path: Path;
}

export interface Report {
  /** The title, a line each where the writer broke it. */
  readonly title: readonly Inline[];
  readonly organization: string;
  readonly year: number;
  readonly planYear: number;
  /** Without the colon; empty where there is none. */
  readonly recipient: readonly Inline[];
  readonly parts: readonly ReportPart[];
  readonly attachments: readonly ReportAttachment[];
  /** 附件说明, a line for each attachment: 附件：1.… */
  readonly attachmentNote: readonly Paragraph[];
  /** 署名 and 成文日期 as they stand under the text. */
  readonly signOff: readonly Paragraph[];
  /** Empty where the summary is not signed. */
  readonly signature: readonly Inline[];
  /** 2025年12月20日; empty where there is none. */
  readonly date: readonly Inline[];
  /** ISO date for the document's properties; undefined where there is none. */
  readonly isoDate?: string;
  readonly blanks: readonly Blank[];
}
