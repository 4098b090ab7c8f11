// Finds the files in a folder, and those that match a glob.
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type FileSystemAdapter, globSync, isDynamicPattern } from 'tinyglobby';
import { UserError } from '../source/user-error.js';
import { realPath, statOf } from './file-identity.js';
import { nameIn } from './name-in.js';
import { system } from './system.js';
import { deadLink, explainReadError, isMissing } from './system-errors.js';

/** What one argument names. */
export interface Found {
  readonly names: readonly string[];
  /** The folder by which all of them were found. */
  readonly root: string;
  readonly missed: readonly UserError[];
}

/** The `*.yaml` and `*.yml` in a folder, at any depth. */
export function filesIn(folder: string, cwd: string): Found {
  return globNames('**/*.{yaml,yml}', folder, cwd);
}

/** The files that a glob of the command line matches; none where it is no glob. */
export function filesMatching(arg: string, cwd: string): Found {
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

/**
 * The argument as a glob: on Windows, where `\` separates folders and cannot escape a character, `\` becomes
 * `/`.
 */
export function toGlob(pattern: string, separator: string): string {
  return separator === '\\' ? pattern.replaceAll('\\', '/') : pattern;
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
