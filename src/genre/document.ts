// A 公文 as its readers see it: texts in reading order, each with what it is and the part it belongs to.
import type { Finding, Severity } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import type { Source, Span } from '../source/source.js';
import type { Stretch, Summary } from '../summary/summary.js';

/** Which part of the summary a text belongs to. */
export type PartName =
  | 'opening'
  | 'indicators'
  | 'tasks'
  | 'issues'
  | 'plan'
  | 'other'
  | 'closing'
  | 'attachments';

/** One text of the document: a title, a heading or running text (several paragraphs have `\n\n` between them). */
export interface DocumentText {
  readonly text: string;
  /** `title` is the document's; `heading` stands over others; `name` is a short label such as an owner or a unit. */
  readonly role: 'title' | 'heading' | 'body' | 'name';
  /** Depth of a heading: 1 for 一、; 0 for everything else. */
  readonly level: number;
  readonly part: PartName;
  /** Path of the value in YAML; empty for a plain text. */
  readonly path: Path;
  /** Where the characters from `start` to `end` of `text` stand in the source. */
  locate(start: number, end: number): Span;
  /** Of a text in another file that the source names: where it stands there, `项目.csv 第 5 行`. */
  elsewhere?(): string;
}

/** A user's word list. */
export interface Terms {
  readonly forbidden: readonly { readonly word: string; readonly reason?: string }[];
  /** `wrong` spellings are to be written `right`. */
  readonly preferred: readonly { readonly right: string; readonly wrong: readonly string[] }[];
  /** Of people, places, offices and projects: right as they stand. */
  readonly names: readonly string[];
  /** Phrases that are right as they stand. */
  readonly allowed: readonly string[];
}

/** What a zone reports under a name: the units it may have and which way is better. */
export interface CatalogueEntry {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly units: readonly string[];
  readonly direction: 'up' | 'down';
  /** Growth is reckoned by comparable scope, so levels need not give it. */
  readonly comparableScope?: boolean;
}

/** An office's own words and indicators. */
export interface Vocabulary {
  readonly terms: Terms;
  /** Indicators of the office's own, searched before the built-in catalogue. */
  readonly indicators: readonly CatalogueEntry[];
}

/** What the rules see: a summary's data, or a text that was written without them. */
export interface Document {
  readonly source: Source;
  /** In reading order. */
  readonly texts: readonly DocumentText[];
  /** The data; undefined when a plain text is checked. */
  readonly summary: Summary | undefined;
  /** The report's year and the plan's, from the data or, in a plain text, from title and headings; undefined when unknown. */
  readonly year: number | undefined;
  readonly planYear: number | undefined;
  readonly vocabulary: Vocabulary;
  /** Where the value at a path stands in the source (its key, when it has no value). */
  spanOf(path: Path): Span;
  /** Where a stretch of the text at a path stands, such as a cell of a pasted table. */
  spanWithin(path: Path, stretch: Stretch): Span;
  /** The key (or the place in a list) where what is still missing at a path is to be written. */
  placeToFill(path: Path): Span;
  /** What the writer calls a place: `指标 › 第2项（工业投资） › 数值`. */
  nameOf(path: Path): string;
  /** Whether a place must be there: it can be filled in, but not be taken away. */
  isRequired(path: Path): boolean;
  /** Every key and list item with nothing in it, settings included; none in a plain text. */
  emptyPlaces(): Iterable<Path>;
}

/** The vocabulary of an office that has set none: no word list, no indicators beyond the built-in catalogue. */
export const noVocabulary: Vocabulary = {
  terms: { forbidden: [], preferred: [], names: [], allowed: [] },
  indicators: [],
};

/** What a rule says of a fault: a finding without its code, and without its severity where that is the rule's usual one. */
export type RuleFinding = Omit<Finding, 'code' | 'severity'> & {
  readonly severity?: Severity;
  /** The places with nothing in them that the finding tells: no other rule tells them again. */
  readonly open?: readonly Path[];
  /** Whether the fault stands in another file, so that its span is only the place where that is named. */
  readonly elsewhere?: true;
};
