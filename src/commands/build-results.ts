// Writes the files of one summary, all of them or none, and adds review comments to the Word file when asked
// to.
import { resolve } from 'node:path';
import type { Built } from '../app/build.js';
import { writeFilesSafely } from '../disk/write-file.js';
import { noteWriting } from '../disk/written-record.js';
import { documentDate } from '../render/render-word.js';
import { told } from '../source/printable.js';
import type { Trace } from '../template/trace.js';
import { annotateReport, type ReportNote } from '../word/comments/annotate-report.js';
import type { BuildTarget } from './build-targets.js';
import { epochDate } from './epoch-date.js';
import { type Kept, keptAmong } from './refuse-replacing.js';
import type { Terminal } from './terminal.js';

/** The report built for one target; `trace` is given when comments are to be put into its Word file. */
export type BuildResult = Built & {
  readonly target: BuildTarget;
  readonly trace: Trace | undefined;
  /** The program that wrote it, where it was not zonerep. */
  readonly by?: string;
};

export interface Writing {
  /** The comments for targets with a `trace`. */
  readonly notes: readonly ReportNote[];
  /** Whether also what zonerep did not write is replaced. */
  readonly force: boolean;
  /** Whether each file is told once it is written. */
  readonly verbose: boolean;
}

/**
 * The files among the results that must not be replaced, before a program is asked for the content of PDFs.
 * @throws UserError when one of them cannot be read
 */
export function keptBefore(results: readonly BuildResult[], { cwd }: Terminal): readonly Kept[] {
  const files = results.filter(({ target }) => target.file !== '-');
  return keptAmong(
    files.map(({ target: { file, format }, content = '' }) => ({
      name: file,
      path: resolve(cwd, file),
      content: format === 'pdf' ? '' : content,
    })),
  );
}

/**
 * Writes all files or none, and standard output last, so that nothing is printed when a file cannot be
 * written.
 * @returns the files that must not be replaced; then nothing was written
 * @throws UserError when a file cannot be written, or SOURCE_DATE_EPOCH is no number
 */
export function writeResults(
  results: readonly BuildResult[],
  { notes, force, verbose }: Writing,
  terminal: Terminal,
): readonly Kept[] {
  const named = results.map((result) => ({ name: result.target.file, ...finished(result, notes, terminal) }));
  const files = named
    .filter(({ name }) => name !== '-')
    .map((file) => ({ ...file, path: resolve(terminal.cwd, file.name) }));
  const kept = force ? [] : keptAmong(files);
  if (kept.length > 0) return kept;
  writeFilesSafely(
    files,
    ({ name, also }) => {
      if (verbose) terminal.err(told`已写成 ${name}${also}\n`);
    },
    () => noteWriting(files),
  );
  for (const { name, content } of named) if (name === '-') terminal.out(content);
  return [];
}

/** The content to write, with its comments, and what the message `已写成…` adds about them. */
function finished(
  { content = '', trace, report, by }: BuildResult,
  notes: readonly ReportNote[],
  { env }: Terminal,
): { readonly content: string | Uint8Array; readonly also: string } {
  if (!trace || typeof content === 'string')
    return { content, also: by === undefined ? '' : `，用的是 ${by}` };
  const dates = { comments: epochDate(env), file: documentDate({ report }) };
  return {
    content: annotateReport(content, trace.origins, notes, dates),
    also: `，加了 ${notes.length} 条批注`,
  };
}
