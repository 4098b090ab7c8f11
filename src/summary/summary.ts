// The typed data of one summary, which only `readSummary` makes, after validation.

import type { ChangeUnit } from '../chinese/change-words.js';
import type { Decimal } from '../chinese/decimal.js';
import type { BesideFile } from '../source/beside.js';
import type { Path } from '../source/path.js';
import type { PictureFault, PictureFile } from './picture-file.js';

export type Kind = 'zone' | 'department' | 'personal' | 'briefing';
export type Layout = 'heading' | 'run-in' | 'inline' | 'ordinal';
export type Numbering =
  | '一、'
  | '（一）'
  | '(一)'
  | '1.'
  | '1、'
  | '（1）'
  | '(1)'
  | '①'
  | '一是'
  | '第一，'
  | 'none';

/** A text of the writer; `value` is null when its key is there but still to be filled in. */
export interface Text {
  readonly value: string | null;
  readonly path: Path;
}

/** A figure of the writer: a number, words such as 稳中有升 or a ratio, or missing when still to be filled in. */
export type Figure =
  | { readonly kind: 'number'; readonly number: Decimal; readonly path: Path }
  | { readonly kind: 'words'; readonly words: string; readonly path: Path }
  | { readonly kind: 'missing'; readonly path: Path };

/**
 * A change against the year before; `unit` is undefined when the writer gave none, and follows from the
 * indicator's.
 */
export interface Change {
  readonly figure: Figure;
  readonly unit?: ChangeUnit;
  readonly qualifier?: Text;
  readonly path: Path;
}

export interface Component {
  readonly name: Text;
  readonly value: Figure;
  readonly yoy?: Change;
  readonly path: Path;
}

export interface Indicator {
  /** The name that citations use: the `id` the writer gave, else the name. */
  readonly id: string;
  readonly name: Text;
  readonly value?: Figure;
  readonly unit?: Text;
  readonly yoy?: Change;
  readonly prior?: Figure;
  readonly target?: {
    readonly value?: Figure;
    readonly growth?: Figure;
    readonly qualifier?: Text;
    readonly path: Path;
  };
  /** Whether the figure is to be kept low (energy, accidents), so that its target is a ceiling. */
  readonly lowerIsBetter: boolean;
  readonly period?: Text;
  readonly estimated: boolean;
  readonly qualifier?: Text;
  readonly verb?: string;
  readonly rank?: Text;
  readonly above?: { readonly scope: Text; readonly points: Figure; readonly path: Path };
  readonly share?: {
    readonly of: Text;
    readonly value: Figure;
    readonly change?: Figure;
    readonly path: Path;
  };
  readonly parts: readonly Component[];
  readonly note?: Text;
  readonly path: Path;
}

/** A goal of the plan: a value, a growth, or both. */
export interface Target {
  readonly id: string;
  readonly name: Text;
  readonly value?: Figure;
  readonly unit?: Text;
  readonly growth?: Change;
  readonly qualifier?: Text;
  readonly verb?: string;
  readonly note?: Text;
  readonly path: Path;
}

/** A cell of a chart's data as it was typed, a number or a name. */
export interface ChartCell {
  readonly words: string;
  /** The path of the scalar that it stands in. */
  readonly path: Path;
  /** Whether a figure is still to be filled in there. */
  readonly missing?: true;
  /** Where in that scalar it stands (UTF-16 offsets), if it is not all of it. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** A chart: what it shows and how; `read-chart.ts` reads its figures. */
export interface ChartData {
  readonly type: 'column' | 'bar' | 'line' | 'pie';
  readonly title?: Text;
  /** The names of the indicators that it shows. */
  readonly indicators?: readonly Text[];
  /** The name of the indicator whose parts it shows. */
  readonly parts?: Text;
  readonly data?: {
    readonly rows: readonly (readonly ChartCell[])[];
    /** Whether they are names and figures, without a head. */
    readonly isPairs?: true;
    readonly path: Path;
  };
  readonly unit?: Text;
  /** Whether to draw the growth as a line on a second axis; undefined when the writer did not say. */
  readonly yoy?: boolean;
  /** Whether to draw the figures of the year before beside; undefined when the writer did not say. */
  readonly prior?: boolean;
  readonly note?: Text;
  readonly alt?: Text;
  /** The path of the field that is to say what it shows, when it was left empty. */
  readonly missing?: Path;
  readonly path: Path;
}

/**
 * A text in a cell of a table: `''` where the cell stays empty, null where it is still to be filled in.
 */
export interface Cell extends Text {
  /** Where it stands in the text at `path`, when that is a whole table or its rows, pasted. */
  readonly within?: Stretch;
}

/** A stretch of a text, in UTF-16 offsets; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type Align = 'left' | 'center' | 'right';

export interface OwnColumn {
  readonly name: Cell;
  readonly align?: Align;
  /** In hundredths of the table's width. */
  readonly width?: number;
  /** Whether cells with the same words, one below the other, are one; those with nothing in them go with the one above. */
  readonly merge: boolean;
  /** Whether it is added up; undefined when that follows from what stands in it. */
  readonly total?: boolean;
}

export interface OwnRow {
  /** As many as the table has columns. */
  readonly cells: readonly Cell[];
  readonly path: Path;
}

/** A table of the writer's own. */
export interface OwnTable {
  readonly title?: Text;
  readonly unit?: Text;
  readonly columns: readonly OwnColumn[];
  readonly rows: readonly OwnRow[];
  /** Whether the sums of its columns are to be reckoned. */
  readonly total: boolean;
  readonly note?: Text;
  /** The place of what is still to be written: the whole table, or its rows. */
  readonly missing?: Path;
  readonly path: Path;
}

