// Checks a Word template without data and gives each fault with its part and its paragraph or cell.
import type { WordProblem } from '../ooxml/problem.js';
import { createSource } from '../source/source.js';
import { notShown } from '../template/check/not-shown.js';
import type { TemplateCheck } from '../template/check/template-check.js';
import { EXPECTED } from '../template/expected.js';
import type { TemplateFile } from '../template/template-file.js';
import { problemDiagnostic } from '../word/problem-diagnostic.js';
import { readLook } from '../word/read-look.js';
import { type ReadPrograms, readPrograms } from '../word/read-template.js';
import { tellStyles } from './tell-styles.js';

/** A template's faults as findings and, for a Word file, again as `problems` with the places for comments. */
export type CheckedTemplate = TemplateCheck & {
  readonly problems: readonly WordProblem[];
  /** Which style each part of a report gets, in Chinese, a line each; none where no part is printed, or there is an error. */
  readonly styles: readonly string[];
};

/** Checks a .docx or .dotx; bytes that are no Word file give a fault and are never thrown. */
export function checkWordTemplate({ file, bytes, keepLinks }: TemplateFile): CheckedTemplate {
  const read = readPrograms(bytes, EXPECTED.report, { keepLinks });
  const look = read.programs && readLook(read.programs);
  const styles = look && 'value' in look ? tellStyles(look.value) : [];
  // Without its styles no part of a report can be printed in it.
  const unread = look && 'problem' in look && read.tags.some(({ typed }) => /^[{｛]{3}/.test(typed));
  const problems = [...read.problems, ...(unread ? [look.problem] : remarks(read))];
  return {
    source: createSource(file, ''),
    diagnostics: problems.map((problem) => problemDiagnostic(file, problem)),
    tags: read.tags,
    problems,
    styles,
  };
}

/** The remarks on a template without errors: that it has no tags, or shows not all content. */
function remarks({ problems, shown, isBare }: ReadPrograms): readonly WordProblem[] {
  if (problems.some(({ severity }) => severity === 'error')) return [];
  if (isBare) return problems.every(({ code }) => isOfFile(code)) ? [NO_TAGS] : [];
  const words = notShown(shown);
  return words ? [{ code: 'not-shown', severity: 'info', ...words }] : [];
}

/** Whether a remark is about what the file holds besides text, and says nothing of tags. */
const isOfFile = (code: string): boolean => code === 'outside-link' || code === 'foreign-object';

const NO_TAGS: WordProblem = {
  code: 'no-tags',
  severity: 'warning',
  message: '模板里一个标签也没有，填出来和原样一样',
  hint: '在要填内容的地方写上标签，如 {{标题}}，正文单独一段写 {{{正文}}}',
};
