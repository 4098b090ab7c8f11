// The finished content of a summary, with numbers, sentences and blanks; templates only lay it out.
import type { Path } from '../source/path.js';

/** A stretch of running text; `lead` is a run-in title or a lead sentence, with its number. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'lead'; readonly text: string; readonly level: Level }
  | { readonly kind: 'blank'; readonly text: string; readonly path: Path }
  | Mark;

/**
 * Prints nothing: `--annotate` finds the place of its data in the Word file by it; added by `trace.ts`, not
 * `compose`.
 */
export interface Mark {
  readonly kind: 'mark';
  readonly text: '';
  readonly id: number;
}

/** The depth of a title, from 1 for 一、 to 4 for （1）; deeper titles have level 4. */
export type Level = 1 | 2 | 3 | 4;

export interface Heading {
  readonly kind: 'heading';
  readonly level: Level;
  /** The number as printed, `一、`; empty when numbering is off. */
  readonly number: string;
  /** The title; its text contains line breaks where it is to break. */
  readonly content: readonly Inline[];
  /** A name, ASCII and unlike all others, that the 目录 leads to it by. */
  readonly anchor?: string;
  readonly path: Path;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Set for a line of the 目录, the 附件说明, the 署名 and the 成文日期; undefined for running text. */
  readonly role?: 'contents' | 'attachments' | 'signature' | 'date';
  /** Of a line of the 目录: the level of what it names, and its anchor. */
  readonly level?: Level;
  readonly anchor?: string;
  readonly content: readonly Inline[];
  /** The room to the right of 署名 and 成文日期, in characters of the body. */
  readonly room?: number;
  /** The depth of the run-in title that the paragraph begins with; undefined when it begins with none. */
  readonly runIn?: Level;
  /** Set on the body's last paragraph, to keep it on one page with the 署名 (GB/T 9704-2012 7.3.5.5). */
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
  /** Set in 五号, because its columns would be too narrow in 小四. */
  readonly small?: boolean;
  /** The notes under the table, each on its own line. */
  readonly notes: readonly (readonly Inline[])[];
  readonly path: Path;
}

export type Block = Heading | Paragraph | Table;

export type PartRole = 'opening' | 'indicators' | 'tasks' | 'issues' | 'plan' | 'other' | 'closing';

/** What zonerep prints directly before a text of the writer: a number, or the 附件： of an attachment. */
export interface PrintedNumber {
  readonly number: string;
  /** The path of the text. */
  readonly path: Path;
}

/** One part of the body: the blocks of the opening, of 一、主要工作 with all beneath it, and so on. */
export interface ReportPart {
  readonly role: PartRole;
  /** The part's own heading is the first of its blocks. */
  readonly blocks: readonly Block[];
  readonly numbers: readonly PrintedNumber[];
  readonly path: Path;
}

export interface ReportAttachment {
  /** `附件`, or `附件1` when there are several. */
  readonly label: string;
  readonly title: readonly Inline[];
  readonly anchor?: string;
  /** Empty for an attachment that has only a title. */
  readonly blocks: readonly Block[];
  readonly numbers: readonly PrintedNumber[];
  readonly path: Path;
}

/** A figure or text still to be filled in. */
export interface Blank {
  readonly path: Path;
}

export interface Report {
  /** The title; its text contains line breaks where it is to break. */
  readonly title: readonly Inline[];
  readonly organization: string;
  readonly year: number;
  readonly planYear: number;
  /** The 主送机关 without the colon; empty when there is none. */
  readonly recipient: readonly Inline[];
  /** The lines of the 目录; empty when the writer wants none. */
  readonly contents: readonly Paragraph[];
  readonly parts: readonly ReportPart[];
  readonly attachments: readonly ReportAttachment[];
  /** The 附件说明, with a paragraph for each attachment: 附件：1.… */
  readonly attachmentNote: readonly Paragraph[];
  /** The paragraphs of 署名 and 成文日期. */
  readonly signOff: readonly Paragraph[];
  /** The 署名; empty when the summary is not signed. */
  readonly signature: readonly Inline[];
  /** The 成文日期, 2025年12月20日; empty when there is none. */
  readonly date: readonly Inline[];
  /** The ISO date for the document's properties; undefined when there is none. */
  readonly isoDate?: string;
  readonly blanks: readonly Blank[];
}
