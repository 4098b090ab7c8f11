// What is wrong with a Word file, as a finding like any other; a Word file has no lines, so the place is told in words.

import type { WordProblem } from '../ooxml/problem.js';
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import { createSource } from '../source/source.js';

/** Makes a finding in a file of a problem with it. */
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
