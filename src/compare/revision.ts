// What was changed in the Word file of a report since it was built from its data.
import type { Place } from './comparison.js';

/** A place in the data. */
export interface DataPlace extends Place {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** The same as the writer calls it: 指标 › 第2项（工业投资） › 数值. */
  readonly path: string;
}

/** A number that became another. */
export interface RevisedFigure {
  /** The indicator, or whose figure it is; undefined for a number in running text. */
  readonly name?: string;
  readonly was: string;
  readonly is: string;
  /** The words around it as they are now. */
  readonly words: string;
  readonly place?: DataPlace;
  /** Where it stands in the Word file. */
  readonly at: Place;
  readonly note?: string;
}

/** Words that became others, were added or taken out. */
export interface RevisedWords {
  readonly was: string;
  readonly is: string;
  /** The few words before and behind them, which stayed. */
  readonly before: string;
  readonly behind: string;
}

/** A stretch of a paragraph, all of whose words come from one value. */
export interface RevisedText {
  readonly changes: readonly RevisedWords[];
  /** The whole paragraph as it is now. */
  readonly words: string;
  readonly place?: DataPlace;
  readonly at: Place;
}

/** A paragraph or row that the report does not have, and the one behind which it stands. */
export interface AddedLine {
  readonly words: string;
  readonly at: Place;
  readonly after?: { readonly words: string; readonly place?: DataPlace };
}

/** A paragraph or row of the report that is gone. */
export interface RemovedLine {
  readonly words: string;
  readonly place?: DataPlace;
}

/** Paragraphs that stand one behind the other, and elsewhere than in the report. */
export interface MovedLines {
  readonly words: string;
  readonly count: number;
  readonly place?: DataPlace;
  readonly at: Place;
  readonly after?: { readonly words: string; readonly place?: DataPlace };
}

/** A Word comment. */
export interface CommentInFile {
  readonly author: string;
  readonly text: string;
  /** The words that it is about; empty where it is about a place. */
  readonly words: string;
  readonly place?: DataPlace;
  readonly at?: Place;
}

/** Everything that was changed, each kind in the order of the Word file, or of the report for what is gone from it. */
export interface Revision {
  readonly data: string;
  readonly document: string;
  readonly notes: readonly string[];
  readonly figures: readonly RevisedFigure[];
  readonly texts: readonly RevisedText[];
  readonly added: readonly AddedLine[];
  readonly removed: readonly RemovedLine[];
  readonly moved: readonly MovedLines[];
  readonly comments: readonly CommentInFile[];
}
