// Which files the arguments mean: names, folders and globs become one sorted list in which each file stands once.
import { realpathSync, statSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { compareNames } from '../source/natural-order.js';
import { UserError } from '../source/user-error.js';

export interface ExpandedFiles {
  /** Relative to the working directory, with `/` between folders, in natural order; `-` is standard input. */
  readonly files: readonly string[];
  /** Arguments that mean no file at all; the others are to be checked all the same. */
  readonly unmatched: readonly string[];
}

/**
 * Finds the files meant by names, folders (their `*.yaml` and `*.yml`, at any depth) and globs. Configuration files are
 * left out, and of several names for one file (symbolic links) the plainest stays.
 * @throws UserError when there is no file at all.
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
  // A name that is there is meant as it stands, with [ ] and all.
  if (stat) return [nameIn(cwd, resolve(cwd, arg))];
  const segments = toGlob(arg, sep).split('/');
  const first = segments.findIndex((segment) => isDynamicPattern(segment));
  if (first < 0) return [];
  // tinyglobby finds nothing for a pattern that climbs out of its folder and back in, so it starts where the globbing does.
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

/** In a shell pattern `\` takes a character's meaning away; where it parts folders it cannot, so there it is a `/`. */
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

/** A file that has gone since it was listed is kept under its name: whoever reads it says that it is gone. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
