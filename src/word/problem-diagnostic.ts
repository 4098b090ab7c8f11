// Turns a problem with a Word file into a finding; a Word file has no lines, so the message itself names the
// place.

import type { WordProblem } from '../ooxml/problem.js';
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import { createSource } from '../source/source.js';

/**
 * Makes a finding of a problem.
 *
 * @param file the name of the Word file.
 */
export function problemDiagnostic(file: string, problem: WordProblem): Diagnostic {
  const { code, severity, message, hint, place, context } = problem;
  const where = [place, context && `“${context}”`].filter((words) => words).join('：');
  return diagnose(createSource(file, ''), {
    code,
    severity,
    message: where ? `${where}：${message}` : message,
    ...(hint !== undefined && { hint }),
    span: { start: 0, end: 0 },
    params: { place: place ?? '', context: context ?? '' },
  });
}
