// Which files a build writes, and in which formats.
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { isBelow, isFolder, within } from '../disk/file-identity.js';
import { UserError } from '../source/user-error.js';
import { chooseFormat, type OutputFormat } from '../template/format.js';
import type { ConfiguredOutput } from './configured-output.js';
import { refuseOverwriting, refuseWritingTwice } from './refuse-overwriting.js';

export interface BuildTarget {
  /** The path as shown to the user; `-` is standard output. */
  readonly file: string;
  readonly format: OutputFormat;
}

export interface BuildJob {
  readonly input: string;
  readonly targets: readonly BuildTarget[];
  /** The folder of the targets, to be made where there is none; undefined where the caller named the files. */
  readonly folder?: string;
}

export interface TargetOptions {
  readonly output: readonly string[];
  readonly outDir?: string | undefined;
  readonly formats: readonly OutputFormat[];
  /** Whether the Word files are a reviewer's, which are named so that they never take the place of a plain build. */
  readonly annotate?: boolean;
  /** The folder by which each input was found; the folders between it and the input are kept in `outDir`. */
  readonly roots?: ReadonlyMap<string, string>;
  /** What each input's configuration says where `outDir` or `formats` says nothing. */
  readonly configured?: ReadonlyMap<string, ConfiguredOutput>;
}

/**
 * Plans which files are written: those of `output` for one input, files in `outDir` for several, else one
 * beside each input. The format is that of `formats`, else that of the extension, else .docx.
 * @throws UserError when the options contradict each other, or a result would overwrite another result or an
 * input, or lie outside of the folder it is meant for
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
  const refuse = refuserOfOutside(cwd);
  const jobs = inputs.map((input): BuildJob => {
    if (named.length > 0) return { input, targets: namedTargets(named, options.formats) };
    const { place, bounds } = placeOf(input, folder, options, cwd);
    const targets = besideTargets(input, place, options);
    if (bounds === undefined) return { input, targets };
    for (const { file } of targets) refuse(file, bounds);
    return { input, targets, folder: place };
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

function namedTargets(named: readonly string[], formats: readonly OutputFormat[]): BuildTarget[] {
  return named.map((file) => ({ file, format: chooseFormat(formats[0], file) }));
}

interface Place {
  readonly place: string;
  /** The folder that no link may lead out of, where not the caller named the files. */
  readonly bounds: string | undefined;
}

/** The folder a result goes to: below `folder`, or the one of the configuration, else that of the input. */
function placeOf(input: string, folder: string | undefined, options: TargetOptions, cwd: string): Place {
  const own = dirname(input);
  const configured = options.configured?.get(input) ?? {};
  const outDir = folder ?? configured.outDir;
  if (outDir === undefined) return { place: own, bounds: configured.format && own };
  const path = resolve(cwd, own);
  const root = options.roots?.get(input) ?? path;
  // The folder of a configuration is above the input as well; the lower of the two is the one that counts.
  const above =
    configured.folder !== undefined && isBelow(configured.folder, root) ? configured.folder : root;
  // What was found by way of a link may be elsewhere: then there are no folders to keep.
  return { place: join(outDir, isBelow(path, above) ? relative(above, path) : ''), bounds: outDir };
}

/** What throws a UserError for a file that a link leads out of the folder it is meant for. */
function refuserOfOutside(cwd: string): (file: string, folder: string) => void {
  const folders = new Map<string, ReturnType<typeof within>>();
  return (file, folder) => {
    const isInside = folders.get(folder) ?? within(resolve(cwd, folder));
    folders.set(folder, isInside);
    if (!isInside(resolve(cwd, file)))
      throw new UserError(`“${file}”是指向别的文件夹的链接，没有写`, '请删去这个链接，或用 -o 写明文件名');
  };
}

function besideTargets(input: string, folder: string, options: TargetOptions): BuildTarget[] {
  if (input === '-') throw new UserError('从标准输入读取时，要说明写到哪里', '请加上 -o report.docx');
  const { format: configured } = options.configured?.get(input) ?? {};
  const formats = options.formats.length > 0 ? options.formats : [configured ?? 'docx'];
  const name = basename(input, extname(input));
  return formats.map((format) => ({
    file: join(folder, `${name}${options.annotate && format === 'docx' ? REVIEW : ''}.${format}`),
    format,
  }));
}

/** Comes after the name of a reviewer's copy. */
const REVIEW = '.审阅';

function twice(first: string, second: string, file: string): UserError {
  if (first === second) return new UserError(`“${file}”写了两次，没有写`, '每个 -o 要写不同的文件名');
  return new UserError(
    `“${first}”和“${second}”会写成同一个文件“${file}”，没有写`,
    '请只写它们共有的文件夹，或给通配符加上引号，原来的子文件夹就会保留；也可以改其中一个的文件名',
  );
}
