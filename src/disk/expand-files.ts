// Expands the names, folders and globs of a command line to one sorted list that has each file once.
import { realpathSync, statSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { compareNames } from '../source/natural-order.js';
import { UserError } from '../source/user-error.js';

export interface ExpandedFiles {
  /**
   * Names relative to the working directory, with `/` between folders, in natural order; `-` is standard
   * input.
   */
  readonly files: readonly string[];
  /** Arguments that match no file, which do not stop the other files from being checked. */
  readonly unmatched: readonly string[];
}

/**
 * Finds the files that names, folders (their `*.yaml` and `*.yml`, at any depth) and globs match.
 * Configuration files are left out, and of several names for one file its real path stays rather than that of
 * a symbolic link.
 * @throws UserError when no file is left.
 */
export function expandFiles(args: readonly string[], cwd: string): ExpandedFiles {
  const found = args.map((arg) => ({ arg, names: namesOf(arg, cwd) }));
  const unmatched = found.filter(({ names }) => names.length === 0).map(({ arg }) => arg);
  const files = uniqueFiles(found.flatMap(({ names }) => names).filter(isNoConfig), cwd);
  if (files.length > 0) return { files, unmatched };
  const config = found.flatMap(({ names }) => names)[0];
  if (config !== undefined)
    throw new UserError(`“${config}”是配置文件，不是总结`, '写出它旁边的总结文件，配置会一并检查');
  throw new UserError(
    `没有找到文件：${args.join('、')}`,
    '请检查文件名和所在的文件夹；写文件夹时，检查其中的 .yaml 和 .yml 文件',
  );
}

function namesOf(arg: string, cwd: string): string[] {
  if (arg === '-') return ['-'];
  const stat = statSync(resolve(cwd, arg), { throwIfNoEntry: false });
  if (stat?.isDirectory()) return globNames('**/*.{yaml,yml}', resolve(cwd, arg), cwd);
  // An argument that is the name of a file is no glob, even if it contains [ ] or *.
  if (stat) return [nameIn(cwd, resolve(cwd, arg))];
  const segments = toGlob(arg, sep).split('/');
  const first = segments.findIndex((segment) => isDynamicPattern(segment));
  if (first < 0) return [];
  // tinyglobby finds nothing for a pattern such as `../data/*.yaml` from within data, so it is given the
  // folder before the first `*` as its root.
  const base = segments.slice(0, first).join('/');
  return globNames(
    segments.slice(first).join('/'),
    resolve(cwd, arg.startsWith('/') ? `/${base}` : base),
    cwd,
  );
}

function globNames(pattern: string, folder: string, cwd: string): string[] {
  const options = { cwd: folder, caseSensitiveMatch: false, ignore: ['**/node_modules/**'], absolute: true };
  return globSync([pattern], options).map((file) => nameIn(cwd, file));
}

/**
 * The argument as a glob: on Windows, where `\` separates folders and cannot escape a character, `\` becomes
 * `/`.
 */
export function toGlob(pattern: string, separator: string): string {
  return separator === '\\' ? pattern.replaceAll('\\', '/') : pattern;
}

function nameIn(cwd: string, file: string): string {
  return relative(cwd, file).replaceAll(sep, '/');
}

function isNoConfig(name: string): boolean {
  return !/^zonerep\.config\.ya?ml$/i.test(basename(name));
}

function uniqueFiles(names: readonly string[], cwd: string): string[] {
  const realCwd = realPath(cwd);
  const byFile = new Map<string, string>();
  for (const name of names.toSorted(compareNames)) {
    const real = name === '-' ? '-' : realPath(resolve(cwd, name));
    if (!byFile.has(real) || nameIn(realCwd, real) === name) byFile.set(real, name);
  }
  return [...byFile.values()].sort(compareNames);
}

/**
 * The path without symbolic links; a file deleted since it was listed keeps its name, and reading it gives
 * the error.
 */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
