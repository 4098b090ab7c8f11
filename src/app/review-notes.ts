// Makes review comments of a summary's findings and blanks, each with its line in the YAML file.
import { blank } from '../lint/rules/blank.js';
import type { Blank } from '../report/report.js';
import { describePath } from '../schema/schema-names.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { fromPointer, type Path, toPointer } from '../source/path.js';
import { positionAt, type Source, type Span } from '../source/source.js';
import { entryOf, nodeAt, placeToFill, type TreeNode } from '../source/tree.js';
import type { SoughtPlace } from '../template/place-words.js';
import type { ReportNote } from '../word/comments/annotate-report.js';
import { findingText } from '../word/comments/finding-text.js';

/**
 * The comments on a report; a blank on which there is a finding gets no comment of its own, and what only says that it is a
 * blank is no finding here.
 */
export function reviewNotes(
  diagnostics: readonly Diagnostic[],
  blanks: readonly Blank[],
  source: Source,
  tree: TreeNode,
): readonly ReportNote[] {
  const open = new Set(blanks.map(({ path }) => toPointer(path)));
  const findings = diagnostics.filter(
    ({ file, code, pointer }) => file === source.file && !(code === blank.id && open.has(pointer)),
  );
  const spoken = new Set(findings.map(({ pointer }) => pointer));
  return [
    ...findings.map((finding) => findingNote(finding, source, tree)),
    ...blanks
      .filter(({ path }) => !spoken.has(toPointer(path)))
      .map(({ path }) => blankNote(path, source, tree)),
  ];
}

function findingNote(finding: Diagnostic, source: Source, tree: TreeNode): ReportNote {
  const { code, range } = finding;
  return {
    ...soughtPlace(finding, source, tree),
    text: findingText(finding, `${code}，${nameOf(source)}:${range.start.line}`),
  };
}

/** What is known of the place of a finding, by which its words are found in what was made of the data. */
export function soughtPlace(
  { pointer, span }: Pick<Diagnostic, 'pointer' | 'span'>,
  source: Source,
  tree: TreeNode,
): SoughtPlace {
  const path = pointer === '' ? pathTo(tree, span) : fromPointer(pointer);
  return { pointer: toPointer(path), ...wordsAt(source, span), ...nearOf(tree, path) };
}

function blankNote(path: Path, source: Source, tree: TreeNode): ReportNote {
  const { line } = positionAt(source, placeToFill(tree, path).start);
  return {
    pointer: toPointer(path),
    words: '',
    before: '',
    after: '',
    ...nearOf(tree, path),
    text: `待填：${describePath(tree, path)}\n（${nameOf(source)}:${line}）`,
  };
}

const nameOf = ({ file }: Source): string => file.slice(file.lastIndexOf('/') + 1);

const AROUND = 60;

/** The words of a span, and the characters before and after it, with lines joined as composing joins them. */
function wordsAt({ text }: Source, { start, end }: Span): Pick<ReportNote, 'words' | 'before' | 'after'> {
  return {
    words: joined(text.slice(start, end)).trim(),
    before: joined(text.slice(Math.max(0, start - AROUND), start)),
    after: joined(text.slice(end, end + AROUND)),
  };
}

const joined = (text: string): string => text.replace(/[ \t]*[\r\n]+\s*/g, '');

/** The path to the innermost value that contains the start of a span. */
function pathTo(node: TreeNode, span: Span): Path {
  const holds = (part: Span) => part.start <= span.start && span.start < Math.max(part.end, part.start + 1);
  if (node.kind === 'list') {
    const index = node.items.findIndex((item) => holds(item.span));
    const item = node.items[index];
    return item ? [index, ...pathTo(item, span)] : [];
  }
  if (node.kind !== 'map') return [];
  const entry = node.entries.find(({ keySpan, value }) =>
    holds({ start: keySpan.start, end: value.span.end }),
  );
  return entry ? [entry.key, ...pathTo(entry.value, span)] : [];
}

/** The `name` or `title` of the innermost mapping around a value that has one. */
function nearOf(tree: TreeNode, path: Path): { near?: string } {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(tree, path.slice(0, length));
    if (node?.kind !== 'map') continue;
    for (const key of ['name', 'title']) {
      const value = entryOf(node, key)?.value;
      if (value?.kind === 'scalar' && typeof value.value === 'string') return { near: value.value.trim() };
    }
  }
  return {};
}
