// Checks a Word template before any data exist: every fault with its part and its paragraph or cell.

import { inReadingOrder, type TemplateProblem } from '../ooxml/template-problem.js';
import { createSource } from '../source/source.js';
import { checkTags, type TagProblem } from '../template/check/check-tags.js';
import { notShown } from '../template/check/not-shown.js';
import type { ListedTag, TemplateCheck } from '../template/check/template-check.js';
import type { TemplateFile } from '../template/template-file.js';
import { TEMPLATE_HELPERS } from '../template/template-helpers.js';
import { problemDiagnostic } from '../word/problem-diagnostic.js';
import { type ReadTemplate, readTemplate, type TaggedPart } from '../word/read-template.js';
import type { Tag } from '../word/tags/find-tags.js';

/** Checks a .docx or .dotx, whatever its bytes are. */
export function checkWordTemplate({ file, bytes }: TemplateFile): TemplateCheck {
  const source = createSource(file, '');
  const read = readTemplate(bytes, TEMPLATE_HELPERS);
  const { problems, tags, shown } = checkNames(read);
  const words =
    read.tagged.length > 0 && problems.every(({ severity }) => severity !== 'error')
      ? notShown(shown)
      : undefined;
  const info: TemplateProblem[] = words ? [{ code: 'not-shown', severity: 'info', ...words }] : [];
  const none: TemplateProblem[] =
    read.partNames.length > 0 && read.tagged.length === 0 && problems.length === 0 ? [NO_TAGS] : [];
  const all = [...problems, ...info, ...none];
  return { source, diagnostics: all.map((problem) => problemDiagnostic(file, problem)), tags, problems: all };
}

const NO_TAGS: TemplateProblem = {
  code: 'no-tags',
  severity: 'warning',
  message: '模板里一个标签也没有，填出来和原样一样',
  hint: '在要填内容的地方写上标签，如 {{标题}}，正文单独一段写 {{{正文}}}',
};

/** All that is wrong with a template that was read, its names among it, in reading order. */
export function checkNames(read: ReadTemplate): {
  readonly problems: readonly TemplateProblem[];
  readonly tags: readonly ListedTag[];
  readonly shown: ReadonlySet<string>;
} {
  const shown = new Set<string>();
  const tags: ListedTag[] = [];
  const found: TemplateProblem[] = [...read.problems];
  for (const part of read.tagged) {
    const checked = checkTags({ tags: part.tags, root: 'report', standsAlone: aloneIn(part) });
    for (const field of checked.shown) shown.add(field);
    for (const tag of part.tags) if (isListed(tag)) tags.push(listed(tag, checked.meanings.get(tag) ?? ''));
    // Where blocks are not paired, what is in which loop is anyone's guess.
    if (part.paired) found.push(...checked.problems.map(inWord));
  }
  return { problems: inReadingOrder(found, read.partNames), tags, shown };
}

const aloneIn =
  ({ inText }: TaggedPart) =>
  ({ node }: Tag): boolean =>
    !inText.has(node.id);

const isListed = ({ parsed, silent }: Tag): boolean =>
  !silent && (parsed.kind === 'value' || parsed.kind === 'open');

const listed = ({ typed, where }: Tag, about: string): ListedTag => ({ place: where.place, typed, about });

function inWord({ tag, expression: _, ...problem }: TagProblem): TemplateProblem {
  return { ...problem, ...tag.where };
}