/** What may stand in a text beside its words, printed after the text and before the items. */
export interface Insets {
  readonly table?: readonly OwnTable[];
  readonly chart?: readonly ChartData[];
  readonly picture?: readonly PictureInset[];
}

/** A picture in the text; `file` is missing where its name is still to be filled in. */
export interface PictureInset {
  /** The name as typed, seen from the summary's folder. */
  readonly file: Text;
  readonly title?: Text;
  /** What it shows, for those who cannot see it. */
  readonly alt?: Text;
  /** Millimetres. */
  readonly width?: number;
  /** Undefined where the file's name is missing. */
  readonly image?: PictureFile | PictureFault | Exclude<BesideFile, { bytes: Uint8Array }>;
  readonly path: Path;
}

/**
 * A list of items; `missing` when the writer left it empty (`items:` and nothing after it), to be filled in
 * later.
 */
export interface Items {
  readonly list: readonly Item[];
  readonly missing: boolean;
  readonly path: Path;
}

export interface Item extends Insets {
  readonly title?: Text;
  readonly text?: Text;
  readonly layout?: Layout;
  readonly items?: Items;
  readonly itemLayout?: Layout;
  readonly numbering?: Numbering;
  readonly closing?: Text;
  readonly measure?: Text;
  readonly leader?: Text;
  readonly owner?: Text;
  readonly deadline?: Text;
  readonly path: Path;
}

export interface Section extends Insets {
  readonly title?: Text;
  readonly opening?: Text;
  readonly text?: Text;
  readonly layout?: Layout;
  readonly numbering?: Numbering;
  readonly items?: Items;
  readonly showOwners: boolean;
  readonly closing?: Text;
  readonly path: Path;
}

export type PlanSectionName = 'targets' | 'tasks';
export type SectionName = 'indicators' | 'tasks' | 'issues' | 'plan';

/** A section that the writer added to the usual ones. */
export interface FreePart<Before extends string = SectionName> extends Section {
  readonly role: 'tasks' | 'issues' | 'plan' | 'other';
  readonly before: Before | 'end';
}

export interface Indicators extends Pick<Insets, 'chart'> {
  readonly title?: Text;
  readonly placement: 'section' | 'lead' | 'first-item' | 'none';
  readonly opening?: Text;
  readonly items: readonly Indicator[];
  /** The path of the list when its key is there with nothing after it, so that it is still to be filled in. */
  readonly missing?: Path;
  readonly paragraph: boolean;
  readonly table: boolean;
  readonly caption?: Text;
  readonly closing?: Text;
  readonly path: Path;
}

export interface Targets extends Pick<Insets, 'chart'> {
  readonly title?: Text;
  readonly opening?: Text;
  readonly items: readonly Target[];
  readonly missing?: Path;
  readonly table: boolean;
  readonly caption?: Text;
  readonly closing?: Text;
  readonly path: Path;
}

export interface Plan extends Insets {
  readonly year: number;
  /** The path of the year; undefined when the writer gave none and it is the report year + 1. */
  readonly yearPath?: Path;
  readonly title?: Text;
  readonly opening?: Text;
  readonly targets?: Targets;
  readonly tasks?: Section;
  readonly layout?: Layout;
  readonly numbering?: Numbering;
  readonly parts: readonly FreePart<PlanSectionName>[];
  readonly closing?: Text;
  readonly path: Path;
}

export type BuiltInTable = 'indicators' | 'targets' | 'tasks' | 'tasks-with-text';

export interface Attachment extends Insets {
  readonly title: Text;
  /** A table made of the other data, which stands at the end. */
  readonly builtIn?: BuiltInTable;
  /** Undefined when it follows from the width of the tables. */
  readonly landscape?: boolean;
  readonly text?: Text;
  readonly layout?: Layout;
  readonly numbering?: Numbering;
  readonly items?: Items;
  readonly path: Path;
}

/** The elements of a formal 公文 beside its text (GB/T 9704-2012 7.2 to 7.4); what is absent is not printed. */
export interface DocumentElements {
  readonly copyNumber?: Text;
  readonly secrecy?: Text;
  readonly urgency?: 'extra-urgent' | 'urgent';
  /** The 发文机关标志: one office or several, parted by 、; 文件 behind the last is theirs together. */
  readonly offices?: Text;
  readonly number?: Text;
  readonly signers?: Text;
  readonly note?: Text;
  /** Whether the 主送机关 stand in the 版记 and not above the text. */
  readonly recipientBelow: boolean;
  readonly copies?: Text;
  readonly printedBy?: Text;
  /** An ISO date, as that of the summary. */
  readonly printedOn?: Text;
  readonly path: Path;
}

/** The head and the foot of a 简报. */
export interface Briefing {
  readonly name?: Text;
  readonly issue?: Text;
  readonly total?: Text;
  readonly publisher?: Text;
  /** An ISO date, as that of the summary. */
  readonly date?: Text;
  readonly reported?: Text;
  readonly copies?: Text;
  readonly sent?: Text;
  readonly printRun?: Text;
  readonly path: Path;
}

export interface Summary {
  readonly kind: Kind;
  readonly title?: Text;
  readonly organization: Text;
  readonly year: number;
  /** An ISO date (`2025-12-20`); its value is null when still to be filled in. */
  readonly date?: Text;
  readonly recipient?: Text;
  /** `false` when the summary is not to be signed. */
  readonly signature?: Text | false;
  readonly document?: DocumentElements;
  readonly briefing?: Briefing;
  readonly opening?: Text;
  readonly indicators?: Indicators;
  readonly tasks?: Section;
  readonly issues?: Section;
  readonly plan?: Plan;
  readonly parts: readonly FreePart[];
  readonly closing?: Text;
  readonly attachments: readonly Attachment[];
  readonly numbering: Numbering;
  /** Whether a 目录 is printed. */
  readonly contents: boolean;
}
