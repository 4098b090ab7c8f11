// The typed data of one summary, which only `readSummary` makes, after validation.

import type { ChangeUnit } from '../chinese/change-words.js';
import type { Decimal } from '../chinese/decimal.js';
import type { Path } from '../source/path.js';

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

/**
 * A list of items; `missing` when the writer left it empty (`items:` and nothing after it), to be filled in
 * later.
 */
export interface Items {
  readonly list: readonly Item[];
  readonly missing: boolean;
  readonly path: Path;
}

export interface Item {
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

export interface Section {
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

export interface Indicators {
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

export interface Targets {
  readonly title?: Text;
  readonly opening?: Text;
  readonly items: readonly Target[];
  readonly missing?: Path;
  readonly table: boolean;
  readonly caption?: Text;
  readonly closing?: Text;
  readonly path: Path;
}

export interface Plan {
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

export interface Attachment {
  readonly title: Text;
  readonly table?: 'indicators' | 'targets' | 'tasks';
  readonly text?: Text;
  readonly layout?: Layout;
  readonly numbering?: Numbering;
  readonly items?: Items;
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
