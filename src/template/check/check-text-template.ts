// Checks a text template (.hbs) before any data exist: every fault with its line and column.
import { basename } from 'node:path';
import { type Diagnostic, diagnose } from '../../source/diagnostic.js';
import { createSource, positionAt, type Source, type Span } from '../../source/source.js';
import type { Tag } from '../../word/tags/find-tags.js';
import { usagesOf } from '../tags/usages.js';
import { explainTemplateError } from '../template-error.js';
import type { TemplateFile } from '../template-file.js';
import { helperNames, TEMPLATE_HELPERS } from '../template-helpers.js';
import { checkArguments } from './check-arguments.js';
import { checkHelpers } from './check-names.js';
import { type CheckedTags, checkTags, type TagProblem } from './check-tags.js';
import { notShown } from './not-shown.js';
import type { TemplateCheck } from './template-check.js';
import { offsets, readTextTags } from './text-tags.js';

/** Checks one file; `blocks.*.hbs` lays out the blocks of a part, any other a whole report. */
export function checkTextTemplate({ file, bytes }: TemplateFile): TemplateCheck {
  const source = createSource(file, new TextDecoder().decode(bytes));
  const isBlocks = basename(file).startsWith('blocks.');
  const { tags, faults, error } = readTextTags(source.text);
  const found: Diagnostic[] = faults.map((fault) => diagnose(source, { ...fault, severity: 'error' }));
  // In a template that cannot be parsed, what is in which loop is anyone's guess.
  if (error !== undefined) {
    const all = found.length > 0 ? found : [explainTemplateError(source, error, {})];
    return { source, diagnostics: all, tags: [], problems: [] };
  }
  const checked = checkTags({ tags, root: isBlocks ? 'part' : 'report', standsAlone: () => true });
  found.push(...helperFaults(source, tags), ...checked.problems.map((problem) => inText(source, problem)));
  if (!isBlocks && found.length === 0) found.push(...leftOut(source, checked));
  return {
    source,
    diagnostics: found.sort((a, b) => a.span.start - b.span.start),
    tags: listed(source, tags, checked),
    problems: [],
  };
}

function helperFaults(source: Source, tags: readonly Tag[]): Diagnostic[] {
  const helpers = helperNames(TEMPLATE_HELPERS);
  const found: Diagnostic[] = [];
  const report = (
    { where: { start, end } }: Tag,
    problem: { code: string; message: string; hint?: string },
  ) =>
    found.push(
      diagnose(source, {
        code: problem.code,
        message: problem.message,
        ...(problem.hint !== undefined && { hint: problem.hint }),
        severity: 'error',
        span: { start, end },
      }),
    );
  checkHelpers(usagesOf(tags, helpers), helpers, report);
  checkArguments(tags, helpers, report);
  return found;
}

function inText(source: Source, { tag, expression, ...problem }: TagProblem): Diagnostic {
  const offsetOf = offsets(source.text);
  const { loc } = expression ?? {};
  const span: Span = loc ? { start: offsetOf(loc.start), end: offsetOf(loc.end) } : tag.where;
  const { code, severity, message, hint } = problem;
  return diagnose(source, {
    code,
    severity,
    message,
    ...(hint !== undefined && { hint }),
    span: { start: span.start, end: span.end },
  });
}

function leftOut(source: Source, { shown }: CheckedTags): Diagnostic[] {
  const words = notShown(shown);
  return words
    ? [diagnose(source, { code: 'not-shown', severity: 'info', ...words, span: { start: 0, end: 0 } })]
    : [];
}

function listed(source: Source, tags: readonly Tag[], { meanings }: CheckedTags) {
  return tags
    .filter(({ parsed }) => parsed.kind === 'value' || parsed.kind === 'open')
    .map((tag) => ({
      place: `第${positionAt(source, tag.where.start).line}行`,
      typed: tag.typed,
      about: meanings.get(tag) ?? '',
    }));
}
