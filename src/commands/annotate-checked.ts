// `validate --annotate`: the Word file that was checked, with what was found as comments at the words.
import { resolve } from 'node:path';
import { writeFilesSafely } from '../disk/write-file.js';
import { noteWriting } from '../disk/written-record.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { told } from '../source/printable.js';
import type { Source } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import { type AnnotatedDocument, annotateDocument } from '../word/comments/annotate-document.js';
import { epochDate } from './epoch-date.js';
import { readWordBytes } from './read-word-file.js';
import { keptAmong, tellKept } from './refuse-replacing.js';
import type { Terminal } from './terminal.js';

/** What is written, and where. */
export interface Annotating {
  /** The Word file, as the user named it. */
  readonly file: string;
  /** The text in which the findings were found; undefined where there are none. */
  readonly source: Source | undefined;
  readonly findings: readonly Diagnostic[];
  /** The name of the copy. */
  readonly name: string;
  /** Whether also what zonerep did not write is replaced. */
  readonly force: boolean;
}

/**
 * Writes the copy with comments; without findings none is written.
 * @returns whether all is well: false when a file there must not be replaced, which is told
 * @throws UserError when a file cannot be read or written, or SOURCE_DATE_EPOCH is no number
 */
export function annotateChecked(
  { file, source, findings, name, force }: Annotating,
  terminal: Terminal,
): boolean {
  const own = findings.filter((finding) => finding.file === source?.file);
  if (!source || own.length === 0) {
    terminal.err('没有要批注的问题，没有写文件\n');
    return true;
  }
  const date = epochDate(terminal.env);
  const annotated = annotateDocument(readWordBytes(file, terminal), source.text, own, date);
  const { bytes, added } = annotated;
  if (!bytes) throw refusal(file, annotated);
  const path = resolve(terminal.cwd, name);
  const copy = { path, name, content: bytes, isUnsealed: true };
  const kept = force ? [] : keptAmong([copy]);
  tellKept(kept, terminal);
  if (kept.length > 0) return false;
  writeFilesSafely([copy], undefined, () => noteWriting([copy]));
  terminal.err(told`已写成 ${name}，加了 ${added} 条批注\n`);
  return true;
}

function refusal(file: string, { problems: [problem], isStale }: AnnotatedDocument): UserError {
  if (isStale) return new UserError(`“${file}”在校核的时候被改过，没有写批注`, '请再运行一次');
  const message = problem?.message.replace('模板', '文件') ?? '读不了';
  return new UserError(`“${file}”不能加批注，没有写：${message}`, problem?.hint?.replace('模板', '文件'));
}
