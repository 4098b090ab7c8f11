// Makes a copy of a template in which Word comments say what is wrong, at the words concerned.

import type { WordProblem } from '../../ooxml/problem.js';
import { annotateDocx, type Note } from './annotate.js';
import { findingText } from './finding-text.js';

/**
 * Makes the copy.
 *
 * @param problems from reading or checking the template.
 * @param date of the comments and the zip's entries, in UTC; without it the comments have no date.
 * @returns the bytes of the copy; undefined if the file cannot be opened.
 */
export function annotateTemplate(
  bytes: Uint8Array,
  problems: readonly WordProblem[],
  date: Date | undefined,
): Uint8Array | undefined {
  return annotateDocx(bytes, problems.map(noteOf), date).bytes;
}

function noteOf({ part, paragraph, start, end, ...problem }: WordProblem): Note {
  const { code, place } = problem;
  // Word allows comments only in the body; a problem in another part says its place in the comment's text.
  const elsewhere = place !== undefined && part !== 'word/document.xml' ? place : undefined;
  return {
    text: findingText(problem, code, elsewhere),
    ...(part !== undefined && { part }),
    ...(paragraph !== undefined && { paragraph }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}
