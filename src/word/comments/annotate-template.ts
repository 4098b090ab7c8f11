// A copy of a template in which Word comments say what is wrong, at the words that are.

import type { WordProblem } from '../../ooxml/problem.js';
import { severityNames } from '../../source/diagnostic.js';
import { annotateDocx, type Note } from './annotate.js';

/** The copy; undefined for a file that cannot be opened. */
export function annotateTemplate(
  bytes: Uint8Array,
  problems: readonly WordProblem[],
  date: Date | undefined,
): Uint8Array | undefined {
  return annotateDocx(bytes, problems.map(noteOf), date).bytes;
}

function noteOf({ part, paragraph, start, end, ...problem }: WordProblem): Note {
  const { severity, code, message, hint, place } = problem;
  // Word takes comments in the body only; of what stands elsewhere the place is told in words.
  const elsewhere = place !== undefined && part !== 'word/document.xml' ? `${place}：` : '';
  const text = [
    `${severityNames[severity]}：${elsewhere}${message}`,
    hint && `怎么改：${hint}`,
    `（${code}）`,
  ];
  return {
    text: text.filter((line) => line).join('\n'),
    ...(part !== undefined && { part }),
    ...(paragraph !== undefined && { paragraph }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}
