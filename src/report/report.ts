// The finished content of a summary, with numbers, sentences and blanks; templates only lay it out.
import type { Path } from '../source/path.js';
import type { PictureFile } from '../summary/picture-file.js';
import type { Align } from '../summary/summary.js';
import type { PictureSize } from './picture-size.js';

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

/** What a paragraph of the 版头 or 刊头 is. */
export type HeadRole =
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'letterhead'
  | 'letterheadSuffix'
  | 'documentNumber'
  | 'signers'
  | 'briefingName'
  | 'briefingIssue'
  | 'briefingImprint';

/** What a paragraph of the 版记 or 报尾 is: a list such as 抄送：…。, 印发机关 and 印发日期, 共印50份. */
export type RecordRole = 'copies' | 'printing' | 'printRun';

export type ElementRole = HeadRole | RecordRole;

export interface Paragraph {
  readonly kind: 'paragraph';
  /**
   * Set for a line of the 目录, the 附件说明, the 署名, the 成文日期 and the elements around the text; undefined for running
   * text.
   */
  readonly role?: 'contents' | 'attachments' | 'signature' | 'date' | ElementRole;
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
  /** Where words of other data begin: a text after its title, a measure, each indicator of a sentence of many. */
  readonly origins?: readonly WordsFrom[];
}

/** The data that the words of a paragraph come from, from a character on. */
export interface WordsFrom {
  /** In UTF-16 units from the paragraph's first. */
  readonly at: number;
  readonly path: Path;
}

export interface TableColumn {
  readonly title: readonly Inline[];
  /** Share of the table's width, in hundredths; a table's columns add up to 100. */
  readonly width: number;
  readonly align: Align;
}

/** In what a cell differs from others of its column. */
export interface CellLook {
  readonly align?: Align;
  /**
   * Room at its right edge, in half-width characters of the table: so that figures stand in the middle of their column with
   * their points one below the other.
   */
  readonly indent?: number;
  /** How many rows it takes; 0 for one that is part of the cell above, whose words it has. */
  readonly rows?: number;
  readonly path?: Path;
}

export interface TableRow {
  readonly cells: readonly (readonly Inline[])[];
  /** By column; undefined where every cell looks as its column does. */
  readonly looks?: readonly CellLook[];
  /** Set on a row of sums. */
  readonly total?: true;
  readonly path: Path;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: readonly Inline[];
  /** The unit of all its figures, `单位：亿元`, printed above its right end. */
  readonly unit?: readonly Inline[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The half-width characters of its size in the width it was measured for; undefined for 小四 on an upright page. */
  readonly line?: number;
  /** In half-points; undefined for 小四, 24. */
  readonly size?: number;
  /** Whether it is too wide for an upright page, even with its texts broken into short lines. */
  readonly isWide?: boolean;
  /** The notes under the table, each on its own line. */
  readonly notes: readonly (readonly Inline[])[];
  readonly path: Path;
}

/** A picture on a line of its own, with its caption below. */
export interface Picture {
  readonly kind: 'picture';
  /** The name of its file as typed, seen from the summary's folder. */
  readonly file: string;
  readonly image: PictureFile;
  /** In print, in millimetres. */
  readonly size: PictureSize;
  readonly caption: readonly Inline[];
  /** What it shows, for those who cannot see it; may be empty. */
  readonly alt: string;
  readonly path: Path;
}

/** A chart: its figures as a table, for formats that cannot draw, and what is to be drawn. */
export interface Chart extends Omit<Table, 'kind'> {
  readonly kind: 'chart';
  readonly drawing: Drawing;
}

export interface Drawing {
  /** Upright bars, lying bars, lines or one pie. */
  readonly form: 'column' | 'bar' | 'line' | 'pie';
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** What the drawing says, for those who cannot see it. */
  readonly alt: string;
}

export interface DrawnSeries {
  /** With its unit: 2025年（亿元）. */
  readonly name: string;
  readonly unit: string;
  readonly as: 'bars' | 'line' | 'slices';
  /** Whether it is measured on the second axis, at the right. */
  readonly second: boolean;
  /** One for each category; undefined where there is no figure. */
  readonly points: readonly (DrawnPoint | undefined)[];
}

export interface DrawnPoint {
  readonly value: number;
  /** As the writer wrote it, or as it was reckoned. */
  readonly digits: string;
  readonly decimals: number;
}

export type Block = Heading | Paragraph | Table | Chart | Picture;

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
  /** Whether it stands on pages that are turned, for a table that is too wide for others. */
  readonly landscape: boolean;
  readonly anchor?: string;
  /** Empty for an attachment that has only a title. */
  readonly blocks: readonly Block[];
  readonly numbers: readonly PrintedNumber[];
  readonly path: Path;
}

/** An element with words, and the data they come from. */
export interface ReportElement {
  readonly content: readonly Inline[];
  readonly path: Path;
}

/** Every element that has words; dates as they are printed, lists in one line. */
export interface ReportElements {
  readonly copyNumber?: ReportElement;
  readonly secrecy?: ReportElement;
  readonly urgency?: ReportElement;
  /** The 发文机关标志, a line for each office and, of several, one for their 文件. */
  readonly letterhead?: ReportElement;
  /** The offices of the 发文机关标志; a single one with its 文件. */
  readonly offices: readonly ReportElement[];
  /** 文件, where several offices have it together; empty otherwise. */
  readonly letterheadSuffix: string;
  readonly documentNumber?: ReportElement;
  /** The names without 签发人：. */
  readonly signers?: ReportElement;
  /** The 附注 in its brackets. */
  readonly remark?: ReportElement;
  readonly briefingName?: ReportElement;
  /** 第12期（总第45期）. */
  readonly issue?: ReportElement;
  readonly publisher?: ReportElement;
  readonly briefingDate?: ReportElement;
  /** The 主送机关, where they stand in the 版记. */
  readonly recipientBelow?: ReportElement;
  readonly reported?: ReportElement;
  /** The 抄送机关, without 抄送： and full stop. */
  readonly copies?: ReportElement;
  readonly sent?: ReportElement;
  readonly printedBy?: ReportElement;
  readonly printedOn?: ReportElement;
  /** 50: how many copies were printed. */
  readonly printRun?: ReportElement;
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
  /** The elements of a 公文 or 简报 around the text, each by itself. */
  readonly elements: ReportElements;
  /** The same above the title, the 版头 or 刊头; empty when there are none. */
  readonly head: readonly Paragraph[];
  /** The same at the foot of the last page, the 版记 or 报尾; empty when there are none. */
  readonly record: readonly Paragraph[];
  readonly blanks: readonly Blank[];
}
