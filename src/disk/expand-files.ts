// Expands the names, folders and globs of a command line to one sorted list that has each file once.
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type FileSystemAdapter, globSync, isDynamicPattern } from 'tinyglobby';
import { compareNames } from '../source/natural-order.js';
import { UserError } from '../source/user-error.js';
import { realPath, statOf } from './file-identity.js';
import { nameIn } from './name-in.js';
import { system } from './system.js';
import { deadLink, explainReadError, isMissing } from './system-errors.js';
import { uniqueErrors } from './unique-errors.js';

export interface ExpandedFiles {
  /**
   * Names relative to the working directory, with `/` between folders, in natural order; `-` is standard
   * input.
   */
  readonly files: readonly string[];
  /**
   * For each file the folder by which it was found, absolute: the folder that was named, the part of a glob before its
   * first `*`, for a file named singly its own.
   */
  readonly roots: ReadonlyMap<string, string>;
  /**
   * One error for each argument that matches no file, and for each folder or link beneath one that cannot be
   * read; they do not stop the other files from being checked.
   */
  readonly missed: readonly UserError[];
}

/**
 * Finds the files that names, folders (their `*.yaml` and `*.yml`, at any depth) and globs match.
 * Configuration files, folders named `node_modules` and those that begin with a dot are left out, and of
 * several names for one file its real path stays rather than that of a symbolic link.
 * @throws UserError when no file is left and nothing else is wrong
 */
export function expandFiles(args: readonly string[], cwd: string): ExpandedFiles {
  const found = args.map((arg) => find(arg, cwd));
  const names = found.flatMap((each) => each.names);
  const files = uniqueFiles(names.filter(isNoConfig), cwd);
  const missed = uniqueErrors(found.flatMap((each) => each.missed));
  // What finds a file first decides, so that the first of the map's entries is to stay.
  const roots = new Map(
    found.flatMap(({ names: all, root }) => all.map((name) => [name, root] as const)).toReversed(),
  );
  if (files.length > 0 || missed.length > 0) return { files, roots, missed };
  throw new UserError(`“${names[0]}”是配置文件，不是总结`, '写出它旁边的总结文件，配置会一并检查');
}

interface Found {
  readonly names: readonly string[];
  /** The folder by which all of them were found. */
  readonly root: string;
  readonly missed: readonly UserError[];
}

function find(arg: string, cwd: string): Found {
  try {
    const found = namesOf(arg, cwd);
    return found.names.length + found.missed.length > 0 ? found : { ...found, missed: [noSuchFile(arg)] };
  } catch (error) {
    if (error instanceof UserError) return { names: [], root: cwd, missed: [error] };
    throw error;
  }
}

function noSuchFile(arg: string): UserError {
  return new UserError(
    `没有找到文件：${arg}`,
    '请检查文件名和所在的文件夹；写文件夹时，检查其中的 .yaml 和 .yml 文件',
  );
}

function namesOf(arg: string, cwd: string): Found {
  if (arg === '-') return { names: ['-'], root: cwd, missed: [] };
  const path = resolve(cwd, arg);
  const stat = statOf(path, arg);
  if (stat?.isDirectory()) return globNames('**/*.{yaml,yml}', path, cwd);
  // An argument that is the name of a file is no glob, even if it contains [ ] or *.
  if (stat) return { names: [nameIn(cwd, path)], root: dirname(path), missed: [] };
  const segments = toGlob(arg, sep).split('/');
  const first = segments.findIndex((segment) => isDynamicPattern(segment));
  if (first < 0) return { names: [], root: cwd, missed: [] };
  // tinyglobby finds nothing for a pattern such as `../data/*.yaml` from within data, so it is given the
  // folder before the first `*` as its root.
  const base = segments.slice(0, first).join('/');
  const folder = resolve(cwd, arg.startsWith('/') ? `/${base}` : base);
  if (!statOf(folder)) return { names: [], root: folder, missed: [] };
  return globNames(segments.slice(first).join('/'), folder, cwd);
}

function globNames(pattern: string, folder: string, cwd: string): Found {
  const missed = new Map<string, UserError>();
  const miss = (path: string, error: unknown, what: '文件夹' | '链接'): unknown => {
    const name = nameIn(cwd, path) || '.';
    const told = what === '链接' && isMissing(error) ? deadLink(name) : explainReadError(error, name, what);
    const place = join(realPath(dirname(path)), basename(path));
    if (told instanceof UserError && !missed.has(place)) missed.set(place, told);
    return error;
  };
  const names = globSync([pattern], {
    cwd: folder,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**'],
    absolute: true,
    fs: heedful(pattern, folder, miss),
  });
  return { names: names.map((file) => nameIn(cwd, file)), root: folder, missed: [...missed.values()] };
}

/**
 * What tinyglobby reads folders by. It passes over what it cannot read; so each such folder, and each link that leads
 * nowhere, is told through `miss`. A link in the place of a file counts as one: reading it will say what is wrong.
 */
function heedful(
  pattern: string,
  folder: string,
  miss: (path: string, error: unknown, what: '文件夹' | '链接') => unknown,
): FileSystemAdapter {
  const depth = pattern.includes('**') ? Number.POSITIVE_INFINITY : pattern.split('/').length;
  const mayBeFolder = (path: string) => relative(folder, path).split(sep).length < depth;
  const isLeftOut = (path: string) => /^\.|^node_modules$/.test(basename(path));
  const broken = new Set<string>();
  const calls = {
    readdirSync: (path: string, options: { withFileTypes: true }) => {
      try {
        return system.readdir(path, options);
      } catch (error) {
        throw miss(path, error, '文件夹');
      }
    },
    realpathSync: (path: string) => {
      try {
        return system.realpath(path);
      } catch (error) {
        if (isLeftOut(path)) throw error;
        if (mayBeFolder(path)) throw miss(path, error, '链接');
        broken.add(path);
        return path;
      }
    },
    statSync: (path: string) => (broken.has(path) ? { isDirectory: () => false } : system.stat(path)),
  };
  // The three calls that a synchronous search makes.
  return calls as FileSystemAdapter;
}

/**
 * The argument as a glob: on Windows, where `\` separates folders and cannot escape a character, `\` becomes
 * `/`.
 */
export function toGlob(pattern: string, separator: string): string {
  return separator === '\\' ? pattern.replaceAll('\\', '/') : pattern;
}

function isNoConfig(name: string): boolean {
  return !/^zonerep\.config\.ya?ml$/i.test(basename(name));
}

function uniqueFiles(names: readonly string[], cwd: string): string[] {
  const realCwd = realPath(cwd);
  const byFile = new Map<string, string>();
  for (const name of names.toSorted(compareNames)) {
    // A file deleted since it was listed keeps its name, and reading it gives the error.
    const real = name === '-' ? '-' : realPath(resolve(cwd, name));
    if (!byFile.has(real) || nameIn(realCwd, real) === name) byFile.set(real, name);
  }
  return [...byFile.values()].sort(compareNames);
}
