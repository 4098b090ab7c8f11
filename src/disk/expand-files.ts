// Expands the names, folders and globs of a command line to one sorted list that has each file once.
import { basename, dirname, resolve } from 'node:path';
import { compareNames } from '../source/natural-order.js';
import { UserError } from '../source/user-error.js';
import { realPath, realPaths, statOf } from './file-identity.js';
import type { Found } from './glob-files.js';
import { nameIn } from './name-in.js';
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
export async function expandFiles(args: readonly string[], cwd: string): Promise<ExpandedFiles> {
  const found = await Promise.all(args.map((arg) => find(arg, cwd)));
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

async function find(arg: string, cwd: string): Promise<Found> {
  try {
    const found = await namesOf(arg, cwd);
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

async function namesOf(arg: string, cwd: string): Promise<Found> {
  if (arg === '-') return { names: ['-'], root: cwd, missed: [] };
  const path = resolve(cwd, arg);
  const stat = statOf(path, arg);
  // An argument that is the name of a file is no glob, even if it contains [ ] or *.
  if (stat && !stat.isDirectory()) return { names: [nameIn(cwd, path)], root: dirname(path), missed: [] };
  if (!stat && !MAY_BE_GLOB.test(arg)) return { names: [], root: cwd, missed: [] };
  // Loaded here, because most runs name their file.
  const { filesIn, filesMatching } = await import('./glob-files.js');
  return stat ? filesIn(path, cwd) : filesMatching(arg, cwd);
}

/** Each pattern holds one of these. */
const MAY_BE_GLOB = /[*?[{(!+@]/;

function isNoConfig(name: string): boolean {
  return !/^zonerep\.config\.ya?ml$/i.test(basename(name));
}

function uniqueFiles(names: readonly string[], cwd: string): string[] {
  const realCwd = realPath(cwd);
  const realOf = realPaths();
  const byFile = new Map<string, string>();
  for (const name of names.toSorted(compareNames)) {
    // A file deleted since it was listed keeps its name, and reading it gives the error.
    const real = name === '-' ? '-' : realOf(resolve(cwd, name));
    if (!byFile.has(real) || nameIn(realCwd, real) === name) byFile.set(real, name);
  }
  return [...byFile.values()].sort(compareNames);
}
