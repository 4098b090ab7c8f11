// Which files a build writes, and in which formats.
import { basename, dirname, extname, join, resolve } from 'node:path';
import { isFolder } from '../disk/file-identity.js';
import { UserError } from '../source/user-error.js';
import { chooseFormat, type Format } from '../template/format.js';
import type { ConfiguredOutput } from './configured-output.js';
import { refuseOverwriting, refuseWritingTwice } from './refuse-overwriting.js';

export interface BuildTarget {
  /** The path as shown to the user; `-` is standard output. */
  readonly file: string;
  readonly format: Format;
}

export interface BuildJob {
  readonly input: string;
  /** Whether a configuration chose the place or the format, and not the caller. */
  readonly isConfigured: boolean;
  readonly targets: readonly BuildTarget[];
}

export interface TargetOptions {
  readonly output: readonly string[];
  readonly outDir?: string | undefined;
  readonly formats: readonly Format[];
  /** What each input's configuration says where `outDir` or `formats` says nothing. */
  readonly configured?: ReadonlyMap<string, ConfiguredOutput>;
}

/**
 * Plans which files are written: those of `output` for one input, files in `outDir` for several, else one
 * beside each input. The format is that of `formats`, else that of the extension, else .docx.
 * @throws UserError when the options contradict each other, or a result would overwrite another result or an
 * input
 */
export function planBuild(inputs: readonly string[], options: TargetOptions, cwd: string): BuildJob[] {
  const folder = options.outDir ?? folderOutput(options.output, cwd);
  const named = folder === undefined ? options.output : [];
  if (named.length > 0 && inputs.length > 1) {
    throw new UserError('有多个输入文件时，-o 不能只写一个文件名', '请用 --out-dir 指定文件夹');
  }
  if (named.length > 1 && options.formats.length > 0) {
    throw new UserError('写了多个 -o 时，格式由各个扩展名决定', '请去掉 --format');
  }
  const jobs = inputs.map((input) => {
    if (named.length > 0)
      return { input, isConfigured: false, targets: namedTargets(named, options.formats) };
    const { outDir, format } = options.configured?.get(input) ?? {};
    const formats = options.formats.length > 0 || !format ? options.formats : [format];
    const isConfigured = outDir !== undefined || format !== undefined;
    return { input, isConfigured, targets: besideTargets(input, folder ?? outDir, formats) };
  });
  refuseOverwriting(
    jobs.flatMap(({ targets }) => targets.map(({ file }) => file)),
    inputs.map((name) => ({ name, what: '输入文件' })),
    cwd,
  );
  const results = jobs.flatMap(({ input, targets }) => targets.map(({ file }) => ({ input, file })));
  refuseWritingTwice(results, cwd, (first, second) => twice(first.input, second.input, second.file));
  return jobs;
}

function folderOutput(output: readonly string[], cwd: string): string | undefined {
  const [only] = output;
  if (only === undefined || output.length > 1 || only === '-') return undefined;
  return /[/\\]$/.test(only) || isFolder(resolve(cwd, only)) ? only : undefined;
}

function namedTargets(named: readonly string[], formats: readonly Format[]): BuildTarget[] {
  return named.map((file) => ({ file, format: chooseFormat(formats[0], file) }));
}

function besideTargets(input: string, folder: string | undefined, formats: readonly Format[]): BuildTarget[] {
  if (input === '-') throw new UserError('从标准输入读取时，要说明写到哪里', '请加上 -o report.docx');
  const name = basename(input, extname(input));
  return (formats.length > 0 ? formats : (['docx'] as const)).map((format) => ({
    file: join(folder ?? dirname(input), `${name}.${format}`),
    format,
  }));
}

function twice(first: string, second: string, file: string): UserError {
  if (first === second) return new UserError(`“${file}”写了两次，没有写`, '每个 -o 要写不同的文件名');
  return new UserError(
    `“${first}”和“${second}”会写成同一个文件“${file}”，没有写`,
    '请分开写，或改其中一个的文件名',
  );
}
