// `--baseline` and `--update-baseline`: which findings of a run are new, and what is put down as known.
import { dirname, resolve } from 'node:path';
import { applyBaseline, type Baseline, describeStale, type Run, updateBaseline } from '../batch/baseline.js';
import { formatBaseline, parseBaseline } from '../batch/baseline-file.js';
import { exists } from '../disk/file-identity.js';
import { namesFrom } from '../disk/name-in.js';
import { readBaseline } from '../disk/read-texts.js';
import { writeFileSafely } from '../disk/write-file.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import type { ValidateOptions } from './check-commands.js';
import type { CheckedFiles } from './check-files.js';
import { refuseOutside } from './configured-output.js';
import type { Terminal } from './terminal.js';

/** The baseline's name, from the option or the configuration; undefined for none. */
export function baselineOf({ config }: CheckedFiles, options: ValidateOptions): string | undefined {
  return options.baseline ?? config?.validate.baseline;
}

/**
 * The findings that are not in the baseline; `--update-baseline` writes all of them into it, so that none is left but those
 * of files that could not be checked to their end.
 * @throws UserError when there is no baseline, it cannot be read or written, or an earlier zonerep wrote it
 */
export function sinceBaseline(
  checked: CheckedFiles,
  options: ValidateOptions,
  terminal: Terminal,
): readonly Diagnostic[] {
  const file = baselineOf(checked, options);
  if (file === undefined) {
    if (options.updateBaseline)
      throw new UserError('--update-baseline 要知道写到哪个文件', '请加上 --baseline 基线.json');
    return checked.diagnostics;
  }
  const path = resolve(terminal.cwd, file);
  const run = {
    files: checked.files,
    diagnostics: checked.diagnostics,
    nameOf: namesFrom(dirname(path), terminal.cwd),
  };
  if (!options.updateBaseline) return fresh(path, file, run, terminal);
  if (options.baseline === undefined && checked.config)
    refuseOutside(path, '基线', '--baseline', checked.config, terminal.cwd);
  return update(path, file, run, terminal);
}

function fresh(path: string, file: string, run: Run, terminal: Terminal): readonly Diagnostic[] {
  if (!exists(path)) throw new UserError(`没有基线文件“${file}”`, '第一次用时加上 --update-baseline 生成');
  const { baseline, isOld } = parseBaseline(readBaseline(path, file), file);
  if (isOld)
    throw new UserError(
      `基线文件“${file}”是旧版的 zonerep 写的，里面的记号和现在的对不上`,
      '先不加 --baseline 看一遍问题，再加上 --update-baseline 重新生成',
    );
  const { fresh, known, stale } = applyBaseline(baseline, run);
  if (known > 0) terminal.err(told`另有 ${known} 处问题已记在 ${file} 里，没有列出\n`);
  terminal.err(describeStale(stale));
  return fresh;
}

function update(path: string, file: string, run: Run, terminal: Terminal): readonly Diagnostic[] {
  const before = exists(path) ? known(readBaseline(path, file), file, run, terminal) : new Map();
  const { baseline, recorded, faulty } = updateBaseline(before, run);
  writeFileSafely(path, formatBaseline(baseline), file);
  terminal.err(told`已把 ${recorded} 处问题记入 ${file}\n`);
  const [first] = faulty;
  if (first === undefined) return [];
  const which = faulty.length > 1 ? told`${first} 等 ${faulty.length} 个文件` : told`${first} `;
  terminal.err(`${which}没有读完（编码、语法等），问题不记入基线，请先改好，再更新基线\n`);
  const untold = new Set(faulty);
  return applyBaseline(before, {
    ...run,
    diagnostics: run.diagnostics.filter(({ file }) => untold.has(file)),
  }).fresh;
}

/** What the old baseline knows; nothing, when an earlier zonerep wrote it: of files outside this run it must be made anew. */
function known(text: string, file: string, { files }: Run, terminal: Terminal): Baseline {
  const { baseline, isOld } = parseBaseline(text, file);
  if (!isOld) return baseline;
  const others = [...baseline.keys()].filter((name) => !files.includes(name)).length;
  if (others > 0)
    terminal.err(
      told`${file} 是旧版的 zonerep 写的，里面另有 ${others} 个文件不在这次校核之列，没有带过来；请连它们一起重新生成\n`,
    );
  return new Map();
}
