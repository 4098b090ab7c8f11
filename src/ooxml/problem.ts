// What is wrong with a Word template, or with data filled into it: gathered, never thrown.
import type { Severity } from '../source/diagnostic.js';

/**
 * The place of some characters: the paragraph, by its number among all `w:p` of a part, and UTF-16 offsets in
 * its text.
 */
export interface TextPlace {
  /** The part's name in the package, `word/document.xml`. */
  readonly part: string;
  /**
   * Zero-based index of the `w:p` in document order; -1 in a part without paragraphs (the document's
   * properties).
   */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface WordProblem extends Partial<TextPlace> {
  /** Kebab case, such as `unclosed-block`. */
  readonly code: string;
  /** With an `error`, no file is written. */
  readonly severity: Severity;
  /** One Chinese sentence: what is wrong, with the words concerned. */
  readonly message: string;
  /** What to do instead. */
  readonly hint?: string;
  /** 正文第3段, 表1第2行第3列, 页眉第1段; absent when the file as a whole is meant. */
  readonly place?: string;
  /** The words around the fault, with `…` where more stand before or after them. */
  readonly context?: string;
}

/** Makes a problem, an error, of the file as a whole; `message` and `hint` are Chinese. */
export const fileProblem = (code: string, message: string, hint?: string): WordProblem => ({
  code,
  severity: 'error',
  message,
  ...(hint === undefined ? {} : { hint }),
});

/**
 * Sorts problems: first those of the whole file, then part by part, within a part by paragraph and offset.
 *
 * @param partNames the parts in the order in which their problems are to stand.
 */
export function inReadingOrder(
  problems: readonly WordProblem[],
  partNames: readonly string[],
): readonly WordProblem[] {
  const rank = ({ part, paragraph = -1, start = -1 }: WordProblem) =>
    [part === undefined ? -1 : partNames.indexOf(part), paragraph, start] as const;
  return [...problems].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
}
