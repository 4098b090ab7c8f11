// Checks a text template (.hbs) before any data exist: every fault with its line and column.
import { decodeText } from '../../source/decode-text.js';
import { type Diagnostic, diagnose } from '../../source/diagnostic.js';
import { createSource, positionAt, type Source, type Span } from '../../source/source.js';
import { EXPECTED } from '../expected.js';
import type { TagFault } from '../tags/tag.js';
import { explainTemplateError } from '../template-error.js';
import type { TemplateFile } from '../template-file.js';
import { readTextTree, type TextTag, type TextTree } from '../text-tree.js';
import { checkLooseTags, checkTree, type FoundFault, type TreeCheck } from './check-tree.js';
import { notShown } from './not-shown.js';
import type { TemplateCheck } from './template-check.js';

/** A text template that was checked, and what Handlebars' parser made of it, unless that failed. */
export type CheckedText = TemplateCheck & {
  readonly program?: hbs.AST.Program;
  /** The English names of the fields of the report that it prints. */
  readonly shown?: ReadonlySet<string>;
};

/** Checks one file; a `blocks.*.hbs` lays out the blocks of a part, any other file a whole report. */
export function checkTextTemplate({ file, bytes }: TemplateFile): CheckedText {
  const { text, problem } = decodeText(bytes);
  const source = createSource(file, text);
  if (problem) {
    const finding = { code: 'encoding', severity: 'error', ...problem } as const;
    return { source, diagnostics: [diagnose(source, finding)], tags: [] };
  }
  const isBlocks = /(?:^|[/\\])blocks\.[^/\\]*$/.test(file);
  const read = readTextTree(source.text);
  const expected = EXPECTED[isBlocks ? 'part' : 'report'];
  const checked = read.paired
    ? checkTree(read.tree, expected, () => true)
    : checkLooseTags(read.tags, expected);
  const found = saidOnce([
    ...read.faults.map(({ span, ...fault }) => diagnosis(source, span, fault)),
    ...checked.faults.map((fault) => diagnosis(source, placeOf(fault, read), fault.fault)),
  ]);
  const isFaulty = found.some(({ severity }) => severity === 'error');
  if (!isFaulty && read.error !== undefined) found.push(explainTemplateError(source, read.error));
  if (found.length === 0 && !isBlocks) found.push(...leftOut(source, checked));
  return {
    source,
    diagnostics: found.sort((a, b) => a.span.start - b.span.start),
    tags: read.error === undefined ? listed(source, read.tags, checked) : [],
    ...(read.program && { program: read.program }),
    shown: checked.shown,
  };
}

/**
 * Drops repeated findings, because pairing blocks and checking names can find the same fault at the same
 * place.
 */
const saidOnce = (found: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(found.map((one) => [`${one.span.start} ${one.message}`, one])).values(),
];

const diagnosis = (source: Source, span: Span, { severity = 'error', ...fault }: TagFault): Diagnostic =>
  diagnose(source, { ...fault, severity, span });

function placeOf({ tag, expression }: FoundFault<TextTag>, { spanOf }: TextTree): Span {
  return (expression && spanOf(expression.loc)) ?? tag.span;
}

function leftOut(source: Source, { shown }: TreeCheck<TextTag>): Diagnostic[] {
  const words = notShown(shown);
  return words
    ? [diagnose(source, { code: 'not-shown', severity: 'info', ...words, span: { start: 0, end: 0 } })]
    : [];
}

function listed(source: Source, tags: readonly TextTag[], { meanings }: TreeCheck<TextTag>) {
  return tags
    .filter(({ parsed }) => parsed.kind === 'value' || parsed.kind === 'open')
    .map((tag) => ({
      place: `第${positionAt(source, tag.span.start).line}行`,
      typed: tag.typed,
      about: meanings.get(tag) ?? '',
    }));
}
